import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { checksum } from '#lib/ready-file.ts'
import { headerRules } from '#lib/release/hosting/headers.ts'
import type { ReleaseInput } from '#lib/release/make-release.ts'
import type { Encoding, Release } from '#lib/release/manifest/release.ts'
import { switchTo } from '#lib/release/shelf/shelf.ts'

const compress = { br: brotliCompressSync, gz: gzipSync } as const satisfies Record<Encoding, unknown>

/** Put a release that holds `files` on the shelf of `siteDir` and make it current, for tests. Files of more than 200 bytes get ready forms. */
export async function shelve(
  siteDir: string,
  files: Readonly<Record<string, string | Buffer>>,
  redirects: Release['redirects'] = {},
  {
    hsts = null,
    gone = [],
    originals = {},
    origin = 'https://example.com',
  }: Partial<Pick<ReleaseInput, 'hsts' | 'gone' | 'originals' | 'origin'>> = {},
): Promise<Release> {
  const plain = Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes)] as const)
  const forms = plain.filter(([, bytes]) => bytes.length > 200).flatMap(([file, bytes]) => formsOf(file, bytes))
  const sums = Object.fromEntries(plain.map(([file, bytes]) => [file, checksum(bytes)]))
  const release: Release = {
    id: checksum(JSON.stringify([sums, redirects, gone, hsts, originals])).slice(0, 16),
    origin,
    contentHash: 'c',
    codeHash: 'k',
    files: sums,
    compressed: Object.fromEntries(forms.map(({ file }) => [file, ['br', 'gz']])),
    forms: Object.fromEntries(forms.map(({ path, bytes }) => [path, checksum(bytes)])),
    redirects,
    gone,
    preview: false,
    headers: headerRules({ hsts, origin, originals }),
  }
  const all = [
    ...plain,
    ...forms.map(({ path, bytes }) => [path, bytes] as const),
    ['release.json', JSON.stringify(release)] as const,
  ]
  const folder = join(siteDir, 'releases', release.id)
  // A release never changes: one that is there may be read right now.
  for (const [path, bytes] of existsSync(folder) ? [] : all) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await switchTo(release.id, siteDir)
  return release
}

const formsOf = (file: string, bytes: Buffer) =>
  (['br', 'gz'] as const).map((encoding) => ({ file, path: `${file}.${encoding}`, bytes: compress[encoding](bytes) }))
