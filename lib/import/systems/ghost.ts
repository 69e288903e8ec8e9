import { hiddenBy } from '#lib/content/hidden/fields.ts'
import { type OldFolder, Refusal } from '#lib/import/source/old-folder.ts'
import { isMapping, textOf } from '#lib/import/source/old-header.ts'
import { type OldAuthor, type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { originOf } from './site-facts.ts'

type Row = Readonly<Record<string, unknown>>

/** Where the tables of an export are: Ghost has had several places for them. */
function tablesIn(data: unknown): Row | null {
  if (!isMapping(data)) return null
  const [db] = Array.isArray(data.db) ? data.db : [data]
  const tables = isMapping(db) && isMapping(db.data) ? db.data : isMapping(data.data) ? data.data : null
  return tables !== null && Array.isArray(tables.posts) ? tables : null
}

/** Say whether a text begins as an export of Ghost does. */
export const soundsLikeGhost = (start: string): boolean => /^\s*\{\s*"(?:db|data|meta)"\s*:/.test(start)

/** Read an export of Ghost. @throws {Refusal} where it is damaged or something else */
export async function readGhost(folder: OldFolder, path: string): Promise<OldSite> {
  const tables = tablesIn(parsed(path, (await folder.read(path)).toString('utf8')))
  if (tables === null) throw new Refusal(`${path} is JSON, but no export of Ghost: it has no posts.`)
  const rows = (name: string): Row[] => (Array.isArray(tables[name]) ? tables[name].filter(isMapping) : [])
  const settings = new Map(rows('settings').map(({ key, value }) => [text(key), text(value)]))
  const users = rows('users')
  const byId = (table: Row[]) => new Map(table.map((row) => [text(row.id), row]))
  const [tags, meta] = [byId(rows('tags')), new Map(rows('posts_meta').map((row) => [text(row.post_id), row]))]
  const named = (table: string, id: string, of: string) =>
    rows(table)
      .filter((row) => text(row.post_id) === id)
      .toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .map((row) => text(row[of]))
  const posts = rows('posts')
  // Pictures of cards and of the site itself are named by a mark that stands for its address.
  const own = (html: string) => html.replaceAll('__GHOST_URL__', '')
  const texts = posts.map((post): OldText => {
    const id = text(post.id)
    const more = meta.get(id) ?? {}
    const people = named('posts_authors', id, 'author_id')
    const said = named('posts_tags', id, 'tag_id').flatMap((tag) => text(tags.get(tag)?.name) || [])
    const isPage = text(post.type) === 'page' || /^(1|true)$/.test(text(post.page))
    const status = text(post.status)
    const visibility = text(post.visibility)
    const hiding = (
      [
        ['status', status],
        ['visibility', visibility],
      ] as const
    ).find(([name, value]) => !/^(sent|scheduled|public|)$/.test(value) && hiddenBy(name, value))
    const slug = slugify(text(post.slug)) || slugify(text(post.title)) || `text-${id}`
    const html = text(post.html)
    return {
      path,
      form: html === '' ? 'plain' : 'html',
      kind: isPage ? 'page' : 'post',
      slug,
      fields: {
        title: text(post.title),
        description: text(more.meta_description) || text(post.meta_description),
        excerpt: text(post.custom_excerpt),
        date: isPage ? '' : moment(post.published_at) || (status === 'draft' ? '' : moment(post.created_at)),
        updated: moment(post.updated_at),
        authors: isPage
          ? []
          : (people.length > 0 ? people : [text(post.author_id)]).filter((one) => users.some((user) => text(user.id) === one)),
        // Tags that begin with # are for the theme alone.
        categories: said.filter((name) => !name.startsWith('#')).slice(0, 1),
        tags: said.filter((name) => !name.startsWith('#')).slice(1),
        image: own(text(post.feature_image) || text(post.image)),
        imageAlt: text(more.feature_image_alt),
        featured: /^(1|true)$/.test(text(post.featured)) ? 'true' : '',
        canonical: own(text(post.canonical_url)),
      },
      header: null,
      comments: [],
      body: own(html || text(post.plaintext)),
      bodyLine: 1,
      addresses: /^(draft|scheduled)$/.test(status) ? [] : [`/${text(post.slug)}/`],
      hidden: hiding ? `${hiding[0]}: ${hiding[1]}` : null,
      unlisted: false,
      publishAt: status === 'scheduled' ? moment(post.published_at) || null : null,
      remarks: [],
      cuts: [],
    }
  })
  return {
    ...plainSite,
    system: 'Ghost',
    name: settings.get('title') || null,
    description: settings.get('description') || null,
    language: settings.get('locale') || settings.get('lang') || settings.get('default_locale') || null,
    timeZone: settings.get('timezone') || settings.get('active_timezone') || null,
    origin: originOf(settings.get('url') ?? null),
    texts,
    authors: users.flatMap((user): OldAuthor[] => {
      const [key, name] = [text(user.id), text(user.name)]
      const url = text(user.website)
      return key && name ? [{ key, name, description: text(user.bio) || null, url: /^https?:\/\/\S+$/.test(url) ? url : null }] : []
    }),
    categories: [...tags.values()].flatMap((tag) =>
      text(tag.name) && !text(tag.name).startsWith('#')
        ? [{ title: text(tag.name), description: text(tag.description) || null }]
        : [],
    ),
    roots: [''],
    left: [...(rows('members').length > 0 ? [`${rows('members').length} members.`] : [])],
  }
}

/** Numbers and truth values are texts here. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** Old exports count milliseconds. */
function moment(value: unknown): string {
  const at =
    typeof value === 'number' ? value : Date.parse(textOf(value)?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z') ?? '')
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : ''
}

function parsed(path: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Refusal(`${path} is damaged or cut: it is no whole JSON (${error instanceof Error ? error.message : String(error)}).`)
  }
}
