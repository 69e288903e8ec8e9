import { expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import { catalogOf } from '#lib/check/sample-catalog.ts'
import { addressesToKeep } from '#lib/check/vanished.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { frameOf, inputAt } from '#lib/inputs/inputs.ts'
import { notFoundAddress } from '#lib/inputs/page-input.ts'
import { titleList } from '#lib/search/search-files.ts'
import { searchRecords } from '#lib/search/search-record.ts'
import { mediaFiles } from './media-files.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 420"><title>Zauber</title><path d="M0 0h800v420H0z"/></svg>'
const moment = '2026-12-24T09:00:00+01:00'

/** Everything of the text under embargo has this word in it; all who refer to it are published. */
const secret = /zauber/i
const files = (field: string) => ({
  'site.yaml':
    'name: Pier\norigin: https://pier.example\ndescription: Of the pier.\ntimeZone: Europe/Berlin\nsides: [Outbound, Inbound]\n',
  'blog/zauber.md': `---\ntitle: Zauber One\ndescription: Zauber in a line.\ndate: 2026-12-24\n${field}: ${moment}\ntags: [Zaubertag, shared]\ncategory: Zauberthema\nauthor: Zaubermann\nseries: Zauberreihe\nstance: outbound\nimage: zauber.svg\nimageAlt: Zauberbild\naliases: [/zauber-alt/]\ncanonical: https://zauber.example/x\nsponsored: Zauber AG\ncorrections: [{ date: 2026-12-25, text: Zauberei. }]\nanswers:\n  Calls: Zauber answers.\n---\n\nZauberworte about calls, quotas and calls.\n\n## Zauberkopf\n\nMore of it.\n`,
  'blog/zauber.svg': picture,
  'blog/open.md':
    '---\ntitle: Open\ndescription: It is open.\ndate: 2026-11-01\nstance: inbound\ncounterpoint: zauber\nrelated: [zauber, other]\ntags: [shared]\n---\n\nWords about calls, quotas and calls.\n\n## Calls\n\nMore.\n',
  'blog/other.md': '---\ntitle: Other\ndescription: Another.\ndate: 2026-11-02\ntags: [shared]\n---\n\nOther words about calls.\n',
  'debates/calls.md': '---\ntitle: Call or wait?\narticles: [open, other, zauber]\n---\n',
  'popular.yaml': '- /blog/zauber/\n- /blog/open/\n',
})

/** Everything that a release of a catalog is made of. */
async function allOf(catalog: Catalog): Promise<string> {
  const frame = frameOf(catalog, {
    opening: '',
    modules: {
      page: { file: 'a', bytes: Buffer.from('') },
      search: { file: 'b', bytes: Buffer.from('') },
      'not-found': { file: 'c', bytes: Buffer.from('') },
      comments: { file: 'd', bytes: Buffer.from('') },
    },
  })
  const pages = [notFoundAddress, ...catalog.addresses.keys()].map((address) => inputAt(address, catalog, frame))
  const texts = (await crawlerFiles(catalog)).map(async ({ file, make }) => [file, Buffer.from(await make()).toString('utf8')])
  return JSON.stringify([
    await Promise.all(pages),
    await Promise.all(texts),
    await searchRecords(catalog),
    Buffer.from(titleList(catalog).bytes).toString('utf8'),
    [...catalog.addresses.keys()],
    mediaFiles(catalog).map(({ file }) => file),
    [filesByAddress(catalog), redirectsOf(catalog), goneOf(catalog), originalsOf(catalog), addressesToKeep(catalog)],
  ])
}

test.each(['publishAt', 'embargo', 'embargo_until', 'Embargoed-Until', 'publishDate'])(
  'before its moment nothing of a text under %s is in a release, and after it all of it is',
  async (field) => {
    const before = await catalogOf(files(field), { now: new Date('2026-12-24T07:59:59Z'), drafts: false })
    const all = await allOf(before.catalog)
    expect(secret.exec(all) && all.slice(all.search(secret) - 200, all.search(secret) + 60)).toBeNull()
    const later = await catalogOf(files(field), { now: new Date('2026-12-25T08:00:00Z'), drafts: false })
    const parts = [
      'Zauberworte',
      'Zaubertag',
      'Zauberthema',
      'Zaubermann',
      'Zauber AG',
      'Zauberei.',
      '/blog/zauber/',
      '/zauber-alt/',
    ]
    const shown = await allOf(later.catalog)
    expect(parts.filter((part) => !shown.includes(part))).toEqual([])
  },
)

test.each(['later', 'Christmas', 'true', '2026-12-32'])('an embargo until "%s" publishes nothing, and says so', async (until) => {
  const { findings } = await catalogOf({ 'blog/a.md': `---\ntitle: A\nembargo: ${until}\n---\n\nWords.\n` })
  expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', line: 3 }))
})
