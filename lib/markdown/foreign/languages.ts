import { type ForeignMark, toCallout, toHide, toLink, toPicture, toWatch } from './mark.ts'

const toHeading = (words: string): string => {
  const [marks = '', ...rest] = words.replace(/^h([1-6])(?:\([^)]*\))?\./, (_, level) => '='.repeat(Number(level))).split(/\s+/)
  return `Write a heading: ${'#'.repeat(Math.min(6, marks.length))} ${rest.join(' ').replace(/\s*=+$/, '')}`
}
const toBold = (words: string): string => `Write **${words.replace(/^'{2,5}|'{2,5}$/g, '')}**.`
const codes =
  'align|b|big|center|code|color|font|i|img|indent|justify|left|list|quote|right|size|small|spoiler|strike|s|sub|sup|table|td|tr|u|url'
/** Of Confluence and Jira. */
const macros = 'code|noformat|quote|panel|color|info|note|tip|warning|expand|status|toc|anchor|excerpt|column|section'
const toMarkdown = 'Write code between two lines of ```, a quote with > before it, and the rest as plain text.'
const players =
  'audio|dailymotion|embed|embedyt|instagram|playlist|podcast|slideshare|soundcloud|spotify|tiktok|tweet|twitter|video|vimeo|wpvideo|youtube'

