import { dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, spellDay } from './dates.ts'
import { bareName, isAboutRepository, isMarkdown, readOldText } from './texts.ts'

/** Read texts that no system's configuration stands beside: notes of Obsidian, exports of Notion, a folder of posts. */
export async function readFolderOfTexts(folder: OldFolder): Promise<OldSite> {
  const texts: OldText[] = []
  for (const path of folder.paths.filter((path) => isMarkdown(path) || /\.(txt|text)$/i.test(path))) {
    if (folder.paths.length > 1 && isAboutRepository(path)) continue
    texts.push(asText(await readOldText(folder, path)))
  }
  return {
    ...plainSite,
    texts,
    roots: ['', 'static/', 'public/', 'assets/'],
    dialects: ['liquid', 'kramdown', 'shortcodes', 'mdx', 'wiki'],
  }
}

function asText(text: OldText): OldText {
  // Notion adds 32 hex digits to the names of its files.
  const named = datedName(bareName(text.path).replace(/[ _-][0-9a-f]{32}$/, ''))
  const folder = dirname(text.path).split('/')
  return {
    ...text,
    kind: folder.includes('pages') ? 'page' : folder.includes('articles') ? 'article' : 'post',
    slug: slugify(textOf(text.fields.slug) ?? named.slug) || text.slug,
    fields: { ...(named.day && text.fields.date === undefined ? { date: spellDay(named.day) } : {}), ...text.fields },
    // Only whole paths: a pattern is none.
    addresses: [text.fields.permalink, text.fields.url].flatMap((path) =>
      /^\/[^:{}]*$/.test(textOf(path) ?? '') ? (textOf(path) ?? []) : [],
    ),
    hidden: text.hidden ?? (folder.some((name) => /^_?drafts?$/i.test(name)) ? 'it is in a folder of drafts' : null),
  }
}
