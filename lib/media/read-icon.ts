import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { drawIcon } from '#lib/media/draw-icon.ts'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { damaged, isProblem, limits, tooHeavy } from '#lib/media/picture/problems.ts'
import { cleanSvg } from '#lib/media/svg/clean-svg.ts'
import { partsLost } from '#lib/media/svg/svg-problems.ts'

/**
 * Read the drawing that a site's icons are made from, clean.
 *
 * @param path absolute, of a regular file that the caller has found to be inside the content folder
 */
export async function readIcon(path: string): Promise<string | PictureProblem> {
  const name = basename(path)
  const { size } = await stat(path)
  if (size > limits.drawingBytes) return tooHeavy(name, size, limits.drawingBytes)
  const drawing = cleanSvg(name, await readFile(path))
  if (isProblem(drawing)) return drawing
  if (drawing.lost.length > 0) return partsLost(name, drawing.lost)
  const icon = drawing.bytes.toString('utf8')
  if (/<text[\s>]/.test(icon)) return lettered(name)
  return drawIcon(icon, 32).then(
    () => icon,
    () => damaged(name),
  )
}

/** Icons are drawn as pixels, too, and two machines seldom have the same typefaces. */
const lettered = (name: string): PictureProblem => ({
  rule: 'icon-letters',
  message: `"${name}" holds letters, which would look different on each machine that builds the site.`,
  fix: 'Turn the letters into paths in your drawing program ("Object to path", "Create outlines").',
})
