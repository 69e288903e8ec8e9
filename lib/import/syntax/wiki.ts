import { type Context, link, picture } from './context.ts'
import { outsideCode } from './pieces.ts'

/** Rewrite links and pictures as Obsidian and wikis write them, where what they name is there. */
export const fromWiki = (text: string, { addressOf, fileOf, form }: Context): string =>
  outsideCode(text, (part) =>
    part
      .replace(/!\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g, (whole, name: string, alt = '') => {
        const file = fileOf(name.trim())
        return file === null ? whole : picture(form, file, /^\d+(?:x\d+)?$/.test(alt) ? '' : alt, '')
      })
      .replace(/(?<!!)\[\[([^[\]|#\n]+)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g, (whole, name: string, place = '', words = '') => {
        const address = addressOf(name.trim())
        return address === null ? whole : link(form, words || `${name}`.trim(), `${address}${place}`)
      }),
  )
