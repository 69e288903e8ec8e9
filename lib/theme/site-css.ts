import { existsSync } from 'node:fs'
import { lstat, readFile, realpath } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { build, type Message, type Plugin } from 'esbuild'
import type { Finding } from '#lib/findings.ts'
import { isProblem } from '#lib/media/picture/problems.ts'
import { cleanSvg } from '#lib/media/svg/clean-svg.ts'
import { checksum, type ReadyFile } from '#lib/ready-file.ts'
import { slugify } from '#lib/urls.ts'

/** A site's own style sheet, whole, and the files that it names. */
export interface SiteCss {
  readonly css: string
  readonly files: readonly ReadyFile[]
  readonly findings: readonly Finding[]
}

/** In bytes: a style sheet, and a font or picture that it names. */
const most = { css: 100_000, file: 500_000 } as const

/**
 * Read `theme/theme.css`: what it imports is put into it, fonts and pictures of the folder go with it, and whatever else it asks for is
 * refused. `shown` is what messages call the folder.
 */
export async function readSiteCss(theme: string, shown: string): Promise<SiteCss> {
  const path = join(theme, 'theme.css')
  if (!existsSync(path)) return { css: '', files: [], findings: [] }
  const files = new Map<string, ReadyFile>()
  const result = await build({
    stdin: { contents: '@import "./theme.css" layer(site);', resolveDir: theme, loader: 'css' },
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [insideOnly(await realpath(theme), files)],
  }).catch((error: { readonly errors?: readonly Message[] }) => {
    if (!Array.isArray(error.errors)) throw error
    return { errors: error.errors as Message[], warnings: [] as Message[], outputFiles: [] }
  })
  const findings = [...result.errors, ...result.warnings].map((message) => findingOf(message, theme, shown))
  const css = result.outputFiles.map(({ text }) => text.trim()).join('')
  if (css.length > most.css) {
    const message = `The style sheet has ${Math.ceil(css.length / 1000)} kB; at most ${most.css / 1000} kB are allowed, for every page loads it.`
    findings.push({ ...at(shown), message, fix: 'Leave out what no page uses.' })
  }
  return { css, files: [...files.values()], findings }
}

const at = (shown: string) => ({ file: `${shown}/theme.css`, line: 1, column: 1, severity: 'error', rule: 'theme-css' }) as const

/** A style sheet that stumbles is half a style sheet, so what it says wrong is an error too. */
function findingOf({ text, detail, location, notes }: Message, theme: string, shown: string): Finding {
  const file =
    location && !location.file.includes('<')
      ? join(shown, relative(theme, join(process.cwd(), location.file)))
      : `${shown}/theme.css`
  const fix = typeof detail === 'string' ? detail : 'Correct the line; the rules after it may be lost otherwise.'
  const message =
    typeof detail === 'string' ? text : `This is not CSS that browsers know: ${[text, ...notes.map((note) => note.text)].join(' ')}`
  return { ...at(shown), file, line: location?.line ?? 1, column: (location?.column ?? 0) + 1, message, fix }
}

/** What a style sheet may name besides other style sheets. */
const endings: ReadonlySet<string> = new Set(['.woff2', '.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'])

function insideOnly(root: string, files: Map<string, ReadyFile>): Plugin {
  const refused = (text: string, fix: string) => ({ errors: [{ text, detail: fix }] })
  return {
    name: 'inside-only',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path: written, kind, resolveDir }) => {
        if (kind === 'entry-point') return null
        if (written.startsWith('#')) return { path: written, external: true }
        if (/^data:/i.test(written))
          return refused('The policy of the site shows no data: addresses.', 'Put it into a file in theme/, and name that.')
        if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(written))
          return refused(
            `"${written.slice(0, 80)}" is on another site: no page asks others for anything.`,
            'Put the file into theme/, and name that.',
          )
        const named = written.replace(/[?#].*$/, '')
        const path = await realpath(named.startsWith('/') ? join(root, named) : join(resolveDir, named)).catch(() => null)
        if (path === null || !(await lstat(path)).isFile())
          return refused(`There is no file "${named}" in theme/.`, 'Put it there, or correct its name; letters must match.')
        if (!path.startsWith(root + sep)) return refused(`"${named}" is outside of theme/.`, 'Put the file into theme/.')
        if (kind === 'import-rule') return { path }
        const file = await readyFile(path)
        if (typeof file === 'string') return refused(file, 'Put a lighter file there, or one of another kind.')
        files.set(file.file, file)
        return { path: basename(file.file), external: true }
      })
    },
  }
}

async function readyFile(path: string): Promise<ReadyFile | string> {
  const [name, ending] = [basename(path), extname(path).toLowerCase()]
  if (!endings.has(ending)) return `"${name}" is no font (WOFF2) and no picture.`
  const read = await readFile(path)
  if (read.length > most.file)
    return `"${name}" has ${Math.ceil(read.length / 1000)} kB; at most ${most.file / 1000} kB are allowed.`
  const drawing = ending === '.svg' ? cleanSvg(name, read) : { bytes: read }
  if (isProblem(drawing)) return drawing.message
  return {
    file: `assets/${slugify(basename(path, extname(path))) || 'file'}-${checksum(drawing.bytes).slice(0, 10)}${ending}`,
    bytes: drawing.bytes,
  }
}
