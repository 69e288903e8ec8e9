import { Page } from '#components/page.tsx'
import { loadPage } from './pages.ts'

export const dynamic = 'error'

export default async function FrontPage() {
  return <Page {...(await loadPage('/'))} />
}
