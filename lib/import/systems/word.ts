import { openArchive } from '#lib/import/source/archive.ts'
import { Refusal } from '#lib/import/source/old-folder.ts'

/** What a Word file holds. */
export interface WordText {
  /** Its text as HTML; pictures are within it. */
  readonly html: string
  /** The words of the document itself, paragraph by paragraph. */
  readonly words: string
  readonly remarks: readonly string[]
}

/** Inside a Word file there is XML of these sizes, and pictures. */
const limits = { inside: 200_000_000, document: 20_000_000 } as const

/**
 * Read a Word file (.docx). It is an archive, and opened as one that may be hostile before anything else reads it.
 * @throws {Refusal} where it is none
 */
export async function readWord(name: string, bytes: Buffer): Promise<WordText> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw new Refusal(`${name} is no Word file (.docx): ${kindOf(bytes)}`)
  const archive = await openArchive(name, bytes)
  try {
    const document = archive.paths.find((path) => /(^|\/)document\d*\.xml$/.test(path))
    if (document === undefined) throw new Refusal(`${name} is an archive, but no Word file: there is no document in it.`)
    const { size = 0 } = archive
    if (size > limits.inside) throw new Refusal(`${name} would become ${Math.round(size / 1_000_000)} MB: it is not opened.`)
    const xml = (await archive.read(document)).toString('utf8')
    if (xml.length > limits.document) throw new Refusal(`${name} has a text of more than ${limits.document / 1_000_000} MB.`)
    for (const path of archive.paths.filter((path) => /\.(xml|rels)$/.test(path)))
      if (/<!(?:DOCTYPE|ENTITY)/i.test((await archive.read(path)).toString('utf8')))
        throw new Refusal(`${name} defines entities (<!DOCTYPE in ${path}): Word files do not, so it is not opened.`)
    const { default: mammoth } = await import('mammoth')
    const { value, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap }).catch((error: Error) => {
      throw new Refusal(`${name} is damaged or no Word file (${error.message}).`)
    })
    return {
      html: value,
      words: wordsIn(xml),
      remarks: messages.flatMap(({ type, message }) => (type === 'error' || /image/i.test(message) ? [message] : [])),
    }
  } finally {
    await archive.close()
  }
}

/** What mammoth does not know by itself. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  'p.Title => h1:fresh',
  "p[style-name='Subtitle'] => h2:fresh",
  'p.Subtitle => h2:fresh',
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Verbatim Char'] => code",
  "p[style-name='Source Code'] => pre:separator('\\n')",
]

function kindOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString('hex')
  if (start === 'd0cf11e0a1b11ae1') return 'it is one of the old form (.doc). Open it in Word or LibreOffice and save it as .docx.'
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') return 'it is RTF. Open it and save it as .docx.'
  return 'it does not begin as one.'
}

/** Paragraphs of a document; what stands in for newer drawings says the same twice. */
const wordsIn = (xml: string): string =>
  xml
    .replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '')
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t(?:\s[^>]*)?>([^<]*)<|(tab|br|cr)\b)/g)].map(([, words, gap]) => (gap ? ' ' : words)).join(''),
    )
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
