import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aFont, themeFrom } from './sample-theme.ts'

const read = (css: string, files: Readonly<Record<string, string | Buffer>> = {}) =>
  themeFrom('', { 'theme/theme.css': css, ...files })

test('theme.css comes last, in a layer of its own', async () => {
  const { style, findings } = await read('.masthead { color: red }')
  expect(findings).toEqual([])
  expect(style?.css).toMatch(/^@layer look,\s*preset,\s*preset-lists,\s*preset-facing,\s*preset-rich,\s*site;/)
  expect(style?.css).toMatch(/@layer site\{\.masthead\{color:red\}\}$/)
})

test('files of the folder are joined, served and named after their bytes', async () => {
  const { style, findings } = await read(
    '@import "./more.css";\n@font-face { font-family: B; src: url(fonts/b.woff2) }\nmain { background: url("a b.svg#x") }',
    {
      'theme/more.css': 'p { color: blue }',
      'theme/fonts/b.woff2': readFileSync(aFont),
      'theme/a b.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script><rect width="1" height="1"/></svg>',
    },
  )
  expect(findings).toEqual([])
  expect(style?.css).toContain('p{color:#00f}')
  expect(style?.css).toMatch(/url\(b-[\da-f]{10}\.woff2\)/)
  expect(style?.css).toMatch(/url\(a-b-[\da-f]{10}\.svg\)/)
  expect(style?.files.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('')).not.toContain('script')
})

for (const [css, line, said] of [
  ['@import url(https://fonts.example/css2?family=X);', 1, /another site/],
  ['p {}\n@import "//fonts.example/x.css";', 2, /another site|first/],
  ['\n\np { background: url(http://x.example/a.png) }', 3, /another site/],
  ['p { background: URL("\\68ttps://x.example/a.png") }', 1, /another site/],
  ['p { background: image-set(url("https://x.example/a.png") 1x) }', 1, /another site/],
  ['p { background: url(data:image/png;base64,AAAA) }', 1, /data: addresses/],
  ['p { background: url(../content/site.yaml) }', 1, /outside of theme/],
  ['p { background: url(missing.png) }', 1, /no file "missing\.png"/],
  ['p { background: url(notes.txt) }', 1, /no font .* and no picture/],
  ['p { color: red', 1, /not CSS/],
  ['p { color: red }}', 1, /not CSS/],
  [`p { color: red }\n${'.a{color:red}.b{color:blue}'.repeat(6000)}`, 1, /100 kB/],
] as const) {
  test(`${css.slice(0, 60)} is refused in line ${line}`, async () => {
    const files = { 'theme/notes.txt': 'x', 'content/site.yaml': 'x' }
    const { findings } = await read(css, files)
    expect(findings[0]).toMatchObject({ file: 'theme/theme.css', line, severity: 'error', rule: 'theme-css' })
    expect(findings.map(({ message }) => message).join(' ')).toMatch(said)
  })
}
