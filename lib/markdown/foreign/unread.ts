import type { ForeignMark } from './mark.ts'

const address =
  '(?:https?:\\/\\/|mailto:|www\\.|\\.{0,2}\\/(?=[\\w.])|#(?=\\w)|[\\w./-]{1,100}\\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp)\\b)'
const bullet = '[•·▪▫◦‣⁃●○■□➢➤]'
const inPython = '(?:kwargs|args|options|opts|params|props|kw|dict|data|config)\\b'

const asLink = (words: string): string => {
  const [, sign = '', text = '', to = ''] = /(!?)[[［【]([^\]］】]*)[\]］】]:?\s*[（(]([^\s（）()]*)/.exec(words) ?? []
  return `Write ${sign}[${text}](${to}), with nothing between ] and (.`
}
const inner = (words: string): string => words.replace(/^[*~]+|[*~]+$/g, '').trim()

/** Marks of Markdown that its rules do not read as such, for want of a space, an end, or for a space too many. */
export const unread: readonly ForeignMark[] = [
  [
    /^[ \t>]*#{2,6}(?=[\p{Letter}\p{Number}"“‘«([*])[^\n]{1,200}/gmu,
    'warning',
    (words) => `Put a space after the marks: ${words.replace(/^(#+)([\s\S]{0,60})[\s\S]*/, '$1 $2')}`,
    'is meant as a heading, and has no space after its marks.',
  ],
  [
    /^[ \t>]*-(?=[\p{Letter}"“‘*[])[^\n]*\n[ \t>]*-(?=[\p{Letter}"“‘*[])[^\n]*/gmu,
    'warning',
    'Put a space after the hyphen of each line: - one.',
    'is meant as a list, and has no space after its marks.',
  ],
  [
    /^[ \t>]*\*(?=\p{Letter})[^*\n]*\n[ \t>]*\*(?=\p{Letter})[^*\n]*$/gmu,
    'warning',
    'Put a space after the mark of each line: * one.',
    'is meant as a list, and has no space after its marks.',
  ],
  [
    /^[ \t>]*1[.)](?=\p{Letter})[^\n]*\n[ \t>]*2[.)](?=\p{Letter})[^\n]*/gmu,
    'warning',
    'Put a space after the number of each line: 1. one.',
    'is meant as a list, and has no space after its numbers.',
  ],
  [
    new RegExp(`^[ \\t>]*${bullet}[ \\t\\u00A0]*[^\\s][^\\n]*\\n[ \\t>]*${bullet}[ \\t\\u00A0]*[^\\s][^\\n]*`, 'gmu'),
    'warning',
    'Begin each line with a hyphen and a space: - one.',
    'is a list whose lines would run together here.',
  ],
  [
    /^[ \t>]*\[[ xX]\](?=\p{Letter})[^\n]{0,100}/gmu,
    'warning',
    'Put a space after the box: - [ ] one.',
    'is meant as a task, and has no space after its box.',
  ],
  // Bold that has spaces within its marks, or none behind a colon: `** bold **`, `**Note:**text`.
  [
    /(?<![*\d/\\])\*\*(?![*/])(?=[^*\n]*\p{Letter}{3})[^*\n]{3,300}\*\*(?![*/])/gu,
    'warning',
    (words) => `Write **${inner(words)}**, without spaces within the marks and with one behind them.`,
    'is meant as bold, and is not read so.',
  ],
  [
    new RegExp(`(?<![\\w*\\\\/(])\\*\\*(?=[\\p{Letter}"“‘([])(?!${inPython})[^*\\n]{1,300}$`, 'gmu'),
    'warning',
    'Write ** where the bold words end; to show the signs themselves, write \\*\\*.',
    'begins bold words that end nowhere.',
  ],
  [
    /(?<=[\p{Letter},;:.] )\*(?=\p{Letter}{2})(?!(?:nix|bsd|nux|args|kwargs|this|ptr)\b)[^*\n]{1,300}$/gmu,
    'warning',
    'Write * where the words in italics end; to show the sign itself, write \\*.',
    'begins words in italics that end nowhere.',
  ],
  [
    /(?<![\w~/\\])~~(?=[\p{Letter}"“])[^~\n]{1,300}$/gmu,
    'warning',
    'Write ~~ where the struck words end; to show the signs themselves, write \\~\\~.',
    'begins struck words that end nowhere.',
  ],
  // `quoted' and ``quoted'' are quotes of old typewriters.
  [
    /(?<![\w`'])`{1,2}(?=[\w<$./-])(?![^`\n]{0,200}(?<=[\p{Letter}\p{Number}.,!?])'(?!\p{Letter}))[^\n]{1,300}$/gmu,
    'warning',
    'Close the code with the same sign; to show the sign itself, write it after a backslash.',
    'begins code that ends nowhere.',
  ],
  [
    new RegExp(`!?\\[[^[\\]\\n]{1,300}\\]\\(${address}[^()\\n]{0,500}$`, 'gmu'),
    'warning',
    (words) => `Close it with a bracket: ${/^!?\[[^\]]*\]\(\S{0,200}/.exec(words)?.[0].replace(/\]$/, '') ?? words})`,
    'is meant as a link, and its address ends nowhere.',
  ],
  [
    /(?<![\w\]])\[[^[\]()\n]{1,100}\((?:https?:\/\/|www\.)[^\s()]{1,400}\)(?![^\n]*\])/gu,
    'warning',
    (words) => `Write [${/^\[([^(]*)/.exec(words)?.[1]?.trim()}]${/\(.*/.exec(words)?.[0]}.`,
    'is meant as a link, and its words end nowhere.',
  ],
  [
    new RegExp(`(?<![\\w\\]])!?\\[[^[\\]^\\n]{1,200}\\](?:[^\\S\\n]{1,3}|:[^\\S\\n]?)\\((?!#)${address}[^()\\s]{0,500}\\)`, 'gu'),
    'warning',
    asLink,
    'is meant as a link, and is not read as one.',
  ],
  [
    new RegExp(
      `!?(?:\\[[^[\\]\\n]{1,200}\\][^\\S\\n]?（|[［【][^［］【】\\n]{1,200}[］】][^\\S\\n]?[（(])${address}[^\\s（）()]{0,500}[）)]`,
      'gu',
    ),
    'warning',
    asLink,
    'is meant as a link, and is not read as one.',
  ],
  [
    new RegExp(`(?<!\\w)\\([^()\\n]{1,200}\\)\\[${address}[^[\\]\\s]{0,500}\\]`, 'gu'),
    'warning',
    (words) => `Write ${words.replace(/^\(([^()]*)\)\[([^[\]]*)\]$/, '[$1]($2)')}.`,
    'has its brackets the wrong way round, so it is no link.',
  ],
  [
    /(?<![\w\]])\[[^[\]^\n]{1,200}\](?=https?:\/\/)/gu,
    'warning',
    'Write the address in round brackets: [words](https://…).',
    'is meant as a link, and is not read as one.',
  ],
]
