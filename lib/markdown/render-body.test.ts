import { expect, test } from 'vitest'
import { renderBody } from '#lib/markdown/render-body.ts'
import { everything, htmlOf, read } from '#lib/markdown/sample-reader.ts'

const picture = (attributes: string): string =>
  '<picture><source type="image/avif" srcset="/media/a-640.avif 640w, /media/a-1200.avif 1200w" sizes="(min-width: 45rem) 42rem, 100vw">' +
  '<source type="image/webp" srcset="/media/a-640.webp 640w" sizes="(min-width: 45rem) 42rem, 100vw">' +
  `<img src="/media/a-1200.jpg" width="1200" height="800" ${attributes}></picture>`

/** Source and HTML. */
const examples: Readonly<Record<string, string>> = {
  '[in](/x) [out](https://other.example/) [own](https://site.example/y)':
    '<p><a href="/x">in</a> <a href="https://other.example/" rel="noopener noreferrer">out</a> <a href="https://site.example/y">own</a></p>\n',
  '[mail](mailto:a@b.example)': '<p><a href="mailto:a@b.example">mail</a></p>\n',
  '![A *chart*](a.png)': `<figure>${picture('alt="A chart" loading="lazy" decoding="async"')}</figure>\n`,
  '![A](a.png "Its caption")': `<figure>${picture('alt="A" loading="lazy" decoding="async"')}<figcaption>Its caption</figcaption></figure>\n`,
  '![A](a.png)\n\n([Source](/s))': `<figure>${picture('alt="A" loading="lazy" decoding="async"')}<figcaption>(<a href="/s">Source</a>)</figcaption></figure>\n\n`,
  '![A](a.png)\n([Source](/s))': `<figure>${picture('alt="A" loading="lazy" decoding="async"')}<figcaption>(<a href="/s">Source</a>)</figcaption></figure>\n`,
  '![A](a.png) ![B](b.png)': `<p>${picture('alt="A" loading="lazy" decoding="async"')} ${picture('alt="B" loading="lazy" decoding="async"')}</p>\n`,
  '![A](a.png)\n\nSee ([Source](/s)) too.': `<figure>${picture('alt="A" loading="lazy" decoding="async"')}</figure>\n<p>See (<a href="/s">Source</a>) too.</p>\n`,
  '<figure><img src="a.png" alt="A" srcset="x 1x" width=9><figcaption>Cap</figcaption></figure>': `<figure>${picture('alt="A" loading="lazy" decoding="async"')}<figcaption>Cap</figcaption></figure>\n`,
  '> [!NOTE]\n> Mind *this*.':
    '<aside class="callout callout-note" role="note" aria-label="Note"><p class="callout-title">Note</p>\n<p>Mind <em>this</em>.</p>\n</aside>\n',
  'Mind this.\n\n> [!QUOTE]\n> Mind this.':
    '<p>Mind this.</p>\n<aside class="callout callout-quote" role="note" aria-label="From the text">\n<p>Mind this.</p>\n</aside>\n',
  '> [!caution] Mind this.':
    '<aside class="callout callout-caution" role="note" aria-label="Caution"><p class="callout-title">Caution</p>\n<p>Mind this.</p>\n</aside>\n',
  '> [!OUTBOUND]\n> Speak *first*.\n\n> [!inbound] Be found.':
    '<div class="compare" role="group" aria-label="Outbound against Inbound">' +
    '<aside class="callout side-left" aria-label="Outbound" role="note"><p class="callout-title side-mark"><span class="half-mark half-left"></span>Outbound</p>\n<p>Speak <em>first</em>.</p>\n</aside>' +
    '<aside class="callout side-right" aria-label="Inbound" role="note"><p class="callout-title side-mark"><span class="half-mark half-right"></span>Inbound</p>\n<p>Be found.</p>\n</aside></div>\n',
  '> [!INBOUND]\n> Alone.\n\nWords.':
    '<aside class="callout side-right" aria-label="Inbound" role="note"><p class="callout-title side-mark"><span class="half-mark half-right"></span>Inbound</p>\n<p>Alone.</p>\n</aside>\n<p>Words.</p>\n',
  '> [!OTHER]\n> Quote.': '<blockquote>\n<p>[!OTHER]\nQuote.</p>\n</blockquote>\n',
  '- [x] one\n- [ ] two':
    '<ul class="task-list">\n<li class="task-done"><span class="task-box" role="img" aria-label="Done:">☑</span> one</li>\n' +
    '<li class="task-open"><span class="task-box" role="img" aria-label="To do:">☐</span> two</li>\n</ul>\n',
  '||Plan|\n|-|-:|\n|a|b|c|':
    '<div class="table" role="group" aria-label="Table: Plan" tabindex="0"><table>\n<thead>\n<tr>\n<td></td>\n<th class="align-right" scope="col">Plan</th>\n<td></td>\n</tr>\n</thead>\n' +
    '<tbody>\n<tr>\n<td>a</td>\n<td class="align-right">b</td>\n<td>c</td>\n</tr>\n</tbody>\n</table></div>\n',
  '~~gone~~ <mark>m</mark> <kbd>k</kbd> <abbr title="x">a</abbr> H<sub>2</sub>O':
    '<p><del>gone</del> <mark>m</mark> <kbd>k</kbd> <abbr title="x">a</abbr> H<sub>2</sub>O</p>\n',
  '<p dir="rtl" lang="ar" style="x" class="y" id="z" tabindex="1" accesskey="q">x</p>': '<p dir="rtl" lang="ar" id="s-z">x</p>\n',
  '<details open><summary>More</summary>\n\nInner *words*.\n\n</details>':
    '<details open><summary>More</summary>\n<p>Inner <em>words</em>.</p>\n</details>\n',
}

