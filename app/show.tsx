import { notFound } from 'next/navigation'
import type { ReactElement } from 'react'
import { Page } from '#components/page.tsx'
import { given } from '#lib/inputs/given.ts'

/** Show what is at an address, which comes in parts, percent-encoded; if nothing is, the page for what is not found takes over. */
export async function show(...parts: readonly string[]): Promise<ReactElement> {
  const input = await given().input(`/${parts.map((part) => `${decodeURIComponent(part)}/`).join('')}`)
  return input === null ? notFound() : <Page {...input} />
}
