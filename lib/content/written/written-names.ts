/** Names that a field gives, and what else it says of them. */
export interface WrittenNames {
  readonly names: readonly string[]
  /** What was said besides names: `url`, `avatar`. */
  readonly besides: readonly string[]
  /** Whether something in it is no name. */
  readonly isOdd: boolean
}

/** What systems call the name in a mapping: Docusaurus, Ghost, WordPress, Hugo, package.json; the later ones name somebody too. */
const nameKeys = ['name', 'displayname', 'fullname', 'label', 'author', 'title', 'slug', 'key', 'id', 'login', 'username', 'handle']

/** Read names as systems write them: a name, a list of names, `{ name, url, avatar }`, or a list of those. */
export function readNames(value: unknown): WrittenNames {
  const found = (Array.isArray(value) ? value : [value]).map(readName)
  return {
    names: [...new Set(found.flatMap(({ name }) => name ?? []))],
    besides: [...new Set(found.flatMap(({ besides }) => besides))],
    isOdd: found.some(({ isOdd }) => isOdd),
  }
}

export interface WrittenName {
  readonly name: string | null
  readonly besides: readonly string[]
  readonly isOdd: boolean
}

const nothing: WrittenName = { name: null, besides: [], isOdd: false }

/** Read one name: a text, or a mapping that has one. */
export function readName(value: unknown): WrittenName {
  if (value === null || value === '') return nothing
  if (typeof value === 'string') return ofPlainName(value)
  if (typeof value !== 'object' || Array.isArray(value)) return { ...nothing, isOdd: true }
  const said = new Map(Object.entries(value).map(([key, part]) => [key.toLowerCase().replace(/[-_ ]/g, ''), { key, part }]))
  const whole = nameKeys.flatMap((key) => said.get(key) ?? []).find(({ part }) => typeof part === 'string' && part !== '')
  const parts = [
    ...pick(said, ['first', 'firstname', 'given', 'givenname']),
    ...pick(said, ['last', 'lastname', 'family', 'familyname']),
  ]
  const name = typeof whole?.part === 'string' ? whole.part : parts.map(({ part }) => String(part)).join(' ')
  if (name === '') return { ...nothing, isOdd: true }
  const used = new Set([whole, ...(whole ? [] : parts)].map((one) => one?.key))
  const besides = [...said.values()].filter(({ key, part }) => !used.has(key) && part !== null && part !== '').map(({ key }) => key)
  return { name, besides, isOdd: false }
}

type Said = { readonly key: string; readonly part: unknown }

/** The first of some keys that has words. */
const pick = (said: ReadonlyMap<string, Said>, keys: readonly string[]): Said[] =>
  keys
    .flatMap((key) => said.get(key) ?? [])
    .filter(({ part }) => typeof part === 'string' && part !== '')
    .slice(0, 1)

/** An address of mail behind a name is for programs: `Ann Lee <ann@site.example>`. */
function ofPlainName(written: string): WrittenName {
  const [, name = '', mail] = /^([^<>]{1,200})(<[^<>\s]+@[^<>\s]+>)\s*$/.exec(written) ?? []
  if (mail !== undefined && name.trim() !== '') return { name: name.trim(), besides: ['address of mail'], isOdd: false }
  return { name: written, besides: [], isOdd: /^\s*(true|false)\s*$/i.test(written) }
}
