import { rm } from 'node:fs/promises'
import { writeContent } from '../faults/editions.ts'

/** One text of the publication; what is null or empty is not written. */
export interface Text {
  title: string
  date: string | null
  category: string | null
  tags: string[]
  stance: string | null
  counterpoint: string | null
  series: string | null
  aliases: string[]
  related: string[]
  image: string | null
  draft: boolean
  publishAt: string | null
  words: string[]
  links: string[]
}

/** A whole publication in memory: what edits change, and what is written as a content folder. */
export interface Publication {
  /** By the name of the file without its ending; all are in blog/. */
  texts: Map<string, Text>
  /** Questions by file name, with the texts that argue them. */
  debates: Map<string, { title: string; articles: string[] }>
  /** Titles by slug. */
  categories: Map<string, string>
  /** SVG drawings by file name: their width. */
  pictures: Map<string, number>
  name: string
  call: boolean
}

const topics = [
  'calls',
  'letters',
  'quotas',
  'demos',
  'prices',
  'meetings',
  'pipelines',
  'referrals',
  'webinars',
  'budgets',
] as const
export const sides = ['inbound', 'outbound'] as const

/** Choose one of some things. */
export const pickFrom = <One>(all: readonly One[], random: () => number): One => {
  const chosen = all[Math.floor(random() * all.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}

/** Make a publication of `count` texts; the same numbers make the same one. */
export function newPublication(count: number, random: () => number): Publication {
  const pick = <One>(all: readonly One[]): One => pickFrom(all, random)
  const names = Array.from({ length: count }, (_, at) => `text-${at}`)
  const texts = names.map((name, at): [string, Text] => [
    name,
    {
      title: `On ${pick(topics)} and ${pick(topics)}, part ${at}`,
      date: `2026-0${1 + (at % 9)}-1${at % 10}`,
      category: pick(['selling', 'buying', 'leading', null]),
      tags: [pick(topics), pick(topics)],
      stance: pick([...sides, null]),
      counterpoint: null,
      series: at % 10 === 0 ? 'The long way' : null,
      aliases: at % 7 === 0 ? [`/old/${name}/`] : [],
      related: [],
      image: at % 9 === 0 ? 'line.svg' : null,
      draft: at % 13 === 0,
      publishAt: null,
      words: Array.from({ length: 20 + Math.floor(random() * 60) }, () => pick(topics)),
      links: at > 1 && at % 3 === 0 && (at - 1) % 13 !== 0 ? [`text-${at - 1}`] : [],
    },
  ])
  return {
    texts: new Map(texts),
    debates: new Map([['who-calls', { title: 'Who calls whom?', articles: oneOfEachSide(texts) }]]),
    categories: new Map([
      ['selling', 'Selling'],
      ['buying', 'Buying'],
      ['leading', 'Leading'],
    ]),
    pictures: new Map([['line.svg', 640]]),
    name: 'The Edited',
    call: false,
  }
}

/** Name a published text of each side. */
export const oneOfEachSide = (texts: Iterable<[string, Text]>): string[] => {
  const out = [...texts].filter(([, { draft, publishAt }]) => !draft && publishAt === null)
  return sides.flatMap((side) => out.find(([, { stance }]) => stance === side)?.[0] ?? [])
}

/** Write a publication in place of what is in `folder`. */
export async function writePublication(folder: string, publication: Publication): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const { texts, debates, categories, pictures, name, call } = publication
  await writeContent(folder, {
    'site.yaml': siteFile(name, call),
    ...Object.fromEntries(
      [...categories].map(([slug, title]) => [`categories/${slug}.md`, `---\ntitle: ${title}\n---\n\nAbout ${title}.\n`]),
    ),
    ...Object.fromEntries([...debates].map(([slug, debate]) => [`debates/${slug}.md`, debateFile(debate)])),
    ...Object.fromEntries([...pictures].map(([file, width]) => [`blog/${file}`, drawing(width)])),
    ...Object.fromEntries([...texts].map(([file, text]) => [`blog/${file}.md`, textFile(text)])),
  })
}

function siteFile(name: string, call: boolean): string {
  const lines = [`name: ${name}`, 'origin: https://edited.example', 'description: A site that is edited again and again.', 'sides:']
  for (const side of sides)
    lines.push(`  - slug: ${side}`, `    title: ${side[0]?.toUpperCase()}${side.slice(1)}`, `    claim: ${side} wins.`)
  if (call) lines.push('callToAction:', '  title: A letter', '  button: Read it', '  link: /blog/')
  return `${lines.join('\n')}\n`
}

const debateFile = ({ title, articles }: { title: string; articles: readonly string[] }): string =>
  `---\ntitle: ${title}\ndescription: A question.\n${articles.length > 0 ? `articles: [${articles.join(', ')}]\n` : ''}---\n\nIt depends.\n`

const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="320" viewBox="0 0 ${width} 320"><path d="M0 160h${width}" stroke="#333" stroke-width="8"/></svg>\n`

function textFile(text: Text): string {
  const { title, date, category, tags, stance, counterpoint, series, aliases, related, image, draft, publishAt, words, links } =
    text
  const list = (all: readonly string[]): string | null => (all.length > 0 ? `[${[...new Set(all)].join(', ')}]` : null)
  const fields = {
    title: `"${title}"`,
    description: `"What we think: ${title}."`,
    date,
    category,
    tags: list(tags),
    stance,
    counterpoint,
    series,
    aliases: list(aliases),
    related: list(related),
    image,
    imageAlt: image && 'A line',
    draft: draft ? 'true' : null,
    publishAt,
  }
  const head = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const body = [`## About ${words[0]}`, words.join(' '), ...links.map((name) => `See [another](${name}.md).`)]
  return `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`
}
