/**
 * The one script that is inside every page, before anything is shown: a theme that came later would flash. Everything else is in `page.ts`, which
 * is asked for when a reader begins to do something. Elements of the class `needs-script` are shown by the class `script` of the root.
 */

/** Where `page.ts` is served. */
declare const pageModule: string

const root = document.documentElement
root.classList.add('script')
try {
  root.dataset.theme = localStorage.theme || ''
} catch {
  // A browser that keeps nothing follows its system.
}

const page = (): Promise<typeof import('./page.ts')> => import(pageModule)
for (const kind of ['pointerdown', 'focusin', 'keydown', 'click', 'scroll'])
  addEventListener(kind, (event) => page().then(({ missed }) => missed(event)), { once: true })
