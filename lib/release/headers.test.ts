import { expect, test } from 'vitest'
import { headerRules, headersAt, speculationRules } from '#lib/release/headers.ts'

const rules = headerRules({ hsts: null })

test('headersAt says the strict policy everywhere, and no HTTPS alone unless that is set', () => {
  for (const path of ['/', '/blog/x/', '/404.html', '/media/x.avif', '/robots.txt']) {
    expect(headersAt(path, rules)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
    expect(headersAt(path, rules)['Content-Security-Policy']).toMatch(/^default-src 'none'; .*; trusted-types 'none'$/)
    expect(headersAt(path, rules)['Strict-Transport-Security']).toBeUndefined()
  }
  expect(headersAt('/', headerRules({ hsts: 63072000 }))['Strict-Transport-Security']).toBe('max-age=63072000')
})

test('headersAt lets the later rule hold', () => {
  const cacheAt = (path: string) => headersAt(path, rules)['Cache-Control']
  expect([cacheAt('/'), cacheAt('/mediax/'), cacheAt('/media')]).toEqual(Array(3).fill('public, max-age=0, must-revalidate'))
  expect([cacheAt('/assets/a.css'), cacheAt('/media/a.avif')]).toEqual(Array(2).fill('public, max-age=31536000, immutable'))
  expect(headersAt('/speculation-rules.json', rules)['Content-Type']).toBe('application/speculationrules+json')
})

test('speculationRules never fetch ahead what another system serves', () => {
  expect(JSON.parse(speculationRules())).toEqual({ prefetch: [{ where: { href_matches: ['/', '/*/'] }, eagerness: 'moderate' }] })
  expect(JSON.parse(speculationRules(['/shop/'])).prefetch[0].where).toEqual({
    and: [{ href_matches: ['/', '/*/'] }, { not: { href_matches: ['/shop{/*}?'] } }],
  })
})
