import '#components/styles.css'
import { loadCatalog } from '#lib/catalog/load.ts'

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const { site } = await loadCatalog()
  return (
    <html lang={site.language}>
      <body>{children}</body>
    </html>
  )
}
