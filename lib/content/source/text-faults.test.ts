import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from './files.ts'
import { soundText } from './text-faults.ts'

const marks = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n'

test.each([
  ['in the text', `# A\n\n${marks}`, 3],
  ['in front matter', `---\ntitle: A\n${marks}---\n`, 3],
  ['with the common version', '# A\n<<<<<<< HEAD\nours\n||||||| 1a2b3c4\nbase\n=======\ntheirs\n>>>>>>> 5d6e7f8\n', 2],
  ['of a stash', '<<<<<<< Updated upstream\na\n=======\nb\n>>>>>>> Stashed changes\n', 1],
  ['of which only the beginning is left', '# A\n\n<<<<<<< HEAD\nours\n', 3],
  ['of which only the end is left', '# A\n\nours\n=======\ntheirs\n>>>>>>> branch\n', 6],
  ['that was indented', '# A\n\n  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> x\n', 3],
  ['within an item of a list', '- one\n\n    <<<<<<< HEAD\n    a\n    =======\n    b\n    >>>>>>> x\n', 3],
  ['within a quote', '> Words\n> <<<<<<< HEAD\n> a\n> =======\n> b\n> >>>>>>> x\n', 2],
  ['without names', '# A\n\n<<<<<<<\na\n=======\nb\n>>>>>>>\n', 3],
  ['of another system', '# A\n\n<<<<<<< .mine\na\n=======\nb\n>>>>>>> .r12\n', 3],
  ['below a fence that is never closed', `\`\`\`\ncode\n\n${marks}`, 4],
])('a conflict %s is one error, with its line', (_, text, line) => {
  expect(soundText(text, true).remarks).toMatchObject([{ rule: 'conflict-marks', severity: 'error', line }])
})

test('two conflicts are two errors, and the first version of each is read on', () => {
  const { text, remarks } = soundText(`a\n${marks}b\n${marks}`, true)
  expect(remarks.map(({ line }) => line)).toEqual([2, 8])
  expect(text).toBe('a\n\nours\n\n\n\nb\n\nours\n\n\n\n')
})

test('a conflict in a YAML file is one', () => {
  expect(soundText(`name: x\n${marks}`, false).remarks).toMatchObject([{ line: 2 }])
})

test.each([
  ['an example in a fence', `# A\n\n\`\`\`diff\n${marks}\`\`\`\n`],
  ['an example that is indented', '# A\n\n    <<<<<<< HEAD\n'],
  ['a heading', 'Title\n=======\n\nText\n'],
  ['a quote within quotes', '>>>>>>> deep\n'],
  ['seven signs', 'Title\n=======\n\n<<<<<<<\n'],
])('%s is no conflict', (_, text) => {
  expect(soundText(text, true)).toEqual({ text, remarks: [] })
})

test.each([
  ['fÃ¼r', '"Ã¼"', 'Write "ü"'],
  ['MÃ¤rz', '"Ã¤"', 'Write "ä"'],
  ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', '"Ð¿Ñ€Ð¸Ð²ÐµÑ‚"', 'Write "привет"'],
  ['donâ€™t', '"â€™"', 'Write "’"'],
  ['so â€“ or so', '"â€“"', 'Write "–"'],
  ['10Â°', '"Â°"', 'Write "°"'],
  ['caf\uFFFD', '"\uFFFD"', 'Write the letter'],
  ['cafï¿½', '"ï¿½"', 'Write the letter'],
  ['æ–‡å­— here', '"æ–‡å­—"', 'Write "文字"'],
  ['we â™¥ it', '"â™¥"', 'Write "♥"'],
  ['PeÅ¡a', '"Å¡"', 'Write "š"'],
  ['ciÄ‡', '"Ä‡"', 'Write "ć"'],
  ['锟斤拷', '"锟斤拷"', 'Write the letter'],
  ['It costs â‚¬5', '"â‚¬"', 'Write "€"'],
  ['Done âœ“', '"âœ“"', 'Write "✓"'],
  ['A smile ðŸ˜€', '"ðŸ˜€"', 'Write "😀"'],
  ['title: Ãœbung', '"Ãœ"', 'Write "Ü"'],
])('%s is named as a sign of a wrong encoding', (text, letters, fix) => {
  const [remark] = soundText(`# A\n\n${text}\n`, true).remarks
  expect(remark).toMatchObject({ rule: 'letters-spoiled', severity: 'warning', line: 3 })
  expect(remark?.message).toContain(letters)
  expect(remark?.fix).toContain(fix)
})

test.each([
  ['A boat \uFFFC here', 8],
  ['\uF0B7 one', 1],
  ['An \uF8FF sign', 4],
])('%j holds a sign of which readers see an empty box', (text, column) => {
  expect(soundText(`# A\n\n${text}\n`, true).remarks).toMatchObject([
    { rule: 'letters-spoiled', severity: 'warning', line: 3, column },
  ])
  expect(soundText(`# A\n\n\`${text}\`\n`, true).remarks).toEqual([])
})

test.each([
  'NÃO',
  'São João',
  'Âge d’or',
  'â',
  '`Ã¤` in code',
  '    Ã¤ in code',
  'für',
  'Ça coûte 5 €',
  '„Bär“, »Ä«, “É”',
  'allé…» ç’est',
  'naïve—“x”, Åsa…, Ä“, Ö–Ü',
])('%s is as it must be', (text) => {
  expect(soundText(`# A\n\n${text}\n`, true).remarks).toEqual([])
})

test.each<[string, Buffer, number, RegExp]>([
  ['Latin-1', Buffer.from('# A\n\ncafé\n', 'latin1'), 3, /"é"/],
  ['Windows-1252', Buffer.from([0x23, 0x20, 0x41, 0x0d, 0x0a, 0x93, 0x61, 0x94]), 2, /"“"/],
  ['UTF-8 and Latin-1', Buffer.concat([Buffer.from('# ä é\n\n'), Buffer.from('né', 'latin1')]), 3, /"é"/],
  ['UTF-16', Buffer.from('\uFEFFhello', 'utf16le'), 1, /UTF-16/],
  ['UTF-16 with its bytes the other way', Buffer.from('\uFEFFhello', 'utf16le').swap16(), 1, /UTF-16/],
  ['UTF-16 without a mark', Buffer.from('hello', 'utf16le'), 1, /UTF-16/],
  ['UTF-16 without a mark, the other way', Buffer.from('hello', 'utf16le').swap16(), 1, /UTF-16/],
  ['no text at all', Buffer.from('# A\n\nB\0C\n'), 3, /null character/],
])('a file in %s is an error with the line', async (_, bytes, line, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'blog'))
  writeFileSync(join(folder, 'blog/x.md'), bytes)
  const { findings } = await readFolder(folder)
  expect(findings).toMatchObject([{ rule: 'file-encoding', severity: 'error', line }])
  expect(findings[0]?.message).toMatch(message)
})
