import { expect, test } from 'vitest'
import { headerRules, headersAt, speculationRules } from './headers.ts'

const rules = headerRules({ hsts: null, origin: 'https://example.com' })

test('no answer of a preview is for search engines', () => {
  const rules = headerRules({ hsts: null, origin: 'https://example.com', preview: true })
  for (const path of ['/', '/blog/x/', '/404.html', '/media/x.avif', '/robots.txt', '/search/', '/feed.xml'])
    expect(headersAt(path, rules)['X-Robots-Tag']).toBe('noindex')
})

test('headersAt says the strict policy everywhere, and no HTTPS alone unless that is set', () => {
  for (const path of ['/', '/blog/x/', '/404.html', '/media/x.avif', '/robots.txt']) {
    expect(headersAt(path, rules)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
    expect(headersAt(path, rules)['Content-Security-Policy']).toMatch(/^default-src 'none'; .*; trusted-types 'none'$/)
    expect(headersAt(path, rules)['Strict-Transport-Security']).toBeUndefined()
  }
  expect(headersAt('/', headerRules({ hsts: 63072000, origin: 'https://example.com' }))['Strict-Transport-Security']).toBe(
    'max-age=63072000',
  )
})

test('headersAt lets the one script of a page run, by its hash, and no other', () => {
  const policy = headersAt('/', headerRules({ hsts: null, opening: 'a', origin: 'https://example.com' }))['Content-Security-Policy']
  expect(policy).toContain("script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; ")
  expect(headersAt('/', rules)['Content-Security-Policy']).toContain("script-src 'self'; ")
})

test('headersAt lets pages play recordings where the site has any, and never those of another site', () => {
  const playing = headerRules({ hsts: null, origin: 'https://example.com', plays: true })
  for (const path of ['/', '/blog/x/', '/search/']) {
    expect(headersAt(path, playing)['Content-Security-Policy']).toContain("; media-src 'self'; ")
    expect(headersAt(path, rules)['Content-Security-Policy']).not.toContain('media-src')
  }
})

test('headersAt lets the later rule hold', () => {
  const cacheAt = (path: string) => headersAt(path, rules)['Cache-Control']
  expect([cacheAt('/'), cacheAt('/mediax/'), cacheAt('/media')]).toEqual(Array(3).fill('public, max-age=0, must-revalidate'))
  expect([cacheAt('/assets/a.css'), cacheAt('/media/a.avif')]).toEqual(Array(2).fill('public, max-age=31536000, immutable'))
  expect(headersAt('/speculation-rules.json', rules)['Content-Type']).toBe('application/speculationrules+json')
})

test('speculationRules never fetch ahead what another system serves', () => {
  const origin = 'https://example.com'
  expect(JSON.parse(speculationRules(origin))).toEqual({
    prefetch: [{ where: { href_matches: ['/', '/*/'] }, eagerness: 'moderate' }],
  })
  expect(JSON.parse(speculationRules(origin, ['/shop/'])).prefetch[0].where).toEqual({
    and: [{ href_matches: ['/', '/*/'] }, { not: { href_matches: ['/shop{/*}?'] } }],
  })
})

test('headersAt leads from a twin to its page, and from nothing else', () => {
  const twin = headersAt('/caf\u00e9/x y/index.md', rules)
  expect(twin).toMatchObject({
    'Content-Location': '/caf%C3%A9/x%20y/index.md',
    Link: '<https://example.com/caf%C3%A9/x%20y/>; rel="canonical"',
    'X-Robots-Tag': 'noindex',
  })
  for (const path of ['/index.md', '/blog/x/', '/blog/x/index.html', '/blog/xindex.md', '/blog/x/index.md/', '/404.html']) {
    expect([path, headersAt(path, rules)['X-Robots-Tag']]).toEqual([path, undefined])
  }
})

test('headersAt leads from the twin of what was elsewhere first to its original, in characters that a header may hold', () => {
  const originals = { '/caf\u00e9/a/': 'https://first.example/größe?a={folder}&b=$uri>' }
  const rules = headerRules({ hsts: null, origin: 'https://example.com', originals })
  expect(headersAt('/caf\u00e9/a/index.md', rules)).toMatchObject({
    'Content-Location': '/caf%C3%A9/a/index.md',
    Link: '<https://first.example/gr%C3%B6%C3%9Fe?a=%7Bfolder%7D&b=%24uri%3E>; rel="canonical"',
    'X-Robots-Tag': 'noindex',
  })
  expect(headersAt('/caf\u00e9/b/index.md', rules).Link).toBe('<https://example.com/caf%C3%A9/b/>; rel="canonical"')
})

test('headersAt lets feeds be read from other pages, and pictures and icons be shown there', () => {
  const openAt = (path: string) => headersAt(path, rules)['Access-Control-Allow-Origin']
  const shownFrom = (path: string) => headersAt(path, rules)['Cross-Origin-Resource-Policy']
  expect(['/feed.xml', '/atom.xml', '/feed.json', '/authors/a/feed.json'].map(openAt)).toEqual(Array(4).fill('*'))
  expect(['/', '/feed.xml/', '/blog/feed.xml/', '/sitemap.xml', '/blog/x/index.md'].map(openAt)).toEqual(Array(5).fill(undefined))
  expect(['/media/a.png', '/icon.svg', '/apple-touch-icon.png'].map(shownFrom)).toEqual(Array(3).fill('cross-origin'))
  expect(['/', '/assets/a.css', '/feed.xml'].map(shownFrom)).toEqual(Array(3).fill('same-origin'))
  expect(headersAt('/tags/a/feed.json', rules)['Content-Type']).toBe('application/feed+json')
  expect(headersAt('/manifest.webmanifest', rules)['Cache-Control']).toBe('public, max-age=86400')
})

test('headersAt lets a form go to the provider that the site names, and to nobody else', () => {
  const policyOf = (formOrigin: string | null) =>
    headersAt('/', headerRules({ hsts: null, origin: 'https://example.com', formOrigin }))['Content-Security-Policy']
  expect(policyOf('https://lists.example')).toContain("; form-action 'self' https://lists.example; ")
  expect(policyOf(null)).toContain("; form-action 'self'; ")
})

test('headersAt lets the search page run WebAssembly and no more, and keeps for good what the index names by hashes', () => {
  const policyAt = (path: string) => headersAt(path, rules)['Content-Security-Policy'] ?? ''
  expect(policyAt('/search/')).toContain("; script-src 'wasm-unsafe-eval' 'self';")
  expect(policyAt('/search/').replace("'wasm-unsafe-eval' ", '')).toBe(policyAt('/'))
  for (const path of ['/', '/search', '/search/x/', '/blog/search/', '/pagefind/pagefind.js'])
    expect(policyAt(path)).not.toContain('wasm')
  const cacheAt = (path: string) => headersAt(path, rules)['Cache-Control']
  expect(cacheAt('/pagefind/index/en_1f.pf_index')).toBe('public, max-age=31536000, immutable')
  expect(cacheAt('/pagefind/pagefind-entry.json')).toBe('public, max-age=0, must-revalidate')
})
