import { plain, wordsIn } from './words.ts'

/** Folders whose texts other systems, or those who use them, keep from readers. */
const hiddenFolders = wordsIn(`
  draft drafts unpublished private hidden trash templates template archetypes wip draftposts postdrafts unpublishedposts workinprogress inprogress
  internal inbox backlog toreview notpublished donotpublish confidential secret
  entwurf entwürfe vertraulich intern brouillon brouillons borrador borradores bozza bozze rascunho rascunhos concepten utkast kladde kladder
  luonnos luonnokset koncepty szkic szkice piszkozatok taslak taslaklar черновик черновики чернетки πρόχειρα مسودات טיוטות 下書き 草稿 초안
  非公開 非公开 私密`)
/** Jekyll publishes these, though they begin with an underscore. */
const shownFolders = wordsIn('_posts _pages _articles _notes')

/**
 * Find what in a path keeps a text from readers elsewhere: a folder such as `_drafts`, a file name such as `_x.md` or `x.draft.md`.
 * `_index.md` is the text of a list.
 */
export function hidingPart(path: string): string | null {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const folder = parts.find(
    // `01 Drafts` comes first in a list.
    (part, at) =>
      at > 0 &&
      (hiddenFolders.has(plain(part.replace(/^\d{1,3}(?=\D)|\d+$/g, ''))) ||
        soundsHidden(part) ||
        (part.startsWith('_') && !shownFolders.has(part))),
  )
  if (folder !== undefined) return folder
  const isHidden = /^_(?!index\.)/i.test(file) || /[.](draft|private|hidden|unpublished|wip)(\.[a-z-]{2,5})?\.\w+$/i.test(file)
  return isHidden && parts.length > 0 ? file : null
}

/** `My drafts`, `Drafts 2026`, `old-drafts`: a folder of several. */
const soundsHidden = (part: string): boolean =>
  /^(?:(?:my|our|old|new|blog|post|article|team|unused)[\s_-]+drafts|drafts?[\s_-]+(?:posts?|articles?|texts?|old|new|blog|ideas|folder))(?:[\s_-]+\d+)?$/i.test(
    part,
  )

/** A name that only says that its text is unfinished: `DRAFT My post.md`, `my-post (draft).md`. */
export const soundsUnfinished = (file: string): boolean =>
  /^\W*(DRAFT|WIP|drafts?(?=[\s_)\]:]))|^[[(](draft|wip)[\])]|[\s_([-](draft|DRAFT|WIP)[)\]]?\.\w+$/.test(file)

/** A name that programs give to copies: editors, sync services, git, browsers. */
export const soundsCopied = (file: string): boolean =>
  /(?: - (?:Copy|Kopie|copie|copia|Copia|Copie)(?: \(\d+\))?| \(\d\)| copy \d| \(copy\)|[.](?:orig|bak|old|backup|tmp|rej)|[._](?:BASE|LOCAL|REMOTE|BACKUP)[._]\d+|sync-conflict-\d{8}.{0,40}|conflicted copy.{0,40}|case conflict.{0,40}|[.](?:sync-)?conflict)\.\w+$|^(?:Copy of|Kopie von|Copie de|Copia de|Копия) /.test(
    file,
  )

const hidingTags = wordsIn('draft drafts unpublished unlisted private hidden noindex wip nopublish donotpublish dgdraft')

/** Find the tag that keeps a text from readers: Obsidian's `#draft`, `status/draft`, `private`. */
export const hidingTag = (tags: readonly string[]): string | null =>
  tags.find(
    (tag) => hidingTags.has(plain(tag)) || /^#?(status|publish|state)\/(draft|private|hidden|no|false|wip|unpublished)$/i.test(tag),
  ) ?? null
