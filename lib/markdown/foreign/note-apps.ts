import { type ForeignMark, toHide, toLink, toPicture } from './mark.ts'

const toCallouts =
  'Write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] and [!QUOTE], or a side of the debate as site.yaml names it, as the first words of a quote.'

/** What applications for notes write: Obsidian, Logseq, Roam, Notion, Typora. */
export const noteApps: readonly ForeignMark[] = [
  // Discord and Reddit hide such words until somebody asks for them.
  [
    /(?<![|\w])\|\|(?=[\p{Letter}\p{Number}])[^|\n]{1,200}(?<=[\p{Letter}\p{Number}.!?])\|\|(?![|\w])/gu,
    'warning',
    'Take the bars away: nothing can be hidden behind them here. What opens by a click stands within <details>.',
  ],
  [
    /^[ \t>]*!(?=[\p{Letter}\p{Number}])[^!\n]{1,200}!</gmu,
    'warning',
    'Take >! and !< away: nothing can be hidden behind them here. What opens by a click stands within <details>.',
  ],
  // `%%python` and `%%cpp` are magic words of notebooks.
  [/(?<![\w%])%%[^%]{1,2000}%%(?!\w)/g, 'error', toHide],
  [/!\[\[[^[\]\n]+\]\]/g, 'warning', toPicture],
  [/(?<![\w!])\[\[(?=[^[\]\n]*\p{Letter})[^[\]\n]+\]\]/gu, 'warning', toLink],
  [/(?<![\w(])\(\([\w-]{9}\)\)/g, 'warning', 'Write here the words that it stands for, or a link to them.'],
  [/^[ \t>]*\[![a-z][\w -]*\]/gim, 'warning', toCallouts],
  [
    /(?<![\w=!<>])==(?![\s=])[^=\n]{1,300}(?<!\s)==(?![\w=])/g,
    'warning',
    (words) => `Write <mark>${words.slice(2, -2)}</mark>, or **${words.slice(2, -2)}**.`,
  ],
  [
    /\^(?<=[.!?:)\p{Letter}] \^)(?=[a-z\d-]{0,40}[\d-])[a-z\d][a-z\d-]{3,40}[^\S\n]*$/gmu,
    'warning',
    'Delete it: links lead to headings here.',
  ],
  [
    /^[ \t>]*(?:#(?=[^\s#]*\p{Letter})[\p{Letter}\p{Number}_/-]+[^\S\n]*)+$/gmu,
    'hint',
    'For tags, write tags: [one, two] at the top of the file; for a heading, put a space after the #.',
    'looks like tags or a heading, and is shown as it is.',
  ],
  [
    /^[ \t>]*[a-z][a-z-]{1,30}::[^\S\n]+\S[^\n]{0,200}/gm,
    'warning',
    'Delete it, or write it between the lines of --- at the top of the file.',
  ],
]
