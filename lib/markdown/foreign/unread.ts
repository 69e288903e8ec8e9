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

export const codeWithoutEnd = 'begins code that ends nowhere.'

/** Marks of Markdown that its rules do not read as such, for want of a space, an end, or for a space too many. */
export const unread: readonly ForeignMark[] = [
  [
    /^[ \t>]*#{2,6}(?=[\p{Letter}\p{Number}"“‘«([*])[^\n]{1,200}/gmu,
    'warning',
    (words) => `Put a space after the marks: ${words.replace(/^(#+)([\s\S]{0,60})[\s\S]*/, '$1 $2')}`,
    'is meant as a heading, and has no space after its marks.',
  ],
  // A line by itself that begins large, has several words and ends in none of the signs of a sentence: `#sales` and `#MeToo is old.` are none.
  [
    /(?<=(?:^|\n)[ \t]*\n)#(?=\p{Lu})[\p{Letter}\p{Number}’'-]{1,40} [^\n#]{1,100}(?<![.!?…:;,\s])(?=[ \t]*(?:\n[ \t]*(?:\n|$)|$(?![\s\S])))/gu,
    'warning',
    (words) => `Put a space after the mark: ${words.replace(/^#([\s\S]{0,60})[\s\S]*/, '# $1')}`,
    'is meant as a heading, and has no space after its mark.',
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
  ...[
    String.raw`1[^\S\n]\.[^\S\n]|2[^\S\n]\.[^\S\n]`,
    String.raw`\(1\)[^\S\n]?|\(2\)[^\S\n]?`,
    String.raw`\(?a[.)][^\S\n]+|\(?b[.)][^\S\n]+`,
    String.raw`\(?A\)[^\S\n]+|\(?B\)[^\S\n]+`,
    String.raw`\(?i\)[^\S\n]+|\(?ii\)[^\S\n]+`,
    String.raw`#\.[^\S\n]+|#\.[^\S\n]+`,
    '[1１][．、]|[2２][．、]',
    '１[.）)]|２[.）)]',
    '①|②',
    '一、|二、',
  ].map((pair): ForeignMark => {
    const [one = '', two = ''] = pair.split('|')
    return [
      new RegExp(`^[ \\t>]*${one}[^\\s][^\\n]*\\n[ \\t>]*${two}[^\\s][^\\n]*`, 'gmu'),
      'warning',
      'Begin each line with a number, a point and a space: 1. one.',
      'is a list whose lines would run together here.',
    ]
  }),
  [
    /^[ \t>]*[2-9][.)][^\S\n]+\S[^\n]*\n[ \t>]*[3-9][.)][^\S\n]+\S[^\n]*/gm,
    'warning',
    'Put an empty line before the list.',
    'is meant as a list, and its lines would run together here.',
  ],
  [
    /^[ \t>]*(\*{2,4})[^\S\n]+(?=[\p{Letter}"“([])[^*\n]{1,200}\n[ \t>]*\1[^\S\n]+(?=[\p{Letter}"“([])[^*\n]{1,200}$/gmu,
    'warning',
    'Put two spaces before an item that is within another, and one mark: - one.',
    'is meant as a list within a list, and is not read so.',
  ],
  [
    /^[ \t>]*(?:['‘’]{3}|´{3})[\w+-]{0,20}[^\S\n]*$(?:[^\uFFFC]{0,3000}?\n[ \t>]*(?:['‘’]{3}|´{3})[^\S\n]*$)?/gm,
    'warning',
    'Write three backticks, ```, before the code and behind it.',
    'is meant to begin or end code, and has signs that are not those of Markdown.',
  ],
  [
    /^[ \t>]*[^\s\t][^\t\n]*(?:\t[^\t\n]*[^\s][^\t\n]*){2,}\n[ \t>]*[^\s\t][^\t\n]*(?:\t[^\t\n]*[^\s][^\t\n]*){2,}$/gm,
    'warning',
    'Write a row for each line, | one | two |, and | --- | --- | under the first.',
    'was copied from a table, and its lines would run together here.',
  ],
  [
    /^[ \t>]*#{7,}[^\S\n]+\S[^\n]{0,200}/gm,
    'warning',
    'Write at most six of the marks: ###### Title',
    'is meant as a heading, and has too many marks.',
  ],
  [
    /^[ \t>]*(?:＃{1,6}|#{1,6}[\u200B-\u200D\u2060\uFEFF\u00AD\u3000])[^\n]{1,200}/gm,
    'warning',
    'Type the mark # and a space again, before the words of the heading.',
    'is meant as a heading, and has a sign in it that is not the one of Markdown.',
  ],
  [
    /^[ \t>]*＞[^\n]{1,200}/gm,
    'warning',
    'Write > and a space before the words.',
    'is meant as a quote, and has a sign that is not the one of Markdown.',
  ],
  // Underscores are no marks within words, and here nothing parts words.
  [
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？：；）」』])(_{1,2})(?=[^\s_])[^_\n]{1,100}(?<=[^\s_])\1(?!_)|(?<!_)(_{1,2})(?=[^\s_])[^_\n]{1,100}(?<=[^\s_])\2(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「『])/gu,
    'warning',
    (words) => `Write ${words.replaceAll('_', '*')}.`,
    'is meant as bold or italics, and is not read so: underscores are no marks within a word.',
  ],
  [
    /(?<![\w_\\/])__(?=[\p{Letter}"“])[^_\n]{1,100}[.:!?,]__(?=\p{Letter})/gu,
    'warning',
    (words) => `Write **${words.slice(2, -2)}**, and a space behind it.`,
    'is meant as bold, and is not read so.',
  ],
  [
    /＊＊[^＊\n]{1,200}＊＊/g,
    'warning',
    (words) => `Write **${words.slice(2, -2)}**.`,
    'is meant as bold, and has signs that are not those of Markdown.',
  ],
  [
    /｀[^｀\n]{1,200}｀/g,
    'warning',
    (words) => `Write \`${words.slice(1, -1)}\`.`,
    'is meant as code, and has signs that are not those of Markdown.',
  ],
  [
    /^[ \t>]*[–－‐‑−][^\S\n]+\S[^\n]*\n[ \t>]*[–－‐‑−][^\S\n]+\S[^\n]*/gm,
    'warning',
    'Begin each line with a hyphen and a space: - one.',
    'is a list whose lines would run together here.',
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
  // Programs make a sign alone bold, which Markdown does not read behind a letter: `state**.** We`.
  [
    /(?<=[\p{Letter}\p{Number}])(?<!\*)\*\*[.,:;!?…。，：；！？）)”"]{1,3}\*\*(?!\*)/gu,
    'warning',
    (words) => `Write ${words.slice(2, -2)} without the marks.`,
    'is meant as bold, and is not read so.',
  ],
  // Bold that has spaces within its marks, or none behind a colon: `** bold **`, `**Note:**text`.
  [
    /(?<![*\d/\\])\*\*(?![*/])(?=[^*\n]*\p{Letter}[\p{Letter}\p{Mark}]{2})[^*\n]{3,300}\*\*(?![*/])/gu,
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
    /\*(?<=[\p{Letter},;:.] \*)(?=\p{Letter}{2})(?!(?:nix|bsd|nux|args|kwargs|this|ptr)\b)[^*\n]{1,300}$/gmu,
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
    codeWithoutEnd,
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
    new RegExp(
      `!?\\[[^[\\]\\n]{1,300}\\]\\(${address}[^\\s()]{0,500}[^\\S\\n]+[“”„«»‘’‚][^()\\n]{0,300}\\)|(?<!\\w)!?\\[[^[\\]\\n]{1,300}\\]\\([\\w-][\\w/-]{0,100}\\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp)[^\\S\\n]+["'](?![^()\\n]*=\\d)[^()\\n]{0,300}\\)`,
      'gu',
    ),
    'warning',
    (words) =>
      `Write its title between straight quotes, with no such quotes in it: ${words.replace(
        /\s+["'“”„«»‘’‚]\s*([^()\n]*?)\s*["'“”„«»‘’‚]?\)$/u,
        (_, title: string) => ` "${title.replace(/["“”]/g, '')}")`,
      )}`,
    'is meant as a link, and its title is not read as one.',
  ],
  [
    new RegExp(`!?\\[[^[\\]\\n]{1,300}\\](?:\\(${address}[^\\s()]{0,500}?[\\]}>](?=\\s|$)|\\{${address}[^\\s{}]{0,500}\\})`, 'gmu'),
    'warning',
    (words) => `Write ${words.replace(/\]\{/, '](').replace(/[\]}>]$/, ')')}`,
    'is meant as a link, and its address is not in round brackets.',
  ],
  [
    /<(?:(?:a|img|b|i|em|strong|p|div|span|br|h[1-6]|ul|ol|li|table|tr|td|blockquote|code|pre|sup|sub)(?=[^\S\n]+[a-z-]{2,20}=)|\/(?:a|b|i|em|strong|p|div|span|h[1-6]|ul|ol|li|table|tr|td|blockquote|code|pre|sup|sub)\b)[^<>\n]{0,300}>?/g,
    'warning',
    'Put each of its values between straight quotation marks, and > at its end; to show it as it is, write it `between backticks`.',
    'is meant as a tag, and is not read as one.',
  ],
  [
    /(?<![\w\]])\[[^[\]^\n]{1,200}\](?=https?:\/\/)/gu,
    'warning',
    'Write the address in round brackets: [words](https://…).',
    'is meant as a link, and is not read as one.',
  ],
  // One of two round brackets in the address is behind a backslash, which leaves a blank here.
  [
    /!?\[[^[\]\n]{1,300}\]\(https?:\/\/[^()\s]{0,300}(?:\([^()\s]{0,200} {2}| {2}[^()\s]{0,200}\))[^()\s]{0,200}\)/g,
    'warning',
    'Put its address between < and >, without the backslash: [words](<https://…>).',
    'is meant as a link, and is not read as one.',
  ],
  // What is left of a link as it was typed is none.
  [
    /(?<![\w\]])!?\[[^[\]\n]{1,300}\]\((?:https?:\/\/|mailto:)[^()\s]{1,500}\)/g,
    'warning',
    'Write it as [words](address), with no other link in its words.',
    'is meant as a link, and is not read as one.',
  ],
  [/<(?:br|hr)[^\S\n]{0,3}\/[^\S\n]{1,3}>/gi, 'warning', 'Write <br>.', 'is meant as a tag, and is not read as one.'],
]
