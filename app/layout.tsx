import '#components/styles/styles.css'
import { given } from '#lib/inputs/given.ts'

// The release asks for each page once and keeps it: the framework has nothing to keep.
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const { language, direction, opening, themeSheet } = await given().frame()
  return (
    // The opening script marks the root before React looks at it, at the writing desk.
    <html lang={language} dir={direction === 'rtl' ? direction : undefined} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: this is our own script; the policy knows its hash */}
        <script dangerouslySetInnerHTML={{ __html: opening }} />
        {themeSheet && <link rel="stylesheet" href={themeSheet} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