/** What other languages of markup write: WordPress, BBCode, reStructuredText, AsciiDoc, Textile, wikis. */
export const languages: readonly ForeignMark[] = [
  [/(?<!\w)\[\/?(?:caption|gallery|wp_caption|slideshow)(?:[^\S\n][^[\]\n]*)?\]/gi, 'warning', toPicture],
  [new RegExp(`(?<!\\w)\\[(?:${players})(?:[^\\S\\n][^[\\]\\n=]{0,200})?=[^[\\]\\n]{1,400}\\]`, 'gi'), 'warning', toWatch],
  [new RegExp(`(?<!\\w)\\[(?:${players})[^\\S\\n]+(?:https?:|www\\.)[^[\\]\\n]{1,400}\\]`, 'gi'), 'warning', toWatch],
  [
    new RegExp(
      `(?<!\\w)\\[(?:${players})\\](?:[^[\\n]{0,400}\\[/[a-z]+\\])?(?=[^\\S\\n]*(?:$|https?:|\\[/))|\\[/(?:${players})\\]`,
      'gim',
    ),
    'warning',
    toWatch,
  ],
  [
    /(?<!\w)\[(?:contact-form|contact-form-7|mailpoet_form|mc4wp_form|ninja_form|ninja_forms|gravityform|wpforms|sibwp_form)(?:[^\S\n][^[\]\n]{0,300})?\]/gi,
    'warning',
    'Link to the page that has the form.',
  ],
  [
    /(?<![\w\]])\[\/?(?:(?:vc|et_pb|su|fusion|av|cs|x|fl)_[a-z][\w-]*|column|columns|one_half|row|button|dropcap|highlight|pullquote|spacer|toggle|accordion|tab|tabs|sourcecode|raw)(?:[^\S\n]+[^[\]\n]{0,300})?\](?=[^\n]|$)(?!\()/gi,
    'warning',
    'Delete it, and keep the words that it is around.',
  ],
  [
    /(?<![\w\]])\[[a-z][\w-]{1,40}(?:[^\S\n]+[\w-]{1,40}=["'“”‘’″][^[\]\n"'“”‘’″]{0,300}["'“”‘’″])+[^\S\n]*\/?\](?!\()/gi,
    'warning',
    'Delete it, and write here what it should show.',
  ],
  [
    new RegExp(`\\[(?:${codes})(?:=[^[\\]\\n]{1,300})?\\](?=[^[\\n]{0,600}\\[/)(?:[^[\\n]{0,600}\\[/(?:${codes})\\])?`, 'g'),
    'warning',
    'Write it as Markdown: **bold**, *italic*, [words](address), > quote.',
  ],
  [
    new RegExp(`(?<!\\w)\\[/(?:${codes})\\]`, 'g'),
    'warning',
    'Write it as Markdown: **bold**, *italic*, [words](address), > quote.',
  ],
  [
    /^[ \t>]*\.\.[^\S\n]+[a-z][\w-]{1,30}::[^\n]{0,200}/gm,
    'warning',
    (words) => (/image|figure/.test(words) ? toPicture : toCallout),
  ],
  [
    /^[ \t>]*\.\.[^\S\n]+(?:_[^\n:]{1,80}:|\[[#\w]{1,30}\]|\|[^|\n]{1,80}\|)[^\n]{0,200}/gm,
    'warning',
    'Write addresses as [name]: https://… and notes as [^name]: What it says.',
  ],
  [
    /(?<![\w:]):(?:doc|ref|term|class|func|meth|mod|attr|download|numref|abbr|kbd|guilabel|menuselection|sup|sub|math):(?=\uFFFC|`)/g,
    'warning',
    toLink,
  ],
  [/(?<=\uFFFC)__?(?![\w*_])/g, 'warning', 'Write a link: [words](https://…).'],
  [/^[ \t>]*={2,6}[^\S\n]+\S[^\n]{0,200}/gm, 'warning', toHeading],
  [/(?<=^|\n)=[^\S\n](?=\p{Uppercase_Letter})[^\n=]{1,120}$(?!\n=)/gmu, 'warning', toHeading],
  [new RegExp(`^[ \\t>]*\\{(?:${macros})(?::[^{}\\n]{0,200})?\\}[^\\S\\n]*$`, 'gm'), 'warning', toMarkdown],
  [new RegExp(`(?<![\\w{$])\\{(${macros})(?::[^{}\\n]{0,200})?\\}[^{}\\n]{1,500}\\{\\1\\}(?!\\})`, 'g'), 'warning', toMarkdown],
  [
    /(?<![\w\]])\[[^[\]|\n]{1,100}\|(?:https?:\/\/|mailto:|www\.)[^[\]\n]{1,300}\](?!\()/g,
    'warning',
    (words) => words.replace(/^\[([^|]*)\|([^|\]]*)[\s\S]*$/, 'Write [$1]($2).'),
  ],
  [/(?<![\w!])![\w./-]{1,100}\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!\n]{0,100})?!(?!\w)/gi, 'warning', toPicture],
  [
    /^[ \t>]*#\+(?:begin|end|title|author|date|options|include|name|caption|attr|results|filetags|startup|property)[a-z_]{0,20}(?![a-z])[^\n]{0,120}/gim,
    'warning',
    'Write code between two lines of ```, and what describes the text between the lines of --- at the top.',
  ],
  [
    /^[ \t>]*={2,6}(?=[^\s=])[^\n=]{1,120}={2,6}[^\S\n]*$/gm,
    'warning',
    (words) => `Write a heading: ${'#'.repeat(/^=*/.exec(words)?.[0].length ?? 2)} ${words.replace(/=/g, '').trim()}`,
  ],
  [
    /^[ \t>]*\[(?:source|listing|quote|verse|NOTE|TIP|IMPORTANT|WARNING|CAUTION|abstract|cols)(?:[,=][^[\]\n]{0,200})?\][^\S\n]*$/gm,
    'warning',
    'Delete it; code stands between two lines of ```, and a callout is a quote that begins with [!NOTE].',
  ],
  [/(?<!\w)(?:image|video|audio)::?[^\s[\]]{1,300}\[[^[\]\n]{0,200}\]/g, 'warning', toPicture],
  [/(?<!\w)(?:link|xref|mailto):[^\s[\]]{1,300}\[[^[\]\n]{0,200}\]/g, 'warning', toLink],
  [/^[ \t>]*include::[^\n]{1,200}/gm, 'error', 'Put in here what that file holds.'],
  [/^[ \t>]*h[1-6](?:\([^()\n]{0,40}\))?\.[^\S\n]+\S[^\n]{0,200}/gm, 'warning', toHeading],
  [
    /^[ \t>]*(?:bq|fn\d+|pre|bc)\.{1,2}[^\S\n]+\S[^\n]{0,80}/gm,
    'warning',
    'Write a quote with > before it, and code between two lines of ```.',
  ],
  [/(?<!\w)["“][^"“”\n]{1,200}["”]:(?:https?:\/\/|\/)[^\s]{1,300}/g, 'warning', 'Write a link: [words](https://…).'],
  [/(?<![\w'])'{3,5}(?![\s'])[^'\n]{1,300}(?<!\s)'{3,5}(?![\w'])/g, 'warning', toBold],
  [/(?<![\w'])''(?![\s'])[^'\n]{1,300}(?<!\s)''(?![\w'])/g, 'warning', (words) => `Write *${words.slice(2, -2)}*.`],
  [
    /^[ \t>]*(?:\{\||\|\}|\|-)[^\S\n]*(?:[a-z]+=[^\n]{0,200})?$/gm,
    'warning',
    'Write a table with | between its cells and a line of | --- | under its head.',
  ],
  [/\{\{[a-z][a-z -]{1,40}\|[^\n{}]{1,500}\}\}/gi, 'error', 'Write here what it should show, or delete it.'],
  [
    /\[https?:\/\/[^\s[\]]{1,300}[^\S\n]+(?=\p{Letter})(?!(?:accessed|archived|retrieved|seen|visited|last)\b)[^[\]\n]{1,120}\](?!\()/gu,
    'warning',
    'Write a link: [words](https://…).',
  ],
  [/__(?:NOTOC|TOC|FORCETOC|NOEDITSECTION)__|\{\{(?:DEFAULTSORT|DISPLAYTITLE)[^\n}]{0,100}\}\}/g, 'warning', toHide],
]
