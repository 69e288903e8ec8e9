import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import type { Remark } from '#lib/findings.ts'
import type { LogoFile } from '#lib/look.ts'
import { isProblem, limits } from '#lib/media/picture/problems.ts'
import { cleanSvg } from '#lib/media/svg/clean-svg.ts'
import { checksum, type ReadyFile } from '#lib/ready-file.ts'

/** A logo as it is served, and the file itself. */
export interface ReadLogo {
  readonly logo: LogoFile
  readonly file: ReadyFile
}

type Said = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

/** Every page shows it: it must be light. */
const heaviest = 200_000
/** Twice as high as it is shown where it is largest. */
const highest = 240
const lowest = 40

/** Read a logo, clean: an SVG without its dangers, a picture written anew. `name` is what messages call it. */
export async function readLogo(path: string, name: string): Promise<ReadLogo | Said> {
  const wrong = (message: string, fix: string): Said => ({ severity: 'error', rule: 'theme-logo', message, fix })
  const { size } = await stat(path)
  if (size > heaviest)
    return wrong(
      `The logo "${name}" has ${Math.ceil(size / 1000)} kB; at most ${heaviest / 1000} kB are allowed.`,
      'Export it simpler or smaller.',
    )
  const bytes = await readFile(path)
  if (/\.svg$/i.test(name)) {
    const drawing = cleanSvg(name, bytes)
    if (isProblem(drawing)) return wrong(drawing.message, drawing.fix)
    if (drawing.lost.length > 0)
      return wrong(
        `The logo "${name}" holds what cannot be shown: ${drawing.lost.slice(0, 5).join(', ')}.`,
        'Export it as plain SVG.',
      )
    if (/<text[\s>]/.test(drawing.bytes.toString('utf8')))
      return wrong(
        `The logo "${name}" holds letters, which look different on each machine.`,
        'Turn the letters into paths in your drawing program ("Object to path", "Create outlines").',
      )
    return served('svg', drawing.bytes, drawing.width, drawing.height)
  }
  if (!/\.(png|webp|jpe?g|avif)$/i.test(name))
    return wrong(`The logo "${name}" is no SVG and no PNG.`, 'Export it as SVG, or as PNG.')
  try {
    const picture = sharp(bytes, { limitInputPixels: limits.pixels }).resize({ height: highest, withoutEnlargement: true })
    const { data, info } = await picture.png({ compressionLevel: 9, effort: 10 }).toBuffer({ resolveWithObject: true })
    if (info.height < lowest)
      return wrong(
        `The logo "${name}" is only ${info.height} pixels high.`,
        `Export it at least ${2 * lowest} pixels high, or as SVG.`,
      )
    return served('png', data, info.width, info.height)
  } catch {
    return wrong(`The logo "${name}" is damaged, or no picture.`, 'Copy or export the file again.')
  }
}

function served(ending: 'svg' | 'png', bytes: Uint8Array, width: number, height: number): ReadLogo {
  const file = `logo-${checksum(bytes).slice(0, 16)}.${ending}`
  return { logo: { file, width: Math.round(width), height: Math.round(height) }, file: { file: `media/${file}`, bytes } }
}
