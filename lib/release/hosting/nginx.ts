import { join } from 'node:path'
import type { Release } from '#lib/release/manifest/release.ts'
import { errorPageOf } from './addresses.ts'
import { contentTypes, unknownType } from './content-types.ts'
import { hashedFolders } from './headers.ts'
import { acceptMaps } from './nginx-accept.ts'
import { addressMaps } from './nginx-addresses.ts'
import { literal, nginxHeaders, quoted } from './nginx-headers.ts'

/** What nginx needs of a release besides its files. */
export interface NginxFiles {
  /** For the block `http`. */
  readonly 'maps.conf': string
  /** For the block `server`. */
  readonly 'site.conf': string
}

/**
 * Write how nginx answers as our own server does, from a release and the shelf that it is on. `others` are the names of the other
 * releases there, newest first: pages that were opened before a switch still name their files.
 */
export function nginxFiles(release: Release, shelf: string, others: readonly string[]): NginxFiles {
  const headers = nginxHeaders(release.headers)
  return {
    'maps.conf': [...addressMaps(release), malformed, ...acceptMaps, variants, ...headers.maps, types, ''].join('\n'),
    'site.conf': [
      `root ${quoted(join(shelf, release.id))};`,
      ...headers.lines,
      refusals(release),
      ...hashedFolders(release.origin).map(
        (folder) => `location ^~ /${folder} {\n  location ~ "\\.(?:br|gz)$" { return 404; }\n  try_files $uri @others;\n}`,
      ),
      elsewhere(shelf, others),
      addresses(release),
      health(release),
      '',
    ].join('\n'),
  }
}

const malformed = `map $request $counterpoint_malformed {
  default 0;
  "~^\\S+ [^/]" 1;
  "~^\\S+ \\S{4097}" 1;
  "~^\\S+ [^? ]*[\\\\\\\\#]" 1;
  "~*^\\S+ [^? ]*%(?:[01][\\da-f]|2f|5c|7f)" 1;
  "~*^\\S+ [^? ]*/(?:\\.|%2e){1,2}(?:[/? ])" 1;
}`

/** What pages with a twin are answered by, nginx says of all pages. */
const variants = `map "$status:$uri" $counterpoint_vary {
  volatile;
  default "";
  "~^(?:200|206|304):/(?:.*/)?index\\.(?:html|md)$" Accept;
}`

const types = ['types {', ...Object.entries(contentTypes).map(([end, type]) => `  ${quoted(type)} ${end.slice(1)};`), '}'].join(
  '\n',
)

const refusals = ({ origin }: Release): string => `default_type ${unknownType};
etag on;
disable_symlinks on from=$document_root;
add_header Vary $counterpoint_vary always;
error_page 404 410 @missing;
if ($request_method !~ "^(?:GET|HEAD)$") { return 405 ""; }
if ($counterpoint_malformed) { return 400 ""; }
if ($uri ~ "//") { return 404; }
if ($counterpoint_path != $uri) { return 308 $counterpoint_address$counterpoint_query$counterpoint_place; }
if ($counterpoint_gone) { return 410; }
location @missing {
  etag off;
  try_files /${errorPageOf(origin)} =404;
}`

const addresses = ({ origin }: Release): string => `location ~ "/$" { try_files \${uri}$counterpoint_index \${uri}index.html =404; }
location ~ "/\\.(?!well-known/)|\\.(?:br|gz)$|^/(?:release\\.json|_headers|_redirects|${literal(errorPageOf(origin))})$" { return 404; }
location / { try_files $uri =404; }`

function elsewhere(shelf: string, others: readonly string[]): string {
  const places = others.map((name) => `/${name}$uri`)
  const tried = places.length === 0 ? 'return 404;' : `try_files ${places.join(' ')} =404;`
  return `location @others {\n  root ${quoted(shelf)};\n  ${tried}\n}`
}

function health({ id, files }: Release): string {
  const names = Object.keys(files)
  const text = JSON.stringify({
    status: 'ok',
    release: id,
    files: names.length,
    pages: names.filter((name) => name.endsWith('.html')).length,
  })
  return `location = /healthz {\n  default_type application/json;\n  return 200 '${text}\\n';\n}`
}
