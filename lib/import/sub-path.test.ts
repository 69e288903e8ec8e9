import { expect, test } from 'vitest'
import { folderOf, importOf, writeInto } from './sample-import.ts'

const blog = (baseurl: string) => ({
  '_config.yml': `title: Harbour\nurl: https://harbour.example\nbaseurl: ${baseurl}\n`,
  '_posts/2019-03-01-first.md': '---\ntitle: First\nredirect_from: /began/\n---\nThe first.\n',
  '_posts/2019-04-01-second.md':
    '---\ntitle: Second\n---\n[a](/log/2019/03/01/first.html) [b]({{ site.baseurl }}/2019/03/01/first.html) [c](/log/wiki/) [d](/prices/) [e](https://harbour.example/log/2019/03/01/first.html)\n',
})
const aliasesIn = (text = '') => text.match(/(?<=^ {2}- )\S+/gm)

test.each(['/log', 'log', '/log/', '"/log/"'])(
  'a blog below baseurl: %s stays there, and so do its former addresses',
  async (baseurl) => {
    const { files } = await importOf(blog(baseurl))
    expect(files['site.yaml']).toContain('origin: https://harbour.example/log\n')
    expect(files['site.yaml']).toContain('- /wiki/\n')
    expect(aliasesIn(String(files['blog/first.md']))).toEqual(['/2019/03/01/first.html', '/began/'])
    expect(String(files['blog/second.md'])).toContain(
      '[a](/blog/first/) [b](/blog/first/) [c](/wiki/) [d](https://harbour.example/prices/) [e](/blog/first/)',
    )
  },
)

test.each([
  ['https://harbour.example', '/log/2019/03/01/first.html'],
  ['https://harbour.example/log', '/2019/03/01/first.html'],
  ['https://other.example/news', '/2019/03/01/first.html'],
  ['https://other.example', '/log/2019/03/01/first.html'],
  ['https://harbour.example/news', undefined],
])('where the site is at %s, the former address is %s', async (origin, address) => {
  const into = folderOf()
  writeInto(into, { 'site.yaml': `name: Harbour\norigin: ${origin}\ndescription: Ships.\n` })
  const { files, report } = await importOf(blog('/log'), { into })
  expect(aliasesIn(String(files['blog/first.md']))?.find((alias) => alias.includes('2019'))).toBe(address)
  expect(JSON.stringify(report.texts).includes('outside the path')).toBe(address === undefined)
})

test.each(['', '/', '.', 'https://harbour.example', '{{ base }}'])('baseurl: "%s" is no path', async (baseurl) => {
  const { files } = await importOf(blog(`"${baseurl}"`))
  expect(files['site.yaml']).toContain('origin: https://harbour.example\n')
})
