import { expect, test } from 'vitest'
import { themeFrom } from './sample-theme.ts'

const meta = (text: string) => themeFrom('', { 'theme/components/article-meta.tsx': text })
const both = 'export const ArticleKicker = () => null\nexport const ArticleMeta = () => <p className="meta">x</p>'

test('a component with the name and the exports of ours takes its place', async () => {
  expect((await meta(both)).findings).toEqual([])
})

test('one may use ours, those of the same folder, and export ours again', async () => {
  const { findings } = await themeFrom('', {
    'theme/components/article-meta.tsx':
      "import type { ComponentProps } from 'react'\nimport { ArticleMeta as Ours } from 'counterpoint/components/parts/article-meta.tsx'\nimport { star } from './inside/star'\nexport { ArticleKicker } from 'counterpoint/components/parts/article-meta.tsx'\nexport function ArticleMeta(props: ComponentProps<typeof Ours>) { return <>{star}<Ours {...props} /></> }",
    'theme/components/inside/star.ts': "export const star = '*'",
  })
  expect(findings).toEqual([])
})

for (const [what, files, line, message, fix] of [
  ['a name that is mistyped', { 'article-mata.tsx': both }, 1, /no component of this name/, /Name it article-meta\.tsx/],
  ['a name of nothing', { 'zebra.tsx': both }, 1, /no component of this name/, /docs\/look\.md/],
  [
    'an export that is missing',
    { 'article-meta.tsx': both.replace('ArticleMeta', 'Meta') },
    1,
    /does not export ArticleMeta/,
    /export \{ ArticleMeta \} from 'counterpoint\/components\/parts\/article-meta\.tsx'/,
  ],
  ['what is no TypeScript', { 'article-meta.tsx': `${both}\nexport const = 1` }, 3, /no TypeScript/, /Correct the line/],
  ['files of the machine', { 'article-meta.tsx': `import 'node:fs'\n${both}` }, 1, /imports "node:fs"/, /'react'/],
  [
    'a package',
    { 'article-meta.tsx': `${both}\nimport _ from 'lodash'\nconsole.log(_)` },
    3,
    /imports "lodash"/,
    /content and nothing else/,
  ],
  [
    'code of the engine that is no component',
    { 'article-meta.tsx': `import 'counterpoint/lib/cache.ts'\n${both}` },
    1,
    /imports "counterpoint\/lib/,
    /'react'/,
  ],
  [
    'a way out',
    { 'article-meta.tsx': `import '../../secret.ts'\n${both}` },
    1,
    /no component "\.\.\/\.\.\/secret\.ts"/,
    /Put it there/,
  ],
  [
    'a way out of ours',
    { 'article-meta.tsx': `import 'counterpoint/components/../lib/cache.ts'\n${both}` },
    1,
    /has no component/,
    /Correct the path/,
  ],
  [
    'one of ours that is not',
    { 'article-meta.tsx': `import 'counterpoint/components/parts/zebra.tsx'\n${both}` },
    1,
    /has no component/,
    /Correct the path/,
  ],
  ['a style sheet', { 'article-meta.tsx': both, 'meta.css': 'p {}' }, 1, /Only TypeScript/, /theme\/theme\.css/],
  [
    'state',
    { 'article-meta.tsx': `${both}\nimport { useId, useState } from 'react'\nconsole.log(useId, useState)` },
    3,
    /no “useState”/,
    /Take it out/,
  ],
  ['a script for the browser', { 'article-meta.tsx': `'use client'\n${both}` }, 1, /carries no React/, /Take it out/],
] as const) {
  test(`${what} is refused, and only that`, async () => {
    const placed = Object.entries(files).map(([path, text]) => [`theme/components/${path}`, text])
    const { findings } = await themeFrom('', { ...Object.fromEntries(placed), 'secret.ts': '' })
    expect(findings).toEqual([
      expect.objectContaining({
        line,
        severity: 'error',
        rule: 'theme-component',
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      }),
    ])
    expect(findings[0]?.file).toMatch(/^theme\/components\/[\w-]+\.(tsx|css)$/)
  })
}

test('what only a broken component would import is not spoken of', async () => {
  const { findings } = await themeFrom('', {
    'theme/components/article-meta.tsx': 'export const = 1',
    'theme/components/inside/star.ts': "export const star = '*'",
  })
  expect(findings).toHaveLength(1)
})
