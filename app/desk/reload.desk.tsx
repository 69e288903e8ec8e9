'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Fetch the page again when a file of the content folder changes. */
export function DeskReload() {
  const router = useRouter()
  useEffect(() => {
    const changes = new EventSource('/desk/changes/')
    changes.addEventListener('change', () => router.refresh())
    return () => changes.close()
  }, [router])
  return null
}
