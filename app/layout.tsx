import '#components/styles/styles.css'
import { loadCatalog } from '#lib/catalog/load.ts'
import { scripts } from '#lib/scripts.ts'

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const [{ site }, { opening }] = await Promise.all([loadCatalog(), scripts()])
  return (
    // The opening script marks the root before React looks at it, at the writing desk.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: this is our own script; the policy knows its hash */}
        <script dangerouslySetInnerHTML={{ __html: opening }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
