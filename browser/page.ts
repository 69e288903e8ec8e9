/**
 * What a page does for those who use it. The mark-up that this works on:
 * - `<button type="button" data-act="theme">` changes between light and dark,
 * - `<button type="button" data-act="share">` opens the device's own sheet, or else copies the page's address,
 * - `<a class="anchor" href="#…">` copies the section's address, besides leading there,
 * - `<p role="status" data-said>` says what was done, in English or in the words of its `data-words`,
 * - `data-until` is a timestamp with offset, after which its element goes.
 */

import { shareWords } from '#lib/words/script-words.ts'

const arrived = performance.now()

const actions: Readonly<Record<string, () => void>> = { theme: switchTheme, share }

addEventListener('click', clicked)
addEventListener('keydown', pressed)
tellTheme()
for (const element of document.querySelectorAll<HTMLElement>('[data-until]'))
  if (Date.parse(element.dataset.until ?? '') <= Date.now()) element.remove()

/** Do what was asked for before this module was there to hear it. */
export function missed(event: Event): void {
  if (event.timeStamp > arrived) return
  if (event instanceof KeyboardEvent) pressed(event)
  else if (event.type === 'click') clicked(event)
}

function clicked({ target }: Event): void {
  const control = target instanceof Element ? target.closest('[data-act], .anchor') : null
  if (control?.matches('.anchor')) copy(control.getAttribute('href') ?? '')
  else if (control) actions[control.getAttribute('data-act') ?? '']?.()
}

/** `/`, and Ctrl or Cmd with K, lead to the search; but not who is writing, nor where the keys mean something else. */
function pressed(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event
  const typing = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  if (defaultPrevented) return
  if (ctrlKey || metaKey ? key !== 'k' : key !== '/' || altKey || typing) return
  event.preventDefault()
  location.assign(document.querySelector<HTMLAnchorElement>('nav a[href$="/search/"]')?.href ?? '/search/')
}

function isDark(): boolean {
  return (document.documentElement.dataset.theme || systemTheme()) === 'dark'
}

function systemTheme(): string {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The switch is pressed by night. Whoever reaches it has done something, and so this has been loaded. */
function tellTheme(): void {
  document.querySelector('[data-act="theme"]')?.setAttribute('aria-pressed', `${isDark()}`)
}

/** A choice that is the system's own is not kept: from then on pages follow the system again. */
function switchTheme(): void {
  const { dataset } = document.documentElement
  const chosen = isDark() ? 'light' : 'dark'
  dataset.theme = chosen === systemTheme() ? '' : chosen
  tellTheme()
  try {
    localStorage.theme = dataset.theme
  } catch {
    // It holds for this page, then.
  }
}

const here = () => location.origin + location.pathname

function share(): void {
  const title = document.querySelector('h1')?.textContent ?? document.title
  // Who closes the sheet has decided not to share: that is no fault.
  if ('share' in navigator) navigator.share({ title, url: here() }).catch(() => {})
  else copy('')
}

function copy(fragment: string): void {
  navigator.clipboard?.writeText(here() + fragment).then(
    () => say('copied'),
    () => say('notCopied'),
  )
}

function say(what: keyof typeof shareWords): void {
  const said = document.querySelector<HTMLElement>('[data-said]')
  if (!said) return
  said.textContent = (said.dataset.words ? JSON.parse(said.dataset.words) : shareWords)[what]
  setTimeout(() => said.replaceChildren(), 4000)
}
