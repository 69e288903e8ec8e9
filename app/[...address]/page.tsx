import { Page } from '#components/page.tsx'
import { loadCatalog } from '#lib/catalog/load.ts'
import { addressOf, loadPage, paramsOf } from '../pages.ts'

export const dynamic = 'error'
export const dynamicParams = false

type Props = PageProps<'/[...address]'>

export async function generateStaticParams() {
  return paramsOf(await loadCatalog())
}

export default async function AnyPage(props: Props) {
  return <Page {...(await loadPage(await addressOf(props)))} />
}
