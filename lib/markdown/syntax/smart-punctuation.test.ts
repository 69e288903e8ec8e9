import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

const examples: Readonly<Record<string, string>> = {
  '"Yes," she said.': '“Yes,” she said.',
  "It's Ada's.": 'It’s Ada’s.',
  "He said 'no'.": 'He said ‘no’.',
  '("quoted")': '(“quoted”)',
  '"*Emphasis* first"': '“Emphasis first”',
  '*"Inside"* and "`code`"': '“Inside” and “code”',
  '"\'Both\' at once"': '“‘Both’ at once”',
  "the '90s": 'the ’90s',
  "rock 'n' roll": 'rock ’n’ roll',
  'one -- two --- three': 'one — two — three',
  'one--two': 'one—two',
  'run it with --verbose': 'run it with --verbose',
  'so ... and so. . . on': 'so … and so… on',
  'a---------b': 'a---------b',
  'https://a.example/x--y': 'https://a.example/x--y',
  '`"code" -- x...`': '"code" -- x...',
  '<b title="x">"html"</b>': '“html”',
}

for (const [written, shown] of Object.entries(examples)) {
  test(`smartenPunctuation shows ${written} as ${shown}`, async () => {
    expect((await read(written)).text).toBe(shown)
  })
}

test('smartenPunctuation leaves HTML blocks and code blocks as they are', async () => {
  expect((await read('<p>"x" -- y...</p>')).text).toBe('"x" -- y...')
})
