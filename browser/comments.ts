/**
 * Shows the comments of a page when a reader asks for them by `<button data-comments>`, which says in JSON where they are: in a frame (giscus), or by a
 * script of a server (Isso). Until then nobody else is asked anything.
 */

type Place = { readonly frame: string } | { readonly server: string; readonly language: string }

const key = 'giscus-session'
const button = document.querySelector<HTMLButtonElement>('[data-comments]')
const here = new URL(location.href)
const session = here.searchParams.get('giscus')

if (session !== null) {
  // Who has signed in comes back with this in the address.
  keep(JSON.stringify(session))
  here.searchParams.delete('giscus')
  history.replaceState(null, '', here)
}
button?.addEventListener('click', show)
if (session !== null) show()

function show(): void {
  const place: Place = JSON.parse(button?.dataset.comments ?? '')
  const shown = 'frame' in place ? frameOf(place.frame) : threadOf(place.server, place.language)
  button?.parentElement?.replaceWith(shown)
}

/** https://github.com/giscus/giscus/blob/main/client.ts, without what would have to be loaded for it. */
function frameOf(address: string): HTMLElement {
  here.hash = ''
  const source = new URL(address)
  source.searchParams.set('origin', here.href)
  source.searchParams.set('session', kept())
  source.searchParams.set('theme', isDark() ? 'dark' : 'light')
  const frame = document.createElement('iframe')
  frame.className = 'comments-frame'
  frame.title = document.getElementById('comments')?.textContent ?? ''
  frame.allow = 'clipboard-write'
  frame.src = source.href
  addEventListener('message', ({ origin, data }) => {
    const said = origin === source.origin && data instanceof Object ? data.giscus : undefined
    if (!(said instanceof Object)) return
    if (Number.isFinite(said.resizeHeight)) frame.style.blockSize = `${said.resizeHeight}px`
    if (said.signOut) keep(null)
  })
  return frame
}

/** https://isso-comments.de/docs/reference/client-config/ */
function threadOf(server: string, language: string): HTMLElement {
  const thread = document.createElement('section')
  thread.id = 'isso-thread'
  thread.dataset.issoId = location.pathname
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = `${server}/css/isso.css`
  const script = document.createElement('script')
  Object.assign(script.dataset, { isso: `${server}/`, issoCss: 'false', issoLang: language })
  script.src = `${server}/js/embed.min.js`
  document.head.append(sheet, script)
  return thread
}

const isDark = (): boolean =>
  (document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

function kept(): string {
  try {
    return String(JSON.parse(localStorage.getItem(key) ?? '""'))
  } catch {
    return ''
  }
}

function keep(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // It holds for this page, then.
  }
}
