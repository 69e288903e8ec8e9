import { folders } from '#lib/content/begin-article.ts'
import type { Admin } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { type EditedField, type EditedForm, formatOf, forms } from './edited-fields.ts'

/** What the site has that a field may name. */
export interface Known {
  readonly name: string
  readonly origin: string
  /** By what texts call them, with their titles. */
  readonly categories: readonly { readonly slug: string; readonly title: string }[]
  readonly sides: readonly { readonly slug: string; readonly title: string }[]
}

/** Write the configuration of the editor: https://sveltiacms.app/en/docs/config-basics. Its fields are those of `forms`. */
export function editorConfig({ admin, known }: { readonly admin: Admin; readonly known: Known }): object {
  const { folder } = admin
  const texts = (name: string, inFolder: string, label: string, one: string) =>
    collection(name, `${folder}/${inFolder}`, [label, one], forms.article, known, {
      slug: '{{title}}',
      sortable_fields: ['title', 'date'],
    })
  return {
    load_config_file: false,
    backend: backendOf(admin, known.name),
    app_title: known.name,
    logo: { src: urls.onHost(known.origin, urls.icons.svg) },
    site_url: known.origin,
    display_url: known.origin,
    show_preview_links: false,
    media_folder: `${folder}/img`,
    public_folder: '/img',
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    collections: [
      texts('blog', folders.post ?? '', 'Posts', 'Post'),
      texts('articles', folders.article ?? '', 'Articles', 'Article'),
      texts('pages', folders.page ?? '', 'Pages', 'Page'),
      collection('categories', `${folder}/categories`, ['Categories', 'Category'], forms.category, known, { slug: '{{title}}' }),
      collection('authors', `${folder}/authors`, ['Authors', 'Author'], forms.author, known, {
        slug: '{{name}}',
        identifier_field: 'name',
        sortable_fields: ['name'],
      }),
      collection('debates', `${folder}/debates`, ['Debates', 'Debate'], forms.debate, known, { slug: '{{title}}' }),
    ],
  }
}

/**
 * Where nobody has named a repository, a folder of this machine is opened, and the page hides every other way to sign in; this editor wants a
 * service all the same. An application of GitHub needs a server of its own, so there one signs in by a token.
 */
function backendOf({ repository, provider, branch, server, appId }: Admin, name: string): object {
  if (repository === null) return { name: 'gitea', repo: `folder/${name.replace(/[/:]/g, ' ')}`, auth_methods: ['token'] }
  return {
    name: provider,
    repo: repository,
    ...(branch !== null && { branch }),
    ...(server !== null && { base_url: server, api_root: server + apiOf[provider] }),
    ...(appId === null || provider === 'github'
      ? { auth_methods: ['token'] }
      : { app_id: appId, ...(provider === 'gitlab' && { auth_type: 'pkce' }) }),
  }
}

/** Where a service of one's own answers programs. */
const apiOf = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const

function collection(
  name: string,
  folder: string,
  [label, one]: readonly [string, string],
  { fields }: EditedForm,
  known: Known,
  more: object,
): object {
  return {
    name,
    label,
    label_singular: one,
    folder,
    create: true,
    format: formatOf(name),
    // A picture is beside its text.
    media_folder: '',
    public_folder: '',
    editor: { preview: false },
    ...more,
    fields: [
      ...fields.slice(0, 1).flatMap((field) => fieldOf(field, known) ?? []),
      // What is written and what is read are the same letters: the other mode of this editor writes Markdown anew.
      { name: 'body', label: 'Text', widget: 'markdown', modes: ['raw'], required: false },
      ...fields.slice(1).flatMap((field) => fieldOf(field, known) ?? []),
    ],
  }
}

function fieldOf({ name, label, hint, form }: EditedField, { categories, sides }: Known): object | null {
  const field = (widget: string, more: object = {}) => ({
    name,
    label,
    widget,
    ...(hint !== undefined && { hint }),
    required: name === 'title' || name === 'name',
    ...more,
  })
  switch (form) {
    case 'text':
      return field('string')
    case 'long':
      return field('text')
    case 'list':
    case 'names':
    case 'sentences':
      return field('list')
    case 'yes':
      return field('boolean', { default: name === 'draft' })
    case 'day':
      return field('string', { pattern: ['^(?:\\d{4}-\\d{2}-\\d{2}.*)?$', 'Write it like 2026-01-29'] })
    case 'picture':
      return field('image', { choose_url: false })
    case 'category':
      return categories.length === 0
        ? null
        : field('select', { options: categories.map(({ slug, title }) => ({ label: title, value: slug })) })
    case 'side':
      return sides.length === 0
        ? null
        : field('select', {
            options: [...sides.map(({ slug, title }) => ({ label: title, value: slug })), { label: 'Both', value: 'both' }],
          })
  }
}
