import { expect, test } from 'vitest'
import { htmlOf } from '#lib/markdown/sample-reader.ts'

test('colorCode marks code of a known language by class, without a style', async () => {
  const html = await htmlOf('```js\nconst a = "b" // c\n```')
  expect(html).toContain('<pre role="group" tabindex="0" aria-label="Code: js"><code class="language-js">')
  expect(html).toContain('<span class="tok-keyword">const</span>')
  expect(html).toContain('<span class="tok-string">"b"</span>')
  expect(html).toContain('<span class="tok-comment">// c</span>')
  expect(html).not.toContain('style=')
})

for (const language of ['', 'nolanguage', 'constructor', '__proto__', 'toString']) {
  test(`colorCode leaves code of "${language}" plain`, async () => {
    expect(await htmlOf(`\`\`\`${language}\nlet a = 1\n\`\`\``)).toMatch(/>let a = 1\n<\/code><\/pre>\n$/)
  })
}

test('colorCode leaves long blocks and long lines plain, and keeps every character', async () => {
  for (const code of ['let a = 1\n'.repeat(3_000), `let a = "${'b'.repeat(600)}"\n`]) {
    expect(await htmlOf(`\`\`\`js\n${code}\`\`\``)).toContain(`<code class="language-js">${code}</code>`)
  }
})

test('colorCode colors a text the same whatever was colored before', async () => {
  const nested = '````md\n# A\n\n```js\nconst a = 1\n```\n````'
  const before = await htmlOf(nested)
  await htmlOf('```js\nconst b = 2\n```')
  expect(await htmlOf(nested)).toBe(before)
})
