import { expect, test } from 'vitest'
import type { Relatable } from './relatable.ts'
import { type RelatedLink, relateArticles } from './related.ts'

/** Ten pieces of a sales publication: all say sales, nearly all inbound and outbound, and each subject is that of two or three. */
const publication = [
  about(
    'cold-calling-is-alive',
    'Cold calling is alive',
    `Outbound sales begins on the phone. Cold calling works when the rep has a reason to call. A cold call
    opens a door that no inbound form opens, and a gatekeeper will let you pass if your opening line is honest.`,
  ),
  about(
    'open-a-cold-call',
    'How to open a cold call',
    `The opening line decides an outbound call. In cold calling you have ten seconds. Tell the gatekeeper who
    you are, ask for the person, and do not sell the demo before sales has heard an inbound question.`,
  ),
  about(
    'gatekeepers',
    'Gatekeepers are people',
    `Every outbound rep in sales meets a gatekeeper. Learn her name before the cold call. Inbound buyers never
    meet one; a gatekeeper remembers who was polite.`,
  ),
  about(
    'quota-and-pay',
    'Quota, pay and fairness',
    `A sales quota that nobody reaches burns people out. Pay a commission on margin, and set each quota from the
    territory, whether it is inbound or outbound. Compensation is a promise.`,
  ),
  about(
    'commission-plans',
    'Commission plans that work',
    `A commission plan fits on one page. Sales compensation with six accelerators confuses outbound and
    inbound reps; tie the commission to the quota and leave it alone for a year.`,
  ),
  about(
    'crm-hygiene',
    'CRM hygiene in one hour a week',
    `A CRM full of duplicates costs inbound sales dearly. Delete stale records, merge duplicates, and let
    the CRM fill its own fields. Outbound lists come from the same CRM.`,
  ),
  about(
    'choose-a-crm',
    'Choose a CRM for a small team',
    `For a small inbound sales team a CRM needs records, tasks and a dialer. Import your records once, remove
    duplicates before the import, and ask the outbound reps which fields they fill.`,
  ),
  about(
    'lead-scoring',
    'Lead scoring without magic',
    `Lead scoring ranks inbound leads by fit and by interest. Sales should agree with marketing on what a point of
    lead scoring means before outbound ever calls a lead.`,
  ),
  about(
    'content-that-brings-leads',
    'Content that brings leads',
    `Inbound sales lives on content. Good content answers a question, and lead scoring tells which reader
    is ready. Marketing writes it, outbound borrows it.`,
  ),
  about(
    'sourdough',
    'Sourdough in the office kitchen',
    `Feed the starter on Sunday. Flour, water, salt and patience: the crust cracks when the oven is hot.`,
  ),
]

function about(id: string, title: string, text: string, more: Partial<Relatable> = {}): Relatable {
  return { id, title, description: '', headings: [], tags: [], keywords: [], category: null, text, date: null, ...more }
}

const related = relateArticles(publication)

const idsFrom = (links: readonly RelatedLink[] | undefined): string[] => (links ?? []).map(({ id }) => id)

const partners = {
  'cold-calling-is-alive': ['open-a-cold-call', 'Both on cold call'],
  'open-a-cold-call': ['cold-calling-is-alive', 'Both on cold call'],
  gatekeepers: ['cold-calling-is-alive', 'gatekeeper'],
  'quota-and-pay': ['commission-plans', 'Both on commission'],
  'crm-hygiene': ['choose-a-crm', 'Both on CRM'],
  'lead-scoring': ['content-that-brings-leads', 'Both on lead'],
} as const

for (const [id, [partner, reason]] of Object.entries(partners)) {
  test(`relateArticles finds the piece on the same subject for ${id} and says so`, () => {
    expect(related.get(id)?.[0]).toMatchObject({ id: partner, reason: expect.stringContaining(reason) })
  })
}

test('relateArticles lets words that most articles share decide nothing', () => {
  const reasons = [...related.values()].flat().map(({ reason }) => reason)
  expect(reasons.join()).not.toMatch(/sales|inbound|outbound/i)
})

test('relateArticles calls nothing related below the threshold', () => {
  expect(related.get('sourdough')).toEqual([])
  expect([...related.values()].flat().map(({ id }) => id)).not.toContain('sourdough')
})

test('relateArticles gives the same links whatever the order of the input', () => {
  const other = relateArticles([...publication].reverse())
  expect(JSON.stringify([...other])).toBe(JSON.stringify([...related]))
})

test('relateArticles never relates an article to itself, nor to another one twice', () => {
  for (const [id, links] of related) expect(new Set([id, ...idsFrom(links)]).size).toBe(links.length + 1)
})

test('relateArticles lists ten at most, best first, with scores of four digits from 0 to 1', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    about(`p${i}`, `Part ${i}`, `${i < 15 ? 'discovery questions' : `filler${i}`} for part ${i}`),
  )
  for (const links of relateArticles(many).values()) {
    const scores = links.map(({ score }) => score)
    expect(links.length).toBeLessThanOrEqual(10)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) expect(score).toBe(Math.min(1, Number(score.toFixed(4))))
  }
})

