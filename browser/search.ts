import { searchWords } from '#lib/words/script-words.ts'
import { byId, within } from './elements.ts'
import { exactFirst } from './exact-first.ts'
import { type Found, type FoundPage, searchFor } from './pagefind.ts'
import { searchResult } from './search-result.ts'

const form = byId('search', HTMLFormElement)
const words = byId('words', HTMLInputElement)
const status = byId('found', HTMLElement)
const results = byId('results', HTMLElement)
const list = within(results, HTMLOListElement)
const more = byId('more', HTMLButtonElement)
/** All that there is: shown where nothing was asked or found. */
const index = byId('index', HTMLElement)

const resultsAtOnce = 10
/** In milliseconds: who types on has not asked yet. */
const pause = 150

interface Asked {
  readonly words: string
  readonly filters: Readonly<Record<string, string>>
}

/** What was found, and the first of it read. */
interface Answer {
  readonly found: readonly Found[]
  readonly pages: readonly FoundPage[]
}

const nothing: Answer = { found: [], pages: [] }
let found: readonly Found[] = []
let turn = 0
let timer = 0

function asked(): Asked {
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const)
  const { q: words = '', ...filters } = Object.fromEntries(said.filter(([, value]) => value !== ''))
  return { words, filters }
}

async function search(): Promise<void> {
  window.clearTimeout(timer)
  const now = asked()
  remember(now)
  turn += 1
  const mine = turn
  const isAsked = now.words !== '' || Object.keys(now.filters).length > 0
  const answer = isAsked ? await answerTo(now).catch(() => null) : nothing
  // A reader who asked again meanwhile is answered then.
  if (mine !== turn) return
  show(answer ?? nothing)
  status.textContent = isAsked ? said(now, answer) : ''
}

async function answerTo({ words, filters }: Asked): Promise<Answer> {
  const found = await searchFor(words, filters)
  return { found, pages: exactFirst(await pagesOf(found.slice(0, resultsAtOnce)), words) }
}

const pagesOf = (found: readonly Found[]): Promise<FoundPage[]> => Promise.all(found.map((one) => one.data()))

function show(answer: Answer): void {
  found = answer.found
  list.replaceChildren(...answer.pages.map(searchResult))
  more.hidden = found.length <= resultsAtOnce
  results.hidden = found.length === 0
  index.hidden = found.length > 0
}

/** English words, or those that the page carries. */
const phrases: typeof searchWords = status.dataset.words ? JSON.parse(status.dataset.words) : searchWords
const lang = status.dataset.words ? document.documentElement.lang : 'en'

function said({ words, filters }: Asked, answer: Answer | null): string {
  if (answer === null) return phrases.searchFailed
  const { length } = answer.found
  const chosen = Object.values(filters).join(', ')
  const where =
    (words && phrases.forWords.replace('{words}', () => words)) + (chosen && phrases.inChosen.replace('{chosen}', () => chosen))
  const phrase =
    length === 0 ? phrases.nothingFound : (phrases.found[new Intl.PluralRules(lang).select(length)] ?? phrases.found.other)
  const count = new Intl.NumberFormat(lang, { useGrouping: false }).format(length)
  return phrase.replace('{count}', count).replace('{where}', () => where)
}

/** The address says what was asked, so that it can be kept and shared. */
function remember({ words, filters }: Asked): void {
  const query = new URLSearchParams({ ...(words !== '' && { q: words }), ...filters }).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

async function showMore(): Promise<void> {
  const shown = list.children.length
  const pages = await pagesOf(found.slice(shown, shown + resultsAtOnce))
  const items = exactFirst(pages, words.value).map(searchResult)
  list.append(...items)
  more.hidden = list.children.length >= found.length
  items[0]?.querySelector('a')?.focus()
}

/** Arrows move from the words through all links of the results and back, Escape starts again. */
function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') clear(event)
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const stops: HTMLElement[] = [words, ...list.querySelectorAll('a')]
  const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1
  if (step === 0 || at < 0) return
  event.preventDefault()
  stops[at + step]?.focus()
}

function clear(event: KeyboardEvent): void {
  event.preventDefault()
  form.reset()
  words.focus()
  void search()
}

/** Fill the form as the address says. */
function recall(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof RadioNodeList)
      field.value = value
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void search()
})
words.addEventListener('input', () => {
  window.clearTimeout(timer)
  timer = window.setTimeout(search, pause)
})
// Of the words, every letter was asked for already.
form.addEventListener('change', ({ target }) => void (target !== words && search()))
form.addEventListener('keydown', onKey)
list.addEventListener('keydown', onKey)
more.addEventListener('click', () => void showMore())
recall()
if (location.search !== '') void search()
if (document.activeElement === document.body) words.focus({ preventScroll: true })
