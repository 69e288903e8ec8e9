import { decodeHTML } from 'entities'
import type { ForeignMark } from './mark.ts'

const fromChat = 'is left over from a chat tool.'
const entity =
  '(?:nbsp|amp|lt|gt|quot|apos|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo|laquo|raquo|euro|bull|middot|deg|sect|pound|yen|cent|times|iexcl|iquest|szlig|ae?lig|oelig|[lr]arr|shy|zwn?j|thinsp|e[nm]sp|[a-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron)|#\\d{2,6}|#x[\\da-f]{2,6})'
/** Bytes of UTF-8, each behind a sign. */
const decodedFrom = (words: string, sign: string): string =>
  Buffer.from(
    words
      .split(sign)
      .slice(1)
      .map((byte) => Number.parseInt(byte, 16)),
  ).toString('utf8')

const toSign = 'Write the sign itself; to show it as it is, write it `between backticks`.'

/** Name the sign that was spelled twice over; one that nobody sees is a space or nothing. */
export const toMeant = (words: string): string => {
  const sign = decodeHTML(decodeHTML(words))
  if (/^[\u00A0\u2002\u2003\u2009]$/.test(sign)) return 'Write a space; to show it as it is, write it `between backticks`.'
  if (!/^[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]+$/u.test(sign))
    return 'Delete it; to show it as it is, write it `between backticks`.'
  return `Write ${/[<>&]/.test(sign) ? words.replace(/^&amp;/i, '&') : sign}; to show it as it is, write it \`between backticks\`.`
}

const often = 'nbsp amp quot mdash ndash hellip lsquo rsquo ldquo rdquo laquo raquo bull middot copy trade euro times'.split(' ')

/** Slips in names that are written often: two letters in the wrong order, or one left out. */
const slips: ReadonlyMap<string, string> = new Map([
  ['ampamp', 'amp'] as const,
  ...often.flatMap((name) =>
    [...name]
      .flatMap((letter, at) => [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2),
      ])
      .filter((slip) => slip.length > 2 && slip !== name && decodeHTML(`&${slip};`) === `&${slip};`)
      .map((slip) => [slip, name] as const),
  ),
])

const toRightSign = (words: string): string => {
  const name = slips.get(words.slice(1, -1)) ?? ''
  const sign = decodeHTML(`&${name};`)
  return `Write ${/^[\s&]$/.test(sign) ? `&${name};` : sign}; to show it as it is, write it \`between backticks\`.`
}

