import { expect, test } from 'vitest'
import { whyUnread } from './unread-files.ts'

test.each([
  ['blog/x.mdx', 'Run npm run import -- content/blog/x.mdx, which makes a .md file of it; then remove this one.'],
  [
    "blog/Ann's text.docx",
    "Run npm run import -- 'content/blog/Ann'\\''s text.docx', which makes a .md file of it; then remove this one.",
  ],
  ['de/pages/x.html', 'Run npm run import -- content/de/pages/x.html, which makes a .md file of it; then remove this one.'],
  ['blog/x.txt', 'Save it as a .md file.'],
  ['notes/x.md', 'Move it into the folder blog, articles or pages.'],
])('%s is not read, and that is said with what to do', (path, fix) => {
  expect(whyUnread(path, 'content')?.fix).toBe(fix)
})

test.each(['blog/x.md', 'blog/x.png', 'img/x.html'])('nothing is said of %s', (path) => {
  expect(whyUnread(path, 'content')).toBe(null)
})
