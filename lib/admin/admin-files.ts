import type { Catalog } from '#lib/catalog/catalog.ts'
import { attributeText } from '#lib/crawlers/writing/xml.ts'
import { fileAt, made, type UnmadeFile } from '#lib/ready-file.ts'
import { scriptJson } from '#lib/script-json.ts'
import type { Admin, Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { editorBundle } from './editor-bundle.ts'
import { editorConfig } from './editor-config.ts'

/** Name the files of the editor at /admin/: none, unless site.yaml asks for it. */
export async function adminFiles({ site, categories }: Pick<Catalog, 'site' | 'categories'>): Promise<UnmadeFile[]> {
  if (site.admin === null) return []
  const root = urls.rootOf(site.origin)
  const files = await editorBundle(root)
  const known = { name: site.name, origin: site.origin, categories, sides: site.sides }
  const config = editorConfig({ admin: site.admin, known })
  const document = page(site, site.admin, config, `${root}/${files.entry}`)
  return [made(fileAt(`${urls.admin}index.html`, document)), ...files.all]
}

/** Say what the page of the editor may do; null without one. https://sveltiacms.app/en/docs/security#setting-up-content-security-policy */
export function editorSettings(admin: Admin | null): { policy: string; signsInByWindow: boolean } | null {
  if (admin === null) return null
  return { policy: [...policyOf(admin), "frame-ancestors 'none'"].join('; '), signsInByWindow: admin.appId !== null }
}

/** Its scripts write style sheets, show pictures before they are saved and run WebAssembly. It asks its own files, and whoever keeps the repository. */
function policyOf({ repository, server, provider }: Admin): string[] {
  const origins = repository === null ? [] : server === null ? usualOrigins[provider] : [server]
  const asked = ["'self'", 'blob:', 'data:', ...origins].join(' ')
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${asked}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src ${asked}`,
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
  ]
}

const usualOrigins: Readonly<Record<Admin['provider'], readonly string[]>> = {
  github: ['https://api.github.com', 'https://avatars.githubusercontent.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com', 'https://status-api.hostedstatus.com'],
  gitea: ['https://gitea.com'],
}

/** The page that holds the editor. It tells people what to do, and machines nothing. */
function page({ name, origin }: Site, admin: Admin, config: object, script: string): string {
  const onlyHere = admin.repository === null
  const where = onlyHere
    ? `This editor opens a folder of the machine that it runs on. Start the site there by <code>npm start</code>, and open <code>${urls.admin}</code> at the address that it prints.`
    : 'The editor is loading. It needs JavaScript.'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(admin).join('; ')}">
<meta name="robots" content="noindex">
<title>Editor · ${attributeText(name)}</title>
<link rel="icon" href="${attributeText(urls.onHost(origin, urls.icons.svg))}">
<style>
:root { color-scheme: light dark; }
#why { max-width: 32rem; margin: 20vh auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }
${onlyHere ? '/* There is no repository to sign in to. */\n.buttons > button.secondary { display: none; }\n' : ''}</style>
</head>
<body>
<p id="why">${where}</p>
<script type="application/json" id="config">${scriptJson(config)}</script>
<script type="module" src="${attributeText(script)}"></script>
</body>
</html>
`
}
