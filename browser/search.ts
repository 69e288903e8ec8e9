import { byId } from './elements.ts'
import { type Found, searchFor } from './pagefind.ts'
import { searchResult } from './search-result.ts'

const form = byId('search', HTMLFormElement)
const words = byId('words', HTMLInputElement)
const status = byId('found', HTMLElement)
const list = byId('results', HTMLOListElement)
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

let found: readonly Found[] = []
let turn = 0
let timer = 0

function asked(): Asked {
  const { q = '', ...filters } = Object.fromEntries([...new FormData(form)].filter(([, value]) => String(value).trim() !== ''))
  return {
    words: String(q).trim(),
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)])),
  }
}

async function search(): Promise<void> {
  window.clearTimeout(timer)
  const now = asked()
  remember(now)
  turn += 1
  const mine = turn
  const isAsked = now.words !== '' || Object.keys(now.filters).length > 0
  const results = isAsked ? await searchFor(now.words, now.filters).catch(() => null) : []
  const pages = await Promise.all((results ?? []).slice(0, resultsAtOnce).map((result) => result.data()))
  // Whoever asked again meanwhile is answered then.
  if (mine !== turn) return
  found = results ?? []
  list.replaceChildren(...pages.map(searchResult))
  more.hidden = found.length <= resultsAtOnce
  index.hidden = found.length > 0
  status.textContent = isAsked ? said(now, results) : ''
}

function said({ words, filters }: Asked, results: readonly Found[] | null): string {
  if (results === null) return 'The search could not be loaded. Everything is listed below.'
  const count = results.length === 1 ? '1 result' : `${results.length} results`
  const about = words === '' ? '' : ` for “${words}”`
  const within = Object.values(filters).join(', ')
  const where = within === '' ? '' : ` in ${within}`
  return results.length > 0 ? `${count}${about}${where}` : `Nothing was found${about}${where}. Everything is listed below.`
}

/** The address says what was asked, so that it can be kept and shared. */
function remember({ words, filters }: Asked): void {
  const query = new URLSearchParams({ ...(words !== '' && { q: words }), ...filters }).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

async function showMore(): Promise<void> {
  const shown = list.children.length
  const pages = await Promise.all(found.slice(shown, shown + resultsAtOnce).map((result) => result.data()))
  const items = pages.map(searchResult)
  list.append(...items)
  more.hidden = list.children.length >= found.length
  items[0]?.querySelector('a')?.focus()
}

/** Arrows move from the words through all links of the results and back, Escape begins anew. */
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
