import type { Source } from '#lib/content/source/read-source.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { mostWritten } from '#lib/text/most-written.ts'
import { nearest } from '#lib/text/nearest.ts'
import { smartenLine } from '#lib/text/typography.ts'
import { slugify } from '#lib/urls.ts'
import type { Author } from './article.ts'

/** All authors, those too that only articles name, and whom each name means. */
export interface Signatures {
  readonly authors: readonly Author[]
  /** Slugs of those whom a name means, or why it means nobody: it is nearly that of an author who has a file. */
  readonly of: (written: string) => { readonly slugs: readonly string[] } | { readonly problem: Problem }
  readonly findings: readonly Finding[]
}

type Problem = Pick<Remark, 'rule' | 'message' | 'fix'>

/** A name as somebody wrote it, and where. */
interface Signature {
  readonly written: string
  readonly file: string
  readonly line: number
  readonly isDraft: boolean
}

/** Gather who signs articles. Who has no file in content/authors is an author all the same, by the name that most articles use. */
export function signaturesIn(
  sources: readonly Source[],
  ofSite: readonly Signature[],
  files: readonly Author[],
  language: string,
): Signatures {
  const known = new Map(files.flatMap(({ slug, name }) => [[slugify(name), slug] as const, [slug, slug] as const]))
  const written = [...ofSite, ...sources.flatMap(signaturesOf)]
  const alone = new Set(written.filter((one) => partsOf(one.written).length === 1).map((one) => slugify(one.written)))
  const isKnown = (name: string) => known.has(slugify(name)) || alone.has(slugify(name))
  const meant = (name: string): string[] => {
    const parts = partsOf(name)
    return !known.has(slugify(name)) && parts.length > 1 && parts.every(isKnown) ? parts : [name]
  }
  const strangers = new Map<string, (Signature & { readonly name: string })[]>()
  for (const one of written) {
    for (const name of meant(one.written)) {
      const slug = slugify(name)
      const signed = strangers.get(slug)
      if (signed) signed.push({ ...one, name })
      else if (slug !== '' && !known.has(slug) && slip(slug, known) === null) strangers.set(slug, [{ ...one, name }])
    }
  }
  return {
    authors: [...files, ...[...strangers].map(([slug, signed]) => authorWithoutFile(slug, signed, language))],
    of(name) {
      const slugs = meant(name).map((part) => known.get(slugify(part)) ?? slugify(part))
      const isThere = slugs.every((slug) => strangers.has(slug) || known.has(slug))
      return isThere ? { slugs } : { problem: unknownAuthor(name, slip(slugify(name), known)) }
    },
    findings: [...strangers.values()].flatMap(([first]) => (first ? [named(first)] : [])),
  }
}

const signaturesOf = ({ fields, file, lineOf, draft }: Source): Signature[] =>
  (['author', 'authors'] as const).flatMap((field) =>
    (fields[field] ?? []).map((written) => ({ written, file, line: lineOf(field), isDraft: draft })),
  )

/** Names that stand between commas or with "and". Whether they are names of several only those who are known can tell. */
const partsOf = (written: string): string[] =>
  written.length > 400
    ? [written]
    : written
        .split(/,|;|&|\s(?:and|und|et|y|e|with)\s/i)
        .map((part) => part.trim())
        .filter((part) => part !== '')

/** Short names differ by a letter and are two people. */
const shortest = 5

/** Answer the slug of whose name this is probably meant to be. */
function slip(slug: string, known: ReadonlyMap<string, string>): string | null {
  return slug.length < shortest ? null : (known.get(nearest(slug, known.keys()) ?? '') ?? null)
}

function authorWithoutFile(
  slug: string,
  signed: readonly { readonly name: string; readonly isDraft: boolean }[],
  language: string,
): Author {
  const published = signed.filter(({ isDraft }) => !isDraft)
  const name = mostWritten((published.length > 0 ? published : signed).map((one) => one.name))
  return {
    slug,
    name: smartenLine(name, language),
    kind: 'person',
    description: null,
    url: null,
    body: null,
    file: null,
    path: null,
  }
}

function named({ name, written, file, line }: Signature & { readonly name: string }): Finding {
  const slug = slugify(name)
  const parts = partsOf(written)
  const several = name === written && parts.length > 1 ? ` If these are several people, write authors: [${parts.join(', ')}].` : ''
  const message = `The author "${name}" has no file in content/authors; the page of the author is made from the name.`
  const fix = `Nothing to do; a file ${slug}.md there could say more.${several}`
  return { file, line, column: 1, severity: 'note', rule: 'author-without-file', message, fix }
}

function unknownAuthor(written: string, meant: string | null): Problem {
  const rule = 'author-unknown'
  if (meant === null) {
    const message = `"${written}" is no name: it has no letter and no digit.`
    return { rule, message, fix: 'Write the name, or remove the line.' }
  }
  const fix = `Did you mean ${meant}? If this is somebody else, add a file ${slugify(written)}.md to content/authors.`
  return { rule, message: `There is no author "${written}".`, fix }
}
