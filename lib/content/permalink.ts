import type { Remark } from '#lib/findings.ts'

/** Bring an address written by an author into the one form that addresses have: lower case, a slash at either end. */
export function permalinkOf(written: string | undefined, fallback: string, line: number): Placed {
  if (written === undefined) return { address: fallback, remarks: [] }
  const address = `/${written.replace(/(^|\/)index\.html?$/i, '/')}/`.replace(/\/+/g, '/').toLowerCase().normalize('NFC')
  const problem = problems.find(([pattern]) => pattern.test(address))
  if (problem)
    return { address: fallback, remarks: [{ line, column: 1, severity: 'error', rule: 'address-form', ...says(written, problem) }] }
  if (address === written) return { address, remarks: [] }
  const message = `The address "${written}" is published as ${address}.`
  return {
    address,
    remarks: [{ line, column: 1, severity: 'note', rule: 'address-inferred', message, fix: `Write ${address} to say so.` }],
  }
}

/** Bring a former address into form. It may end like a file, as addresses of other systems do: `/blog/x.html`. */
export function aliasOf(written: string, line: number): Placed {
  const file = /\.(html?|php|aspx?)$/i.test(written)
  const placed = permalinkOf(file ? written.replace(/\.(\w+)$/, '-$1') : written, '/', line)
  return file ? { ...placed, address: placed.address.replace(/-(\w+)\/$/, '.$1') } : placed
}

interface Placed {
  readonly address: string
  readonly remarks: Remark[]
}

type Problem = readonly [RegExp, string, string]

const says = (written: string, [, message, fix]: Problem) => ({ message: `The address "${written}" ${message}`, fix })

const example = 'Write it like /blog/my-article/.'
const problems: readonly Problem[] = [
  [/^\/https?:\//, 'is a whole web address; the site gives its own origin.', example],
  [/\{[{%]/, 'is a template of another system.', 'Write the address itself, like /blog/my-article/.'],
  [/\/\.{1,2}\//, 'leads out of its folder.', example],
  [/[?#]/, 'has a question mark or a hash in it.', example],
  [/[^\p{L}\p{N}/._~-]/u, 'has characters that addresses cannot have.', `Use letters, digits and hyphens. ${example}`],
  [/\/[._]/, 'has a part that begins with a dot or an underscore.', example],
  [
    /\.(html?|php|aspx?|xml|json|txt)\/$/,
    'ends like a file; addresses here end in a slash.',
    `${example} Keep the old one in aliases without its ending.`,
  ],
  [/^\/(media|_next)\//, 'belongs to the site itself.', example],
]
