import { linkTo, make } from './elements.ts'
import { markedText } from './marked-text.ts'
import type { FoundPage } from './pagefind.ts'

const mostSections = 3

/** Show a page that was found, as lists show articles, with the sections in which something was found. */
export function searchResult({ url, meta, filters, excerpt, sub_results }: FoundPage): HTMLLIElement {
  const mark = sideMark(filters.side?.[0])
  const side = [...(mark?.classList ?? [])].find((name) => name !== 'side-mark') ?? 'side-none'
  const paid = (filters.sponsored ?? []).map((words) => make('strong', 'sponsored', words))
  const kicker = [...paid, ...(mark ? [mark] : []), ...(filters.category ?? []).map((category) => make('span', '', category))]
  const words = make(
    'p',
    'teaser-excerpt',
    ...markedText(cut(excerpt)).map(({ text, isMarked }) => (isMarked ? make('mark', '', text) : text)),
  )
  words.dir = 'auto'
  const sections = sub_results.filter((section) => section.url.includes('#')).slice(0, mostSections)
  const teaser = make(
    'article',
    `teaser ${side}`,
    ...(kicker.length > 0 ? [make('p', 'kicker', ...kicker)] : []),
    make('h2', 'teaser-title', linkTo(url, meta.title ?? url)),
    words,
    ...(sections.length > 0 ? [make('ul', 'meta', ...sections.map(({ url, title }) => make('li', '', linkTo(url, title))))] : []),
  )
  return make('li', '', teaser)
}

/** An excerpt begins and ends where it may. */
const cut = (excerpt: string): string => `${/^\p{Ll}/u.test(excerpt) ? '… ' : ''}${excerpt} …`

/** The form shows each side by its mark: a result has the same. */
function sideMark(side: string | undefined): Element | null {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name="side"]')]
  const mark = choices
    .find(({ value }) => value === side)
    ?.parentElement?.querySelector('.side-mark')
    ?.cloneNode(true)
  return mark instanceof Element ? mark : null
}