test('relateArticles points to every article that resembles another, and floods none', () => {
  const series = Array.from({ length: 120 }, (_, i) =>
    about(`part-${i}`, `Chapter ${i}`, `Handover of subject${i % 4} with word${i} and word${i + 1}`, { tags: [`subject${i % 4}`] }),
  )
  const shown = [...relateArticles(series).values()].flatMap((links) => idsFrom(links.slice(0, 4)))
  const pointers = series.map(({ id }) => shown.filter((other) => other === id).length)
  expect(Math.min(...pointers)).toBeGreaterThan(0)
  expect(Math.max(...pointers)).toBeLessThanOrEqual(12)
})

test('relateArticles lets equal articles point to each other evenly', () => {
  const text = 'Discovery questions uncover pain before the demo'
  const copies = Array.from({ length: 30 }, (_, i) => about(`copy-${10 + i}`, 'Discovery', text))
  const others = Array.from({ length: 40 }, (_, i) => about(`other-${i}`, `Unlike ${i}`, `thing${i} stuff${i}`))
  const shown = [...relateArticles([...copies, ...others]).values()].flatMap((links) => idsFrom(links.slice(0, 4)))
  for (const { id } of copies) expect(shown.filter((other) => other === id)).toHaveLength(4)
})

test('relateArticles finds the article that another one names in passing', () => {
  const long = about(
    'roundup',
    'What we learned in spring',
    `${publication.map(({ text }) => text).join(' ')} As we said in Champions and blockers.`,
  )
  const named = about('champions', 'Champions and blockers', 'Every deal has a person who wants it and one who does not.')
  expect(idsFrom(relateArticles([...publication, long, named]).get('roundup'))).toContain('champions')
})

test('relateArticles prefers, of two that resemble equally, the one of the same time', () => {
  const text = 'Territory planning with heat maps'
  const dated = ['2012-01-01', '2026-01-02', '2026-01-01'].map((date, i) => about(`d${i}`, 'Territory planning', text, { date }))
  expect(idsFrom(relateArticles([...publication, ...dated]).get('d2'))[0]).toBe('d1')
})

test('relateArticles tells a tag as its authors write it, not its words', () => {
  const one = about('a', 'Dialers', 'Ring ring, said the machine.', { tags: ['Power-Dialer'] })
  const two = about('b', 'Machines', 'They ring at night.', { tags: ['Power-Dialer'] })
  expect(relateArticles([...publication, one, two]).get('a')?.[0]?.reason).toBe('Both on Power-Dialer')
})

test('relateArticles writes names with their capitals, and words from titles without', () => {
  const one = about('a', 'Moving Pipelines', 'We moved to HubSpot in May, and most reps like HubSpot.')
  const two = about('b', 'Moving Pipelines Again', 'This is how we left.')
  const three = about('c', 'Logs', 'This is what HubSpot logs.', { description: 'How HubSpot remembers.' })
  const links = relateArticles([...publication, one, two, three]).get('a')
  expect(links?.map(({ id, reason }) => [id, reason])).toEqual([
    ['b', 'Both on moving pipelines'],
    ['c', 'Both on HubSpot'],
  ])
})

const scripts = {
  Japanese: [
    '営業電話の始め方',
    '営業電話では最初の十秒が大切です。',
    '営業電話と台本',
    '台本がなくても営業電話はできます。',
    '在庫管理の基礎',
    '倉庫の棚を数えましょう。',
  ],
  Russian: [
    'Холодные звонки',
    'Холодные звонки требуют подготовки.',
    'О холодных звонках',
    'Подготовка холодных звонков по шагам.',
    'Склад',
    'Пересчитайте полки зимой.',
  ],
  Thai: ['การโทรเย็น', 'การโทรเย็นต้องเตรียมตัว', 'ศิลปะการโทรเย็น', 'เตรียมตัวก่อนการโทรเย็น', 'คลังสินค้า', 'นับชั้นวาง'],
} as const

for (const [script, [a, textOfA, b, textOfB, c, textOfC]] of Object.entries(scripts)) {
  test(`relateArticles reads ${script}`, () => {
    const found = relateArticles([about('a', a, textOfA), about('b', b, textOfB), about('c', c, textOfC), ...publication])
    expect(found.get('a')?.map(({ id }) => id)).toEqual(['b'])
    expect(found.get('c')).toEqual([])
  })
}

const hostile: Record<string, readonly Relatable[]> = {
  'no article': [],
  'one article alone': [about('a', 'Alone', 'Nobody else is here')],
  'articles without a word': [about('a', '', ''), about('b', '', ''), about('c', '!', '…')],
  'one word 300,000 times': [about('a', 'One', 'word '.repeat(300_000)), about('b', 'Two', 'word '.repeat(300_000))],
  'one word of 300,000 letters': [about('a', 'One', 'w'.repeat(300_000)), about('b', 'Two', '語'.repeat(300_000))],
  'names of every object': [
    about('constructor', '__proto__', 'toString hasOwnProperty'),
    about('__proto__', 'constructor', 'toString'),
  ],
}

for (const [what, articles] of Object.entries(hostile)) {
  test(`relateArticles survives ${what}`, { timeout: 30_000 }, () => {
    expect(relateArticles(articles).size).toBe(articles.length)
  })
}

test('relateArticles takes 10,000 equal articles for what they are: all alike, so none stands out', { timeout: 30_000 }, () => {
  const equal = Array.from({ length: 10_000 }, (_, i) => about(`p${i}`, 'The same', 'The same pitch about the same product'))
  expect([...relateArticles(equal).values()].flat()).toEqual([])
})
