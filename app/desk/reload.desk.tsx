'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Fetch the page again when a file of the content folder changes; within an editor, when it says that its text was looked at. */
export function DeskReload() {
  const router = useRouter()
  useEffect(() => {
    if (window.parent !== window) {
      const hear = ({ origin, data }: MessageEvent) => {
        if (origin === location.origin && data === 'looked') router.refresh()
      }
      window.addEventListener('message', hear)
      return () => window.removeEventListener('message', hear)
    }
    // Browsers keep few of these open to one address.
    const changes = new EventSource('/desk/events/')
    changes.addEventListener('change', () => router.refresh())
    return () => changes.close()
  }, [router])
  return null
}