/** What tools leave in what is copied from them: chats, exports, models of text. */
export const leftovers: readonly ForeignMark[] = [
  [/<\|\/?[a-z][a-z_]{1,30}\|>/gi, 'error', 'Delete it.', fromChat],
  [
    /:?(?:contentReference|oaicite)(?:\[oaicite:\d+\]|:\d+)?(?:\{[^\n{}]{0,60}\})?/g,
    'error',
    'Delete it, and name the source if there is one.',
    fromChat,
  ],
  [/【[^【】\n]{0,40}†[^【】\n]{0,80}】/g, 'error', 'Delete it, and name the source if there is one.', fromChat],
  [
    /(?:\uE200)?(?:file)?cite(?:\uE202|turn)[^\s.,;!?)]{0,80}|(?<!\w)turn\d+(?:search|view|news|image|file|fetch|academia|product)\d+(?!\w)/g,
    'error',
    'Delete it, and name the source if there is one.',
    fromChat,
  ],
  [
    /\[(?:attached_file|web|cite|source):[ \d,-]{1,20}\](?!\()|\[cite_(?:start|end)\]/g,
    'error',
    'Delete it, and name the source if there is one.',
    fromChat,
  ],
  [
    /(?<![\w“"‘'])[Aa]s an? (?:AI|large|artificial intelligence) (?:language )?(?:model|assistant|chatbot)\b[^\n.]{0,80}/g,
    'warning',
    'Delete the sentence, or set it in quotation marks if you quote it.',
    fromChat,
  ],
  [
    /(?<![\w“"‘'])[Aa]s an? AI\b,? I(?:['’]m|['’]ve| am| do| can| have| was| cannot)\b[^\n.]{0,80}/g,
    'warning',
    'Delete the sentence, or set it in quotation marks if you quote it.',
    fromChat,
  ],
  [
    /^[ \t>]*I(?:['’]m| am) sorry,? but I (?:can(?:['’]t|not|not)|am (?:not able|unable) to|won['’]t) (?:assist|help|fulfill|comply|continue|provide|create|generate)\b[^\n]{0,80}/gm,
    'warning',
    'Delete the sentence, or set it in quotation marks if you quote it.',
    fromChat,
  ],
  [
    /(?<![\p{L}"“«„'])(?:Als (?:ein |eine )?KI(?:-(?:Sprachm|M)odell|-Assistentin?|-Assistent)?(?= |,)(?=[^\n.]{0,60}(?:kann ich|habe ich|bin ich))|En tant qu(?:e (?:modèle de langage|IA)|['’](?:IA|intelligence artificielle|assistant IA))|Como (?:un )?(?:modelo de (?:lenguaje|linguagem)|(?:una |uma )?IA,)|Come (?:un )?(?:modello linguistico|IA,)|Jako (?:duży )?model językowy|Als (?:groot )?taalmodel|作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)|(?:AI|人工知能)(?:言語モデル|アシスタント)として)[^\n.。]{0,80}/gu,
    'warning',
    'Delete the sentence, or set it in quotation marks if you quote it.',
    fromChat,
  ],
  [
    /^[ \t>]*(?:(?:Gerne|Natürlich|Klar|Selbstverständlich)[!,.] (?:Hier (?:ist|sind)|Im Folgenden)|(?:Bien sûr|Certainement|Avec plaisir)[ {2}\u00A0\u202F]?[!,.] (?:Voici|Voilà)|[¡]?(?:Claro|Por supuesto|Com certeza)[!,.] (?:Aquí|Aqui|A continuación)|(?:Certo|Certamente)[!,.] Ecco|(?:当然|好的)[！，。!,](?:以下|这里|这是)|(?:もちろん|承知しました)[！、。].{0,10}(?:以下|こちら))[^\n]{0,120}/gmu,
    'warning',
    'Delete the sentence.',
    fromChat,
  ],
  [
    /^[ \t>]*Here(?:['’]s| is) (?:a|an|the|your) (?:[\w,-]{1,20} ){0,5}(?:blog post|article|draft|essay|outline|post|summary|introduction|conclusion)\b[^\n]{0,100}:[^\S\n]*$/gm,
    'warning',
    'Delete the sentence.',
    fromChat,
  ],
  [/\[\^\d{1,3}\^\]/g, 'error', 'Delete it, and name the source if there is one.', fromChat],
  [/\[\d{1,3}(?::\d{1,3})?†[^[\]\n]{0,80}\]/g, 'error', 'Delete it, and name the source if there is one.', fromChat],
  [
    /^[ \t>]*(?:\[?Regenerate (?:response|answer)\]?|(?:ChatGPT|Copilot|Gemini|Claude) (?:said|hat gesagt|a dit|ha dicho):|You said:)[^\S\n]*$/gm,
    'warning',
    'Delete the line.',
    fromChat,
  ],
  [
    /(?<![“"‘'])\b[Aa]s of my (?:last|latest) (?:knowledge |training )?(?:update|cutoff|training)\b[^\n.]{0,80}/g,
    'warning',
    'Delete the sentence, or set it in quotation marks if you quote it.',
    fromChat,
  ],
  [
    /^[ \t>]*(?:Sure|Certainly|Absolutely|Of course|Great question)(?: thing)?[!,.—–-]{1,2}[^\S\n]*(?:Here(?:['’]s| is| are)|Below (?:is|are)|I(?:['’]ve|['’]d be| can| have)|Let me)\b[^\n]{0,120}/gm,
    'warning',
    'Delete the sentence.',
    fromChat,
  ],
  [
    /^[ \t>]*Here(?:['’]s| is) (?:a |the |your )(?:revised|rewritten|polished|improved|updated|refined|expanded|edited) (?:version|draft|text|article|blog post)\b[^\n]{0,80}/gm,
    'warning',
    'Delete the sentence.',
    fromChat,
  ],
  [
    /^[ \t>]*(?:I hope this helps|Let me know if (?:you(?:['’]d| would)? (?:like|need|want)|there(?:['’]s| is) anything)|Would you like me to|Feel free to (?:ask|let me know))\b[^\n]{0,120}(?:further|adjust|changes|expand|else|revis|refin|tweak|another|helps?!?$|version|section)[^\n]{0,60}/gm,
    'warning',
    'Delete the sentence, unless it is meant for your readers.',
    'reads like the end of an answer of a chat tool.',
  ],
  [
    /\[(?:[Ii]nsert|INSERT|[Ff]ill in|[Aa]dd|[Pp]laceholder)\b[^[\]\n]{0,100}\](?!\(|\[)/g,
    'warning',
    'Write what belongs here, or delete it.',
    'is still to be filled in.',
  ],
  [
    /\[(?:(?:[Yy]our|YOUR) [^[\]\n]{1,80}|(?:Company|Business|Product|Brand|COMPANY) (?:Name|NAME))\](?!\(|\[|:)/g,
    'hint',
    'Write what belongs here; leave it if your readers are to fill it in.',
    'is still to be filled in.',
  ],
  [/\bLorem ipsum dolor\b[^\n.]{0,80}/gi, 'warning', 'Write the text that belongs here.', 'is text that only fills a page.'],
  [new RegExp(`&amp;${entity};`, 'gi'), 'warning', toMeant],
  [/&nbsp(?![;\w])/gi, 'warning', 'Write a space.'],
  [
    /&(?:copy|reg|amp|lt|gt|quot|mdash|ndash|hellip|[lr][sd]quo|laquo|raquo|euro|trade|[aouAOU]uml|szlig|eacute|egrave|agrave|ccedil)(?![;\w=])/g,
    'warning',
    toSign,
  ],
  [new RegExp(`&(?:${[...slips.keys()].join('|')});`, 'g'), 'warning', toRightSign],
  [
    /(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})+/g,
    'warning',
    (words) => `Write "${decodedFrom(words, '=')}".`,
    'is how mail spells letters, and readers would see it as it is.',
  ],
  [
    /\\u(?<=(?:^|[^\\\w]|\p{Letter})\\u)(?:00[A-Fa-f][0-9A-Fa-f]|0[1-9A-Fa-f][0-9A-Fa-f]{2}|201[0-9A-Fa-f]|202[0-6]|[3-9a-cA-C][0-9A-Fa-f]{3})(?![0-9a-fA-F])/gu,
    'warning',
    (words) =>
      `Write "${String.fromCharCode(Number.parseInt(words.slice(2), 16))}"; to show it as it is, write it \`between backticks\`.`,
    'is how programs spell a letter, and readers would see it as it is.',
  ],
]
