import { type ForeignMark, toHide, toNoContents, toTemplate } from './mark.ts'

const addressFilters =
  'absURL|absolute_url|append|asset|asset_url|date|date_to_string|dump|escape|jsonify|markdownify|prepend|relURL|relative_url|safe|slug|slugify|strip_html|truncate|url|xml_escape'
const roots =
  'archive|assign|collections|content|data|eleventy|forloop|include|jekyll|layout|loop|metadata|page|paginator|pkg|post|posts|renderData|seo|site|theme'

const toPlain = 'Write here what it should show, or delete it.'

/** A line that brings in code of MDX; those that follow each other are one mistake. */
const importing =
  '[ \\t>]*import(?:[^\\S\\n]+[\\w*{},\\s$]{1,200}?[^\\S\\n]from)?[^\\S\\n]*["\'“”‘’][^"\'“”‘’\\n]{1,200}["\'“”‘’];?[^\\S\\n]*'
const toNoCode = (words: string): string =>
  `Delete the ${/['"“”‘’];? import\b/.test(words) ? 'lines' : 'line'}: texts here hold no code that runs. What was brought in is to be written as Markdown.`

/** What template languages replace: Liquid, Nunjucks, Handlebars, Go, ERB, JSX. `{{first_name}}` alone is left to those who write about letters. */
export const templates: readonly ForeignMark[] = [
  [/\{\{[<%-]?[^\S\n]*(?:toc|TOC|table_of_contents)\b[^\n}]*\}\}/g, 'error', toNoContents],
  // `{{<figure src="x">}}` holds a tag, which ends the line here.
  [/\{\{(?:[<%][^\n}]*(?:\}\})?|[^\S\n]*$)/gm, 'error', toTemplate],
  [/\{\{(?:\{|[#/>^!][^\S\n]*[a-z]|else\b)[^\n}]{0,300}\}{0,3}/gi, 'error', toTemplate],
  [/\{\{-?[^\S\n]*["'“”‘’][^\n}]{0,300}\}{0,2}/g, 'error', toTemplate],
  [/\{\{-?[^\S\n]*[$.][A-Za-z][^\n}]{0,300}\}{0,2}/g, 'error', toTemplate],
  [
    new RegExp(`\\{\\{-?[^\\S\\n]*(?:${roots})\\b(?=[^\\n}]*[.|(\\[]|[^\\S\\n]*-?\\}\\})[^\\n}]{0,300}\\}{0,2}`, 'g'),
    'error',
    toTemplate,
  ],
  [new RegExp(`\\{\\{[^\\n{}|]{1,200}\\|[^\\S\\n]*(?:${addressFilters})\\b[^\\n}]{0,200}\\}{0,2}`, 'g'), 'error', toTemplate],
  [/\{\{-?[^\S\n]*[A-Za-z_.]{1,60}\([^\n}]{0,300}\}{0,2}/g, 'error', toTemplate],
  // Go and Handlebars call by name: `{{image "a.png" 850}}`.
  [/\{\{-?[^\S\n]*[a-z][\w.-]{0,30}[^\S\n]+(?:["'“”‘’`\uFFFC]|\([a-z]+[^\S\n])[^\n}]{0,300}\}{0,2}/gi, 'error', toTemplate],
  [/(?<!\{)\{%[-+]?[^\S\n]*[a-z/][^\n}]*\}?/gi, 'error', toTemplate],
  // Directives and references of Laika.
  [/^[ \t>]*@:[a-z][\w.]{0,40}(?:\([^\n]{0,200})?/gim, 'error', toTemplate],
  [/\$\{\??(?:cursor|laika)\.[\w.]{1,80}\}/g, 'error', toTemplate],
  // Laika's header, and a tag of Liquid that goes over lines: its first line is the sign alone.
  [
    /^[ \t>]*\{%[-+]?[^\S\n]*$/gm,
    'error',
    'Write the fields between two lines of --- at the top, such as title: Hello, and delete all from {% to %}.',
    'begins a header or a tag of another system, so readers would see it as it is.',
  ],
  [/\{#(?:[^\S\n]|-)[^\n#]{0,1000}#\}/g, 'error', toHide],
  [/\{[^\S\n]{0,3}\/\*[^\n*]{0,1000}\*?\/?[^\S\n]{0,3}\}?/g, 'error', toHide],
  [/<%[-=#@]?[^\n%]{0,300}%>/g, 'error', toTemplate],
  // Hakyll: `$for(posts)$`, `$partial("x.html")$`.
  [/\$(?:for|if|partial)\([^\n()]{1,200}\)\$|\$end(?:for|if)\$/g, 'error', toTemplate],
  [/\{(?:frontmatter|metadata|props|this\.props)\.[\w.]{1,80}\}/g, 'error', toPlain],
  // What no HTML can be: `<Image src={require('./a.png')} />`.
  [/<[A-Za-z][\w.]{0,40}[^\S\n][^<>\n]{0,200}?=\{[^\n]*/g, 'error', toPlain],
  [/\{[^\S\n]*[\w.]{1,60}\.map\([^\n]{0,300}/g, 'error', toPlain],
  [new RegExp(`^${importing}(?:\\n${importing})*$`, 'gm'), 'error', toNoCode],
  [
    /^[ \t>]*export[^\S\n]+(?:const|default|function|let|async)\b[^\n]{0,200}/gm,
    'error',
    'Delete it: texts here hold no code that runs.',
  ],
]
