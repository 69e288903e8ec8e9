import { expect, test } from 'vitest'
import { defaultSite, type Site } from '#lib/site.ts'
import { pathRemarks } from './site-path.ts'

const said = (site: Partial<Site>) =>
  pathRemarks({ ...defaultSite, origin: 'https://name.github.io/blog', ...site }, (field) => (field === 'bots' ? 9 : 2))

test('a site that has its host for itself needs no word on it', () => {
  expect(said({ origin: 'https://example.com' })).toEqual([])
})

test('a site below a path hears that robots.txt is asked of the host alone, and where its sitemap is', () => {
  expect(said({})).toMatchObject([
    {
      line: 2,
      severity: 'note',
      rule: 'origin-path',
      message: 'The site is below /blog: nobody looks for /blog/robots.txt, only for /robots.txt of https://name.github.io.',
      fix: expect.stringContaining('https://name.github.io/blog/sitemap.xml'),
    },
  ])
})

test('where it has a security contact, that file is named too', () => {
  const security = { contact: 'mailto:a@example.com', expires: '2027-01-01', policy: null, languages: [] }
  expect(said({ security })[0]?.message).toContain('/.well-known/security.txt of')
})

test('where it refuses bots, that is a warning at bots:, because they do not hear it', () => {
  expect(said({ bots: { ...defaultSite.bots, training: 'disallow' } })).toMatchObject([
    { line: 9, severity: 'warning', message: expect.stringContaining('bots do not hear') },
  ])
})
