import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const project = resolve(import.meta.dirname, '../..')
const packed = join(project, 'node_modules/@sparticuz/chromium')

/** Unpack the Chromium of the package @sparticuz/chromium once, and say where it is and what it needs. @throws where it cannot run */
export async function unpackedBrowser(): Promise<{ readonly executablePath: string; readonly env: Record<string, string> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it holds a browser for Linux on x64 only.')
  if (!existsSync(packed)) throw new Error('it is not installed; `npm ci` does.')
  const folder = join(project, 'node_modules/.cache/chromium', await packedVersion())
  if (!existsSync(folder)) await unpackInto(folder)
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

async function packedVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'))
  return version
}

/**
 * The package unpacks into the folder for temporary files, where a half-made or a stranger's file would pass for the browser. So it runs
 * in a process of its own with a folder of its own, which gets its name when all is there. It unpacks the libraries that a bare system
 * lacks only where it takes itself to be in its cloud.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const partial = await mkdtemp(`${folder}.partial-`)
  try {
    const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
    const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    await promisify(execFile)(process.execPath, ['--eval', unpack], { cwd: project, env })
    await writeFile(join(partial, 'fonts/fonts.conf'), fontsIn(folder))
    await rename(partial, folder).catch((error) => {
      // Another run was faster: its browser is as good.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
