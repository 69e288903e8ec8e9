import { Page } from '#components/page.tsx'
import { loadPage, metadataOf } from './pages.ts'

export const dynamic = 'error'

export const generateMetadata = async () => metadataOf(await loadPage('/'))

export default async function FrontPage() {
  return <Page {...(await loadPage('/'))} />
}
