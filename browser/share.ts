/**
 * Share and copy by the reader's own browser, which tells nobody else. The mark-up that this works on:
 * - `<li hidden><button type="button" data-share>` opens the device's own sheet, and is shown where there is one;
 * - `<li hidden><button type="button" data-copy>` copies the page's address;
 * - `<a class="anchor" href="#…">` beside a heading copies the section's whole address, besides leading there;
 * - `<p role="status" data-said>` says what was done.
 * Everything is inside this one function, so that a test can hand it to a page.
 */
export function startSharing(): void {
  const said = document.querySelector<HTMLElement>('[data-said]')
  if (!said) return
  const page = location.origin + location.pathname
  const show = (part: string) => {
    for (const button of document.querySelectorAll(part)) button.closest('li')?.removeAttribute('hidden')
  }
  const say = (words: string) => {
    said.textContent = words
    setTimeout(() => said.replaceChildren(), 4000)
  }
  const copy = (address: string) =>
    navigator.clipboard.writeText(address).then(
      () => say('Link copied'),
      () => say('The link could not be copied'),
    )
  if ('share' in navigator) show('[data-share]')
  if ('clipboard' in navigator) show('[data-copy]')
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('[data-share], [data-copy], a.anchor') : null
    if (!pressed) return
    const title = document.querySelector('h1')?.textContent ?? document.title
    // Who closes the sheet has decided not to share: that is no fault.
    if (pressed.matches('[data-share]')) navigator.share({ title, url: page }).catch(() => {})
    else if ('clipboard' in navigator) copy(page + (pressed.getAttribute('href') ?? ''))
  })
}
