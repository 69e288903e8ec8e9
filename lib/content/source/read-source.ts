import { basename } from 'node:path/posix'
import { hashOf, type Pack } from '#lib/cache.ts'
import { perhapsPublishingDay, publishingDay } from '#lib/content/hidden/fields.ts'
import { type Lead, leadIn, leadRemark } from '#lib/content/hidden/lead.ts'
import { notYet } from '#lib/content/hidden/notes.ts'
import { hidingPart, hidingTag, soundsCopied, soundsUnfinished } from '#lib/content/hidden/places.ts'
import { copied, hiddenByPlace, neither, noPage, notYetOut, unfinished, unfinishedTitled } from '#lib/content/hidden/remarks.ts'
import { saysNo } from '#lib/content/hidden/words.ts'
import { dateInferred, dayInAddress } from '#lib/content/written/dated-name.ts'
import { isNothing } from '#lib/content/written/field-readers.ts'
import type { Remark } from '#lib/findings.ts'
import { ownFieldsIn } from '#lib/markdown/foreign/own-fields.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Place } from '#lib/time/written-dates.ts'
import { withEdits } from './field-edits.ts'
import { type ArticleFields, articleFields } from './fields.ts'
import type { SourceText } from './files.ts'
import { articleForm } from './forms.ts'
import { bodyBelow, type FrontMatter, lineIn, readFrontMatter } from './front-matter.ts'
import { folderLanguage, type Kind, kindOf, nameOf, placeOf } from './names.ts'
import { addressOf, aliasesOf } from './permalink.ts'
import { understand } from './plain-fields.ts'
import { strayFields, strayTag, tagRemark } from './stray-fields.ts'

/** An article's file, divided and its fields checked; its body is not yet parsed. */
export interface Source {
  readonly kind: Kind
  readonly slug: string
  readonly address: string
  /** What its whole file name gives, where its address leaves out the day that it begins with, or `slug:` gives another. */
  readonly datedAddress: string | null
  readonly path: string
  readonly file: string
  readonly fields: ArticleFields
  /** Former addresses as their author spelled them, where that is another spelling. */
  readonly spellings: readonly string[]
  /** What its fields say that the text names: `{{ page.title }}`. */
  readonly said?: Readonly<Record<string, string>> | undefined
  /** Where it leads if it only leads on. */
  readonly leads?: Lead | undefined
  readonly draft: boolean
  readonly unlisted: boolean
  readonly publishAt: string | null
  /** Empty lines take the place of the front matter, so that lines are those of the file. */
  readonly text: string
  /** Whether the front matter could be read; where not, nothing else is concluded from it. */
  readonly readable: boolean
  readonly lineOf: (field: string) => number
  /** Whether there is a title that is none, which has been said. */
  readonly titleIsWrong: boolean
  /** The one field of a name such as `newstitle` that no other is like, where there is one. */
  readonly likeTitle: string | null
  /** Days on which other systems publish a text, in fields that are not known here. */
  readonly publishingDays: readonly LaterDay[]
}

/** A day in a field that is not known here, and whether some system surely waits for it. */
export interface LaterDay {
  readonly field: string
  readonly day: string
  readonly line: number
  readonly isSure: boolean
}

/** What is kept of a text between processes: all but what the file itself says at once. */
export interface KeptSource extends Omit<ReadSource, 'source'> {
  readonly source: Omit<Source, 'text' | 'lineOf'>
  readonly above: number | null
  readonly lines: Readonly<Record<string, number>>
}

interface ReadSource {
  readonly source: Source
  readonly remarks: readonly Remark[]
}

/** Read the file of an article; one that stays as it is is not read again. `kept` is what earlier processes read. */
export function readOnce(text: SourceText, place: Place, kept: Pack<KeptSource> | undefined): ReadSource {
  const known = readings(text)
  const key = `${place.language} ${place.timeZone}`
  const read = known.get(key) ?? readKept(text, place, hashOf(text.file, text.path, text.sum, key), kept)
  known.set(key, read)
  return read
}

/** Nor is one that an earlier process read. */
function readKept(text: SourceText, place: Place, key: string, kept: Pack<KeptSource> | undefined): ReadSource {
  let found = kept?.get(key)
  if (found === undefined) {
    found = readSource(text, place)
    kept?.set(key, found)
  }
  const { source, above, lines, remarks } = found
  const lineOf = (field: string) => lines[field] ?? lineIn(text.text, above, field)
  return { source: { ...source, text: bodyBelow(text.text, above), lineOf }, remarks }
}

const readings = onceFor((_: SourceText) => new Map<string, ReadSource>())

function likeTitle(unknown: Readonly<Record<string, unknown>>): string | null {
  const [only, ...others] = Object.keys(unknown).filter((name) => /.title$/i.test(name) && typeof unknown[name] === 'string')
  return only !== undefined && others.length === 0 ? only : null
}

