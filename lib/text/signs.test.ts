import { expect, test } from 'vitest'
import { cleanCode, cleanLine, cleanProse, deceives, oneLine } from './signs.ts'

const named: Readonly<Record<string, readonly [written: string, inProse: string, inCode: string]>> = {
  'a bell': ['a\u0007b', 'ab', 'ab'],
  'a form feed': ['a\fb', 'a b', 'a b'],
  'a vertical tab': ['a\vb', 'a b', 'a b'],
  DEL: ['a\u007Fb', 'ab', 'ab'],
  'a C1 sign': ['a\u0081b', 'ab', 'ab'],
  'a next line': ['a\u0085b', 'a b', 'a b'],
  'no character': ['a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}e', 'abcde', 'abcde'],
  'half a character': ['a\uD83Db', 'ab', 'ab'],
  'a byte order mark': ['a\uFEFFb', 'ab', 'ab'],
  'a line separator': ['a\u2028b\u2029c', 'a b c', 'a b c'],
  'an override': ['a\u202Eb\u202Cc', 'abc', 'abc'],
  'an isolate': ['a\u2067b\u2069c', 'a\u2067b\u2069c', 'abc'],
  'a soft hyphen': ['a\u00ADb', 'a\u00ADb', 'ab'],
  'a zero-width space': ['a\u200Bb', 'a\u200Bb', 'ab'],
  'letters of tags': ['a\u{E0041}\u{E0042}b', 'ab', 'ab'],
  'the flag of a region': [
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  ],
  'a family': ['👩‍👩‍👧', '👩‍👩‍👧', '👩‍👩‍👧'],
  'a Persian word': ['می\u200Cخواهم', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  'a line break and a tab': ['a\n\tb', 'a\n\tb', 'a\n\tb'],
}

for (const [name, [written, inProse, inCode]] of Object.entries(named)) {
  test(`cleanProse and cleanCode know ${name}`, () => {
    expect([cleanProse(written), cleanCode(written), cleanLine(written)]).toEqual([inProse, inCode, inCode])
  })
}

test('deceives says where letters are turned around', () => {
  expect(['a\u202Eb', 'a\u2067b'].map((words) => [deceives(words, false), deceives(words, true)])).toEqual([
    [true, true],
    [false, true],
  ])
})

for (const [lines, line] of [
  ['one\ntwo', 'one two'],
  ['先听\n再说', '先听再说'],
  ['先听。\nThen', '先听。 Then'],
  ['他说\n“好”', '他说“好”'],
  ['港で\n待つ', '港で待つ'],
  ['값은\n가격', '값은 가격'],
  ['中文 中文', '中文 中文'],
  ['one  \n\n two', 'one two'],
  ['𠀀\n𠀁', '𠀀𠀁'],
] as const) {
  test(`oneLine makes "${line}" of ${JSON.stringify(lines)}`, () => expect(oneLine(lines)).toBe(line))
}
