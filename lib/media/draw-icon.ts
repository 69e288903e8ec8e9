import sharp from 'sharp'
import { limits } from '#lib/media/picture/problems.ts'

/** Draw a clean drawing as a square PNG of `size` pixels, whole and in the middle; `paper` fills what it leaves open. */
export async function drawIcon(drawing: string, size: number, paper: string | null = null): Promise<Buffer> {
  const bytes = Buffer.from(drawing)
  const { width, height } = await sharp(bytes, { limitInputPixels: limits.pixels }).metadata()
  // A drawing has no pixels of its own: so many to the inch make it as large as it will be shown.
  const density = Math.min(100_000, Math.max(1, (72 * size) / Math.max(width, height)))
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const icon = sharp(bytes, { density, limitInputPixels: limits.pixels }).resize(size, size, { fit: 'contain', background: clear })
  return (paper === null ? icon : icon.flatten({ background: paper })).png({ compressionLevel: 9, effort: 10 }).toBuffer()
}