function readSource(text: SourceText, site: Place): KeptSource {
  const kind = kindOf(text.path) ?? 'page'
  const header = readFrontMatter(text.text)
  const { fields, remarks, lineOf, lines, unknown } = understand(header, articleForm, site)
  const stray = strayFields(text.text, header, Object.keys(articleFields.shape))
  const swallowing = lineAbove(header, stray)
  const hidden = fields.draft === undefined ? hidingPart(text.path) : null
  const place = placeOf(text.path, site.language)
  const { date, ...named } = nameOf(place, kind, fields)
  const hasNoPage = fields.permalink !== undefined && saysNo(fields.permalink)
  const written = hasNoPage ? undefined : fields.permalink
  const permalink = addressOf(written ?? named.address, lineOf(written === undefined ? 'slug' : 'permalink'))
  const address = permalink.address ?? place.address
  const inAddress = kind === 'page' ? null : dayInAddress(address)
  const day = date ?? inAddress
  const lead = leadIn(header)
  const former = aliasesOf([...(fields.aliases ?? []), ...permalink.former], address, lineOf('aliases'))
  return {
    above: header.above,
    lines,
    source: {
      kind,
      slug: named.slug,
      address,
      datedAddress:
        written !== undefined ? null : byWholeName(place.address, named.address, fields.slug === undefined ? null : date),
      path: text.path,
      file: text.file,
      fields: {
        ...fields,
        lang: fields.lang || (folderLanguage(text.path) ?? undefined),
        ...(day !== null && fields.date === undefined && { date: day }),
        aliases: former.aliases,
      },
      spellings: former.spellings,
      said: ownFieldsIn(text.text, header.data),
      ...(lead && { leads: { to: lead.to, line: lead.line } }),
      draft: fields.draft ?? hidden !== null,
      unlisted: fields.unlisted ?? false,
      publishAt: fields.publishAt ?? null,
      readable: header.isWhole && !stray.some(({ severity }) => severity === 'error'),
      titleIsWrong:
        fields.title === undefined &&
        [...header.remarks, ...remarks].some(({ severity, line }) => severity === 'error' && line > 1 && line === lineOf('title')),
      likeTitle: likeTitle(unknown),
      publishingDays: Object.entries(unknown).flatMap(([field, value]) => {
        const sure = publishingDay(field, value)
        const day = sure ?? perhapsPublishingDay(field, value)
        return day === null ? [] : [{ field, day, line: header.lineOf(field), isSure: sure !== null }]
      }),
    },
    remarks: [
      ...header.remarks,
      ...withEdits(
        remarks.filter(({ line, rule }) => line !== lead?.line && !(rule === 'field-value' && line === swallowing)),
        text.text,
        Object.keys(header.data),
        Object.keys(articleFields.shape),
      ),
      ...stray,
      ...(saysNeither(header) ? [neither(lineOf('draft'))] : []),
      ...(lead ? [leadRemark(lead)] : []),
      ...(hasNoPage ? [noPage(lineOf('permalink'))] : []),
      ...(hidden === null ? [] : [hiddenByPlace(hidden)]),
      ...(fields.draft === undefined
        ? hiddenByWord(text, fields, { body: header.body, lineOf }).filter(({ line }) => !stray.some((one) => one.line === line))
        : []),
      ...permalink.remarks,
      ...former.remarks,
      ...(fields.permalink === undefined ? named.remarks : []),
      ...(day !== null && fields.date === undefined ? [dateInferred(day, date === null ? 'address' : 'name')] : []),
    ],
  }
}

/** `/blog/2019-03-01-my-post/` for `/blog/my-post/`; null where an address has all that the file's name says. */
function byWholeName(byPlace: string, address: string, slugAndDate: string | null): string | null {
  if (slugAndDate !== null) return address.replace(/([^/]+\/)$/, `${slugAndDate}-$1`)
  return byPlace === address ? null : byPlace
}

/** The line of the field that has swallowed another: its value is wrong for no other cause. */
function lineAbove(header: FrontMatter, [stray]: readonly Remark[]): number {
  const lines = Object.keys(header.data).map((name) => header.lineOf(name))
  return stray && stray.line <= (header.above ?? 0) ? Math.max(...lines.filter((line) => line < stray.line)) : 0
}

const saysNeither = ({ data }: FrontMatter): boolean => Object.hasOwn(data, 'draft') && isNothing(data.draft)

/** What an article says in its tags, category or name, where draft: says neither true nor false. */
function hiddenByWord(
  { path, text }: SourceText,
  fields: ArticleFields,
  { body, lineOf }: Pick<FrontMatter, 'body' | 'lineOf'>,
): Remark[] {
  const found: Remark[] = []
  for (const name of ['tags', 'category', 'categories'] as const) {
    const tag = hidingTag([fields[name] ?? []].flat())
    if (tag !== null) found.push(tagRemark(tag, lineOf(name)))
  }
  const title = fields.title ?? /^#[ \t]+([^\n]{1,200})/m.exec(body)?.[1] ?? ''
  if (unfinishedTitle.test(title)) found.push(unfinishedTitled(title, lineOf('title')))
  if (/#\S/.test(text)) found.push(...strayTag(body))
  const note = notYet(body)
  if (note) found.push(notYetOut(note))
  if (soundsUnfinished(basename(path))) found.push(unfinished(basename(path)))
  else if (soundsCopied(basename(path))) found.push(copied(basename(path)))
  return found
}

const unfinishedTitle = /^\s*(?:[[(](?:draft|wip)[\])]|(?:DRAFT|WIP)\s*[:–—|-]|(?:draft|wip):\s)|\s[[(](?:draft|wip)[\])]\s*$/i
