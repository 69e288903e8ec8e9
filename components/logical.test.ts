import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What names a side of the screen and not of the line: it would stand wrong where lines go from right to left. */
const physical: readonly RegExp[] = [
  /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  /(?:^|[\s{;])(?:left|right)\s*:/,
  /\b(?:float|clear|text-align|caption-side|resize)\s*:\s*(?:left|right)\b/,
  /\bto (?:left|right)\b/,
  /\btranslate(?:X|3d)?\(\s*-?[\d.]*[1-9]/,
  // Four sides of which left is not as right.
  /\b(?:margin|padding|inset)\s*:\s*\S+\s+(\S+)\s+\S+\s+(?!\1\s*;)\S+\s*;/,
  /\bbackground-position\s*:[^;]*\b(?:left|right)\b/,
  /(?:transform-origin|object-position|perspective-origin)\s*:[^;]*\b(?:left|right)\b/,
]

/** Signs that point somewhere. */
const arrow = /[→←↗↖⟶⟵›‹❯❮▶◀]/u

/** What is the same in both directions, or is never written the other way. */
const allowed: readonly string[] = [
  // Code goes from left to right.
  'components/styles/code-blocks.css: text-align: left;',
  // A disc of two halves, in no order.
  'components/frame/site-shell.css: background: linear-gradient(to right, currentcolor 50%, transparent 50%);',
]

const files = ['components', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:css|tsx)$/.test(name) && !/\.test\.|desk/.test(name))
    .map((name) => `${folder}/${name}`),
)

/** The lines of a file that hold something physical; comments say nothing to browsers. */
function physicalIn(file: string, text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const patterns = file.endsWith('.tsx') ? [arrow] : [arrow, ...physical]
  const lines = bare.split('\n').filter((line) => patterns.some((pattern) => pattern.test(line)))
  return lines.map((line) => `${file}: ${line.trim()}`)
}

test.each([
  ['margin-left: 1rem;', 1],
  ['a { right: 0 }', 1],
  ['text-align: right', 1],
  ['border-top-left-radius: 2px', 1],
  ['transform: translateX(-50%)', 1],
  ['<span>Next →</span>', 1],
  ['background: linear-gradient(to left, red, blue)', 1],
  ['margin-inline-start: 1rem;', 0],
  ['&.side-right { --side: var(--right) }', 0],
  ['/* left: of the page */', 0],
  ['text-align: start', 0],
])('%s is told from what is logical', (line, count) => {
  expect(physicalIn('x.css', line)).toHaveLength(count)
})

test('pages are laid out by the direction of their lines, not by left and right', () => {
  expect(files.length).toBeGreaterThan(80)
  const found = files.flatMap((file) => physicalIn(file, readFileSync(file, 'utf8')))
  expect(found.filter((line) => !allowed.includes(line))).toEqual([])
  expect(allowed.filter((line) => !found.includes(line))).toEqual([])
})