for (const [source, html] of Object.entries(examples)) {
  test(`renderBody writes ${JSON.stringify(source)}`, async () => {
    expect(await htmlOf(source)).toBe(html)
  })
}

test('renderBody leaves the words of a link that leads nowhere', async () => {
  expect(await htmlOf('See [*this* one](/gone).', { ...everything, link: () => null })).toBe('<p>See <em>this</em> one.</p>\n')
})

test('renderBody takes no unsafe address from its caller', async () => {
  expect(await htmlOf('[x](/x)', { ...everything, link: () => 'javascript:alert(1)' })).toBe('<p>x</p>\n')
})

test('renderBody asks for links as written and encodes what it is given', async () => {
  const asked: string[] = []
  const link = (href: string): string => {
    asked.push(href)
    return '/über uns/'
  }
  expect(await htmlOf('[x](<./über uns.md>)', { ...everything, link })).toBe('<p><a href="/%C3%BCber%20uns/">x</a></p>\n')
  expect(asked).toEqual(['./über uns.md'])
})

test('renderBody leaves the alternative text and the caption of a picture that is not there', async () => {
  const none = { ...everything, picture: () => null }
  expect(await htmlOf('![A chart](a.png)\n\n([Source](/s))', none)).toBe('<div>A chart (<a href="/s">Source</a>)</div>\n\n')
  expect(await htmlOf('![](a.png)\n\nText.', none)).toBe('\n<p>Text.</p>\n')
})

test('renderBody fetches only the first picture at once, where asked to', async () => {
  const html = renderBody(await read('![A](a.png)\n\n![B](b.png)'), everything, { eagerFirstPicture: true })
  expect(html.match(/fetchpriority="high"|loading="lazy"/g)).toEqual(['fetchpriority="high"', 'loading="lazy"'])
})

test('renderBody shows a drawing as it is', async () => {
  const drawing = {
    path: 'a.svg',
    width: 10,
    height: 5,
    variants: [{ format: 'svg', width: 10, height: 5, file: 'a.svg' }],
    crops: [],
  } as const
  expect(await htmlOf('x ![A](a.svg)', { ...everything, picture: () => drawing })).toBe(
    '<p>x <img src="/media/a.svg" width="10" height="5" alt="A" loading="lazy" decoding="async"></p>\n',
  )
})

test('renderBody writes the same twice, and from what went through JSON', async () => {
  const body = await read('# One\n\n![A](a.png)\n\n[x](/x)')
  const html = renderBody(body, everything)
  expect(renderBody(body, everything)).toBe(html)
  expect(renderBody(JSON.parse(JSON.stringify(body)), everything)).toBe(html)
})

test('renderBody lets a picture that is twice as wide as high leave the column of text, and no other', async () => {
  const measured = (width: number) => ({
    ...everything,
    picture: () => ({
      path: '',
      width,
      height: 400,
      variants: [{ format: 'png', width, height: 400, file: 'a.png' }] as const,
      crops: [],
    }),
  })
  expect(await htmlOf('![A](a.png)', measured(800))).toContain('<figure class="wide">')
  expect(await htmlOf('![A](a.png)', measured(799))).toContain('<figure>')
})
