import { extractText, getDocumentProxy } from 'unpdf'

/** Read the text of each page of a PDF, without spaces, line breaks and ligatures: these are the printer's. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map(unspaced)
}

/** Spell a text as `pagesOfPdf` does. */
export const unspaced = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]+/g, '')
