import type { ReactNode } from 'react'
import { DeskReload } from './desk/reload.desk.tsx'

/** At the writing desk only: every page shows an edit by itself. */
export default function DeskTemplate({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <DeskReload />
    </>
  )
}
