import { existsSync } from 'node:fs'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { build, type Message, type OnResolveResult, type Plugin } from 'esbuild'
import { engineFolder } from '#lib/engine.ts'
import type { Finding } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'
import { componentsIn, engineComponents, type SiteComponents } from './site-components.ts'

/**
 * Check the components of a site's theme before anything is compiled: each must have a name that the engine knows, give all that the one it
 * replaces gives, and import nothing by which a page could depend on more than its content. `shown` is what messages call the theme.
 */
export async function checkComponents({ files, replaced }: SiteComponents, theme: string, shown: string): Promise<Finding[]> {
  if (files.length === 0) return []
  const folder = componentsIn(theme)
  const used = new Set(replaced.keys())
  const findings: Finding[] = []
  const wrong = (path: string, message: string, fix: string, line = 1, column = 1) =>
    findings.push({
      file: posix.join(shown, 'components', path),
      line,
      column,
      severity: 'error',
      rule: 'theme-component',
      message,
      fix,
    })
  for (const [path, place] of replaced) {
    const { exports, errors } = await bundled(join(folder, path), folder, used)
    for (const { text, detail, location } of errors) {
      const at = location ? inside(resolve(location.file), folder) : null
      const fix = typeof detail === 'string' ? detail : 'Correct the line.'
      wrong(
        at ?? path,
        typeof detail === 'string' ? text : `This is no TypeScript: ${text}`,
        fix,
        location?.line,
        (location?.column ?? 0) + 1,
      )
    }
    if (errors.length > 0) continue
    const own = await bundled(join(engineFolder(), place), folder, new Set())
    const missing = own.exports.filter((name) => !exports.includes(name))
    if (missing.length > 0)
      wrong(
        path,
        `This component does not export ${missing.join(', ')}, which other components use.`,
        `Add it; to keep ours, write: export { ${missing.join(', ')} } from 'counterpoint/${place}'`,
      )
  }
  const names = await engineComponents()
  const isBroken = findings.length > 0
  for (const { path, text } of files) {
    const inBrowser = needsBrowser.exec(text)
    if (inBrowser !== null)
      wrong(
        path,
        `A page is complete when it is built, and carries no React: there is no “${inBrowser[1] ?? inBrowser[2]}”.`,
        'Take it out, and what needs it.',
        text.slice(0, inBrowser.index).split('\n').length,
      )
    // What a broken file imports is not known.
    if (used.has(path) || (isBroken && !isTop(path))) continue
    if (!/\.tsx?$/.test(path))
      wrong(path, 'Only TypeScript is read here.', 'Put styles into theme/theme.css, and pictures and fonts beside it.')
    else {
      const near = nearest(path, names.keys())
      const fix =
        near === null ? 'Name it like the one that it replaces; docs/look.md says how to find the name.' : `Name it ${near}.`
      wrong(path, 'The engine has no component of this name, and no other file here imports it.', fix)
    }
  }
  return findings
}

/** What works only where React runs in a browser; `useId` and the like work anywhere. */
const needsBrowser =
  /^\s*['"](use client|use server)['"]|import[^;'"]*\{[^}]*\b(use(?!Id\b|Memo\b|Callback\b|DebugValue\b)[A-Z]\w*)[^}]*\}\s*from\s*['"]react['"]/

const isTop = (path: string): boolean => !path.includes('/')

/** Put a component and what it imports together, to learn what it exports and what is wrong; `used` gets the files of the folder that it needs. */
async function bundled(
  file: string,
  folder: string,
  used: Set<string>,
): Promise<{ exports: string[]; errors: readonly Message[] }> {
  try {
    const { metafile } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      jsx: 'automatic',
      logLevel: 'silent',
      plugins: [onlyKnown(folder, used)],
    })
    return { exports: Object.values(metafile.outputs)[0]?.exports ?? [], errors: [] }
  } catch (error) {
    const { errors } = error as { readonly errors?: readonly Message[] }
    if (!Array.isArray(errors)) throw error
    return { exports: [], errors }
  }
}

function onlyKnown(folder: string, used: Set<string>): Plugin {
  const refused = (text: string, fix: string): OnResolveResult => ({ errors: [{ text, detail: fix }] })
  return {
    name: 'only-known',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point') return null
        // What the engine imports is its own affair.
        if (inside(importer, folder) === null) return /^[.#]/.test(path) ? null : { path, external: true }
        if (/^react(?:\/|$)/.test(path)) return { path, external: true }
        const [, engine] = /^counterpoint\/(components\/.+)$/.exec(path) ?? []
        if (engine !== undefined) {
          const place = join(engineFolder(), posix.normalize(engine))
          return existsSync(place) && inside(place, join(engineFolder(), 'components')) !== null
            ? { path: place }
            : refused(`The engine has no component "${path}".`, 'Correct the path; it ends in .tsx.')
        }
        if (!path.startsWith('.'))
          return refused(
            `A component imports "${path.slice(0, 80)}".`,
            "Import from 'react', from 'counterpoint/components/…' and from files of this folder alone: a page depends on its content and nothing else.",
          )
        const named = resolve(dirname(importer), path)
        const place = [named, `${named}.tsx`, `${named}.ts`].find((one) => /\.tsx?$/.test(one) && existsSync(one))
        const found = place === undefined ? null : inside(place, folder)
        if (place === undefined || found === null)
          return refused(`There is no component "${path}" in theme/components.`, 'Put it there, or correct its name.')
        used.add(found)
        return { path: place }
      })
    },
  }
}

/** The path of a file inside a folder, or null. */
function inside(file: string, folder: string): string | null {
  const root = resolve(folder) + sep
  return file.startsWith(root) ? file.slice(root.length).replaceAll('\\', '/') : null
}
