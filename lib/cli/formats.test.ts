import { expect, test } from 'vitest'
import type { Finding } from '#lib/findings.ts'
import { inFormat } from './formats.ts'

const finding: Finding = {
  file: 'content/blog/a, b.md',
  line: 3,
  column: 1,
  severity: 'error',
  rule: 'link-broken',
  message: 'The link | <script> leads\nnowhere: 100%.',
  fix: 'Correct it.',
}
const hint: Finding = { ...finding, line: 9, severity: 'hint', tier: 'style', rule: 'long-paragraph', message: 'Long.' }

test('annotations of GitHub keep to one line each, and no sign of a file or message ends them', () => {
  expect(inFormat([finding, hint], 'github').split('\n')).toEqual([
    '::error file=content/blog/a%2C b.md,line=3,col=1,title=link-broken::The link | <script> leads%0Anowhere: 100%25. Correct it.',
    '::notice file=content/blog/a%2C b.md,line=9,col=1,title=long-paragraph::Long. Correct it.',
  ])
})

test('SARIF names each rule once, and each place', () => {
  const { version, runs } = JSON.parse(inFormat([finding, finding, hint], 'sarif'))
  expect(version).toBe('2.1.0')
  expect(runs[0].tool.driver.rules).toMatchObject([{ id: 'link-broken' }, { id: 'long-paragraph' }])
  expect(runs[0].tool.driver.rules[0].fullDescription.text).toMatch(/leads to no page/)
  expect(runs[0].results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'note'])
  expect(runs[0].results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'content/blog/a,%20b.md' },
    region: { startLine: 3, startColumn: 1 },
  })
})

test('a report for a pull request says whether it can be published, and shows words as words', () => {
  const report = inFormat([finding, hint], 'markdown')
  expect(report).toContain('1 error stops the build.')
  expect(report).toContain('| 3 | error | The link &#124; &#60;script&#62; leads nowhere: 100%. | Correct it. |')
  expect(report).toContain('| 9 | style | Long. | Correct it. |')
  expect(inFormat([], 'markdown')).toBe('The check finds nothing.\n')
})

test('JSON has all of a finding but the edit that fixes it', () => {
  expect(JSON.parse(inFormat([{ ...finding, edit: { first: 1, last: 1, lines: [] } }], 'json'))).toEqual([finding])
})
