import type { ForeignMark } from './mark.ts'

const toValue = 'Write the value that belongs here; to show it as it is, write it `between backticks`.'
const toReference = 'Write here what it referred to, or delete it.'
const unresolved = 'is what Word writes where a reference leads nowhere.'
const toFill = 'Write what belongs here, or delete it.'
const isToFill = 'is still to be filled in.'

/** Cells between commas, without a space behind any: no sentence is written so. Thousands are: 1,000,000. */
const row = '(?![^\\n]*\\d,\\d{3}(?!\\d))(?:[^,\\n]{1,60},(?=[^\\s,])){2,12}[^,\\n]{1,60}'

/** What comes along when something is copied out of programs: Word, Google Docs, spreadsheets, git, mail merges, chats. */
export const programs: readonly ForeignMark[] = [
  [
    /(?<!\w)Error! (?:Reference source|Bookmark|Hyperlink reference|No |Not a valid|Unknown|Use the Home)[^\n.]{0,60}\.?|(?<!\w)(?:Fehler! (?:Verweisquelle|Textmarke)|Erreur[ {2}\u00A0\u202F]?! (?:Source du renvoi|Signet)|¡Error! (?:No se encuentra|Marcador)|Errore\. L['’]origine riferimento)[^\n.]{0,60}\.?/gu,
    'warning',
    toReference,
    unresolved,
  ],
  [
    /(?<![\w#])#(?:REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A(?!\w))/g,
    'warning',
    toValue,
    'is what a spreadsheet shows in place of a value.',
  ],
  [
    /<\/?[a-z][\w-]{0,30}:[a-z][\w-]{0,40}(?:\s[^<>\n]{0,300})?\/?>/gi,
    'warning',
    'Delete it; to show it as it is, write it `between backticks`.',
    'is a tag of another program, so readers would see it as it is.',
  ],
  [
    /^[ \t>]*\[(?!x\])[a-z]{1,2}\](?=[\p{Lu}"“])[^\n]{3,300}/gmu,
    'warning',
    'Delete it, and its mark in the text; if readers are to read it, write it as a note: [^name]: What it says.',
    'is a remark that Google Docs put below the text, and all readers would see it.',
  ],
  [
    /^[ \t>]*(?:diff --git a\/\S|@@ -\d{1,6}(?:,\d{1,6})? \+\d{1,6}(?:,\d{1,6})? @@)[^\n]{0,200}/gm,
    'warning',
    'Write the text itself, without what was changed in it; to show the change, write it between lines of ```.',
    'is a line of a patch.',
  ],
  [
    new RegExp(`^[ \\t>]*${row}(?:\\n[ \\t>]*${row}){2,}$`, 'gm'),
    'warning',
    'Write a row for each line, | one | two |, and | --- | --- | under the first.',
    'is a table of values between commas, and its lines would run together here.',
  ],
  [
    /<https?:\/\/[^\s|<>]{1,500}\|[^<>|\n]{1,200}>/g,
    'warning',
    (words) => words.replace(/^<([^|]*)\|([^>]*)>$/, 'Write [$2]($1).'),
  ],
  [/(?<![\w|])\|[A-Z][A-Z_:\d]{2,30}\|(?![\w|])/g, 'warning', toFill, 'is what a program for mails puts a value in for.'],
  [/(?<!\w)(?:TK(?:[ ,]{1,2}TK)+|TKTK(?:TK)*)(?!\w)/g, 'warning', toFill, isToFill],
  [/\[(?:TK|TBD|TBA)\b[^[\]\n]{0,80}\](?!\(|\[)/g, 'warning', toFill, isToFill],
  [
    /^[ \t>]*\(?(?:Word count|Wortzahl|Wörter|Nombre de mots)[^\S\n]?:[^\S\n]?~?\d[^\n]{0,30}/gm,
    'warning',
    'Delete it: pages say how long a text is.',
  ],
  [/\{=[a-z][\w-]{1,20}\}/g, 'warning', 'Delete it, and what it belongs to: it is meant for another kind of document.'],
  [/\{[a-z][a-z:+.-]{1,30}\}(?=\uFFFC)/g, 'warning', 'Write the words alone, or a link: [words](address).'],
  [
    /[([](?=[a-z])[\w -]{1,30}::[^\S\n][^()[\]\n]{1,100}[)\]]/gi,
    'warning',
    'Write the words alone, or write it between the lines of --- at the top.',
  ],
  [/\{\{\[\[(?:TODO|DONE)\]\]\}\}/g, 'warning', 'Write - [ ] before what is to be done, and - [x] before what is done.'],
]
