import { codeHash, hashOf } from '#lib/cache.ts'
import { drawIcon } from '#lib/media/draw-icon.ts'
import { fileAt, made, type UnmadeFile } from '#lib/ready-file.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { markOfName, markOfSides } from './mark.ts'

/** Name the site's icons, from its own drawing, else from the mark of its sides, else from its name. */
export async function iconFiles(
  own: string | null,
  { name, sides, look: { palette } }: Pick<Site, 'name' | 'sides' | 'look'>,
): Promise<UnmadeFile[]> {
  const drawing = own ?? (sides.length > 0 ? markOfSides(palette) : markOfName(name, palette))
  const code = await codeHash()
  const drawn = (address: string, make: () => Promise<Uint8Array>, paper = ''): UnmadeFile => ({
    file: address.slice(1),
    print: hashOf('icon', address, code, drawing, paper),
    make,
  })
  const { paper } = palette.light
  return [
    made(fileAt(urls.icons.svg, drawing)),
    drawn(urls.icons[32], () => drawIcon(drawing, 32)),
    // Apple shows what is transparent in black, and rounds the corners itself.
    drawn(urls.icons[180], () => drawIcon(drawing, 180, paper), paper),
    drawn(urls.icons[512], () => drawIcon(drawing, 512)),
    drawn(urls.favicon, async () => icoOf(await drawIcon(drawing, 32), 32)),
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
