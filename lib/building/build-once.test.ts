import { expect, test } from 'vitest'
import { told } from './build-once.ts'

const files = { 'index.html': 'a', 'blog/x/index.html': 'b' }
const made = {
  release: { id: '3754a4b38fffcb6d', files },
  made: [
    { file: 'blog/x/index.html', because: ['body', 'head'] },
    { file: 'blog/new/index.html', because: null },
  ],
  kept: 1,
  removed: ['blog/old/index.html'],
}

test('a build says how many pages it made, kept and removed', () => {
  expect(told(made, false).split('\n')[1]).toBe('3 pages: 2 made, 1 kept, 1 removed')
})

test('asked for more, it names each page that is another one, and why', () => {
  expect(told(made, true).split('\n').slice(2)).toEqual([
    '  made blog/new/index.html: new',
    '  made blog/x/index.html: other body, head',
    '  removed blog/old/index.html',
  ])
})
