import { drawIcon } from '#lib/media/draw-icon.ts'
import { fileAt, type ReadyFile } from '#lib/ready-file.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { markOfName, markOfSides } from './mark.ts'

/** Make the site's icons from its own drawing, else from the mark of its sides, else from its name. */
export async function iconFiles(
  own: string | null,
  { name, sides, look: { palette } }: Pick<Site, 'name' | 'sides' | 'look'>,
): Promise<ReadyFile[]> {
  const drawing = own ?? (sides.length > 0 ? markOfSides(palette) : markOfName(name, palette))
  const small = await drawIcon(drawing, 32)
  return [
    fileAt(urls.icons.svg, drawing),
    fileAt(urls.icons[32], small),
    // Apple shows what is transparent in black, and rounds the corners itself.
    fileAt(urls.icons[180], await drawIcon(drawing, 180, palette.light.paper)),
    fileAt(urls.icons[512], await drawIcon(drawing, 512)),
    fileAt(urls.favicon, icoOf(small, 32)),
  ]
}

/** Put one PNG into an ICO, for browsers that ask without having read the page. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function icoOf(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}
