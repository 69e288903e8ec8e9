import { Page } from '#components/page.tsx'
import { given } from '#lib/inputs/given.ts'
import { notFoundAddress } from '#lib/inputs/page-input.ts'

export default async function NotFound() {
  const input = await given().input(notFoundAddress)
  return input && <Page {...input} />
}
