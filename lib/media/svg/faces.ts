/// <reference path="./opentype.d.ts" />
import { readFileSync } from 'node:fs'
import opentype, { type Font } from '@shuding/opentype.js'
import { packageFile } from '#lib/engine.ts'

const faces = new Map<string, Font>()

/** Find the typeface of the site that stands for what a drawing asks for; null where none does, as for code. */
export function faceFor({
  fontFamily = 'serif',
  fontWeight = 'normal',
  fontStyle = 'normal',
}: Record<string, string>): Face | null {
  if (/mono|courier|consolas|menlo/i.test(fontFamily)) return null
  const family = /sans|arial|helvetica|inter|verdana|roboto|system-ui|segoe|tahoma/i.test(fontFamily) ? 'inter' : 'newsreader'
  const weight = /^(?:bold|bolder|[6-9]00)$/.test(fontWeight) ? 600 : fontWeight === '500' ? 500 : 400
  const name = `${family}-latin-${weight}-${/italic|oblique/.test(fontStyle) ? 'italic' : 'normal'}`
  const font = faces.get(name) ?? readFace(family, name)
  faces.set(name, font)
  return { name, font }
}

/** A typeface and what it is called. */
export interface Face {
  readonly name: string
  readonly font: Font
}

function readFace(family: string, name: string): Font {
  const bytes = readFileSync(packageFile(`@fontsource/${family}/files/${name}.woff`))
  return opentype.parse(new Uint8Array(bytes).buffer)
}
