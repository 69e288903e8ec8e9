import { type ForeignMark, toCallout, toHide, toNoContents } from './mark.ts'

const admonitions =
  'abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|success|summary|tip|todo|warning'

const toFormula = 'Write it in words and signs such as a² + b², or put it in as a picture.'
const toNote = (words: string): string =>
  `Write [^name] here and, as a line of its own, [^name]: ${words.replace(/^\^\[|\]$/g, '')}`

/** What other dialects of Markdown know: Pandoc, kramdown, MultiMarkdown, markdown-it, Docusaurus, MkDocs, CriticMarkup. */
export const dialects: readonly ForeignMark[] = [
  [/^[ \t>]*(?:\[TOC\]|\[\[_?TOC_?\]\]|@\[TOC\][^\n]{0,80}|\$\{toc\}|\{:toc\}|\{\/?toc\})[^\S\n]*$/gim, 'warning', toNoContents],
  [/^[ \t>]*\\(?:toc|tableofcontents)(?![\w{])/gm, 'warning', toNoContents],
  [/^[ \t>]*:{3,}[^\S\n]*\{?\.?[a-z][\w-]*/gim, 'warning', toCallout],
  [/:(?<=\S[^\S\n]:):{2,}[^\S\n]*\{?\.?[a-z][\w-]*/gi, 'warning', toCallout],
  [new RegExp(`^[ \\t>]*(?:!!!|\\?\\?\\?)\\+?[^\\S\\n]*(?:${admonitions})\\b`, 'gim'), 'warning', toCallout],
  [/\{>>[^\n]{0,500}?<<\}/g, 'error', toHide],
  [
    /\{\+\+[^\n+]{1,500}\+\+\}|\{--[^\n]{1,500}?--\}|\{==[^\n=]{1,500}==\}|\{~~[^\n~]{1,500}~~\}|\{[^\n{}]{0,500}~>[^\n{}]{0,500}\}/g,
    'error',
    'Decide on the change and leave only what is to be read.',
    'is a change that nobody has accepted or refused yet.',
  ],
  [/\{::comment\}[\s\S]{0,2000}?\{:{1,2}\/(?:comment)?\}|\{::comment\}/g, 'error', toHide],
  [/^[ \t>]*\^[^\S\n]*$/gm, 'warning', 'Delete it: an empty line is enough.'],
  [/^[ \t>]*[!?]>[^\S\n]+\S[^\n]{0,80}/gm, 'warning', toCallout],
  [
    /^[ \t>]*->[^\S\n]+[^\n]{1,300}[^\S\n]<-[^\S\n]*$/gm,
    'warning',
    'Delete the arrows: nothing here is in the middle of its line.',
  ],
  [/(?<!\w)%\[https?:[^[\]\n]{1,400}\]/g, 'warning', 'Write a link: [words](https://…).'],
  [/^[ \t>]*\(@[\w-]{0,30}\)[^\S\n]+\S[^\n]{0,80}/gm, 'warning', 'Number the examples yourself, as a list: 1. one.'],
  [/\{:{1,2}(?:comment|\/?nomarkdown|options|\/)[^\n}]{0,200}\}/g, 'error', 'Delete it.'],
  [/\{:[^\S\n]?(?:[.#][\w-]|[\w-]{1,40}=|(?:toc|no_toc)\b)[^\n}]{0,300}\}/g, 'warning', 'Delete it.'],
  [/\{[.#][A-Za-z][\w-]*(?:[^\S\n]+[^\n{}]{0,200})?\}/g, 'warning', 'Delete it.'],
  [/(?<!\w)\[[^[\]\n]{1,200}\]\{[.#][^\n{}]{1,200}\}/g, 'warning', (words) => `Write ${words.replace(/^\[|\]\{.*$/g, '')} alone.`],
  [/(?<=[\])\uFFFC])\{[\w-]{1,40}=[^\n{}]{0,200}\}/g, 'warning', 'Delete it.'],
  [/\^\[[^[\]\n]{1,1000}\]/g, 'warning', toNote],
  // `[@ada]` may be a person: a source has a year, or more than its name.
  [
    /\[(?:[^[\]\n@]{1,80}[\s;]-?@[A-Za-z][\w:.-]{1,80}|-?@[A-Za-z][\w:.-]{0,80}\d{2}[\w:.-]{0,20}|-?@[A-Za-z][\w:.-]{1,80}(?=[,;][^[\]\n]))(?:[,;][^[\]\n]{0,200})?\](?!\()/g,
    'warning',
    'Write the source as a link or as a note: [^name].',
  ],
  [/\$\$[^$\n]{1,1000}\$\$|^[ \t>]*\$\$[^\S\n]*$(?:[^$]{0,2000}?\n[ \t>]*\$\$[^\S\n]*$)?/gm, 'warning', toFormula],
  [/(?<![\w$\\])\$(?![\s$\d,.]*\$)(?=[^$\n]{0,300}(?:\\[a-zA-Z]{2}|[\^_]\{))[^\s$][^$\n]{0,300}\$(?!\d)/g, 'warning', toFormula],
  [/\$(?<=\w\$)[\^_]\{?[^$\n]{1,60}\$/g, 'warning', toFormula],
  // `$x^2$`, `$n$`: not the prices $5 and $10, not `$HOME` and `$PATH`.
  [
    /(?<![\w$\\{])\$(?:[a-zA-Z]|(?=[^\s\d$])[^$\n{}"“”]{0,40}(?:\^|(?<=\b[a-zA-Z])_(?=[\w{])|[^\S\n][=<>≤≥+][^\S\n])[^$\n]{0,60}(?<!\s))\$(?![\w$])/g,
    'warning',
    toFormula,
  ],
  [/\\(?:begin|end)\{[a-zA-Z*]{1,40}\}/g, 'warning', toFormula],
  [
    /^[ \t>]*\\(?:newpage|pagebreak|clearpage|maketitle|noindent|bigskip|medskip|hfill|centering|appendix|newline|linebreak)(?:\[\d\])?(?![\w{])/gm,
    'warning',
    'Delete it: there are no pages of paper here.',
  ],
  [
    /(?<![\\\w])\\(?:(?:sub){0,2}section|chapter|paragraph|part)\*?\{[^\n{}]{1,200}\}/g,
    'warning',
    (words) => `Write a heading: ## ${/\{([^}]*)/.exec(words)?.[1] ?? ''}`,
  ],
  [
    /(?<![\\\w])\\(?:vspace|hspace|footnote|caption|includegraphics|input|include|url)\*?(?:\[[^[\]\n]{0,80}\])?\{[^\n{}]{0,200}\}/g,
    'warning',
    'Write it as Markdown, or delete it.',
  ],
  [
    /(?<![\\\w])\\(?:frac|sqrt|sum|int|text|mathbb|mathrm|cite|ref|label|href|textbf|textit|emph)\{[^\n}]{0,200}\}/g,
    'warning',
    toFormula,
  ],
  [/(?<![\w+])\+\+(?![\s+])[^+\n]{3,300}(?<!\s)\+\+(?![\w+])/g, 'warning', (words) => `Write <ins>${words.slice(2, -2)}</ins>.`],
  [
    /\^(?<=[\p{Letter}\p{Number})\]]\^)[^\s^~*[\]]{1,30}\^(?![\w^])/gu,
    'warning',
    (words) => `Write <sup>${words.slice(1, -1)}</sup>.`,
  ],
  [
    /^[ \t>]*\*\[[^[\]\n]{1,80}\]:[^\n]{0,200}/gm,
    'warning',
    'Write the abbreviation out where it is first used, and delete this line.',
  ],
  [
    /^[ \t>]*:[^\S\n]{1,3}(?=[\p{Letter}\p{Number}"“'‘([\uFFFC*])[^\n]{0,120}/gmu,
    'warning',
    'Write it as a list: - **Term**: what it is.',
  ],
  [/(?<=\S[^\n]*\n)[ \t>]*~[^\S\n]{1,3}(?=\p{Letter})[^\n]{0,120}/gu, 'warning', 'Write it as a list: - **Term**: what it is.'],
  [/^[ \t>]*(?:<<<[^\S\n]?[@./]|@import\b|@\[code|--8<--|!include\b)[^\n]{0,200}/gm, 'error', 'Put in here what that file holds.'],
  [
    /(?<![\w\]])!?\[(?=[^[\]\n]*\p{Letter})[^[\]^\n](?:[^[\]\n]|\n(?!\s)){0,300}\]\[[^[\]\n]*\]/gu,
    'warning',
    (words) =>
      words.startsWith('!')
        ? 'Write the picture as ![What it shows](./picture.jpg).'
        : 'Add a line with the address, [name]: https://…, or write the link as [words](address).',
  ],
  [
    /^[ \t>]*\[\^[\w-]{1,40}\](?:[^\S\n]+:|(?=[^\S\n]+\p{Letter}))[^\n]{0,200}/gmu,
    'warning',
    (words) =>
      words.replace(/^\[\^([\w-]+)\]\s*:?\s*([\s\S]{0,40})[\s\S]*$/, 'Write the colon right behind the bracket: [^$1]: $2'),
  ],
  [
    /\[(?:\^[^\S\n]+|[^\S\n]+\^[^\S\n]*)\d{1,3}[^\S\n]*\](?!\()/g,
    'warning',
    (words) => `Write it without spaces: ${words.replace(/\s+/g, '')}`,
  ],
  [/\[\^(?!\w-\w)[\w-]+\](?![+*?{])/g, 'warning', 'Add the note as a line of its own, [^name]: What it says, or delete the mark.'],
]
