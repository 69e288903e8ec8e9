/** Spell a name so that letter case, hyphens, underscores, spaces and wide letters make no difference: `dg-publish`, `DgPublish`. */
export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Make a set of words written with spaces between them. */
export const wordsIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const yes = wordsIn('true yes on y 1 t ja oui si sí sim always да так tak ano áno igen kyllä evet ναι 是 はい 예 ☑ ✓ ✔ ✅ [x]')
const no = wordsIn(
  'false no off n 0 f nein non não нет never nee nej nei ні nie ne nem ei hayır όχι 否 不 いいえ 아니오 ☐ ⬜ ✗ ✘ ❌ ✖ 🚫 []',
)

/** Our own fields that keep a text from readers. */
export const ownHiding = wordsIn('draft unlisted publishAt')

export const saysYes = (value: unknown): boolean => yes.has(written(value))
export const saysNo = (value: unknown): boolean => no.has(written(value))

/** Exports of other systems write `null` or `~` for nothing. */
export const saysNothing = (value: unknown): boolean =>
  typeof value === 'string' ? /^(|~|null)$/.test(written(value)) : Array.isArray(value) && value.every(saysNothing)

const showing = wordsIn(
  'publish published public publicly visible live open everyone everybody anyone all online final released indexfollow index follow',
)

/** What Ghost, WordPress, Pelican and editors' workflows say of a text that is not out. */
const hiding = wordsIn(`
  draft drafts autodraft private pending pendingreview future scheduled trash trashed deleted password protected passwordprotected hidden
  unlisted unpublished notpublished unpublish members member membersonly paid paidmembers tiers subscribers subscribersonly restricted internal
  archived archive inherit idea wip workinprogress inprogress inreview review needsreview todo skip exclude excluded noindex none expired
  notstarted notready notdone unfinished incomplete inedit editing needsediting needswork onhold planned backlog proposed rejected awaitingreview awaitingapproval
  readyforreview toreview todraft roughdraft firstdraft
  disabled inactive offline locked secret nobody me onlyme donotpublish embargoed withdrawn retracted link local entwurf brouillon borrador
  rascunho bozza concept utkast kladde luonnos szkic piszkozat taslak ciornă πρόχειρο черновик чернетка مسودة טיוטה 下書き 草稿 초안 privat privé
  privada privato privata prywatny soukromé 非公開 非公开 私密 비공개 oculto nascosto masqué versteckt verborgen geheim nichtöffentlich`)

/** What hides a text whatever the field is called. */
const surelyHiding = wordsIn(
  'draft private hidden unlisted unpublished notpublished noindex never donotpublish membersonly password',
)

export const isShowing = (value: unknown): boolean => showing.has(plain(written(value)))
export const isHiding = (value: unknown): boolean => saysNo(value) || hiding.has(plain(written(value)))
export const isSurelyHiding = (value: unknown): boolean => surelyHiding.has(plain(written(value)))

/** Say which day a value gives: `2026-01-29`; null where it gives none. */
export const dayIn = (value: unknown): string | null =>
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/.exec(written(value))?.slice(1).join('-') ?? null

const written = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFKC').replaceAll('\uFE0F', '').trim().toLowerCase() : ''
