import { expect, test } from 'vitest'
import { takeOutFramework, withoutLastScripts } from './document-framework.ts'
import { readDocument, writeDocument } from './document-tree.ts'

function withoutFramework(body: string, head = ''): [html: string, scripts: number] {
  const tree = readDocument(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)
  const scripts = takeOutFramework(tree)
  return [writeDocument(tree).replace('<!doctype html><html><head>', '').replace('</body></html>', ''), scripts]
}

const gone: Readonly<Record<string, number>> = {
  '<script src="/_next/static/chunks/a.js" async=""></script>': 1,
  '<script src="/_next/static/chunks/a.js" noModule=""></script>': 1,
  '<script>self.__next_f.push([1,"</p><!-- <b>"])</script>': 1,
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>': 1,
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>': 1,
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>': 0,
  '<link rel="preload" as="font" crossorigin="" href="/_next/static/media/a.woff2"/>': 0,
  '<link rel="preconnect" href="/" crossorigin=""/>': 0,
  '<meta name="next-size-adjust" content=""/>': 0,
  '<!--$--><!--/$--><!-- -->': 0,
}
for (const [html, scripts] of Object.entries(gone)) {
  test(`takeOutFramework takes out ${html}`, () => {
    expect(withoutFramework('<p>Text</p>', html)).toEqual(['</head><body><p>Text</p>', scripts])
    expect(withoutFramework(`<p>One</p>${html}<p>Two</p>`)).toEqual(['</head><body><p>One</p><p>Two</p>', scripts])
  })
}

test('takeOutFramework takes out hidden places that nothing was put into', () => {
  expect(withoutFramework('<div hidden=""><!--$--><!--/$--></div><p>One</p>')[0]).toBe('</head><body><p>One</p>')
})

test('takeOutFramework joins the text that a comment divided', () => {
  expect(withoutFramework('<p>Page <!-- -->2<!-- --> of <!-- -->3</p>')[0]).toBe('</head><body><p>Page 2 of 3</p>')
})

const kept = [
  '<script type="application/ld+json">{"@type":"Article"}</script>',
  '<script>alert(1)</script>',
  '<script>x;self.__next_f.push()</script>',
  '<script src="/assets/a.js"></script>',
  '<script src="https://example.org/_next/static/chunks/a.js"></script>',
  '<script type="module" src="/_next/static/chunks/a.js"></script>',
  '<div hidden id="S:0"></div>',
  '<div hidden>Text</div>',
  '<!--$?-->',
  '<link rel="preload" as="image" href="/media/a.avif">',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css">',
]
for (const html of kept) {
  test(`takeOutFramework leaves ${html}`, () => {
    expect(withoutFramework(`<p>Text</p>${html}`)).toEqual([`</head><body><p>Text</p>${html}`, 0])
  })
}

const pushed = '<script>self.__next_f.push([1,"\\u003cp>"])</script>'
const ends: Readonly<Record<string, number>> = {
  [`<p>Text</p>${pushed}${pushed}`]: 2,
  [`<p>Text</p>${pushed}<script>alert(1)</script>`]: 0,
  [`<p>Text</p><script>alert(1)</script>${pushed}`]: 1,
  [`<p>Text</p>${pushed}<!--$-->`]: 0,
  [`<p>Text</p><script>self.__next_f.push([1,"<b>"])</script>${pushed}`]: 1,
  [`<img alt="${pushed}">${pushed}`]: 1,
  [`<img alt="${pushed}">`]: 0,
  '<pre>&lt;script>self.__next_f.push(1)&lt;/script></pre>': 0,
  '<p>Text</p></script>': 0,
  [pushed.repeat(20_000)]: 20_000,
}
for (const [body, count] of Object.entries(ends)) {
  test(`withoutLastScripts takes ${count} scripts off the end of ${body.slice(0, 90)}, and the page is the same`, () => {
    const whole = `<!DOCTYPE html><html><head></head><body>${body}</body></html>`
    const { html, scripts } = withoutLastScripts(whole)
    const [tree, other] = [readDocument(html), readDocument(whole)]
    expect([scripts, scripts + takeOutFramework(tree)]).toEqual([count, takeOutFramework(other)])
    expect(writeDocument(tree)).toBe(writeDocument(other))
  })
}
