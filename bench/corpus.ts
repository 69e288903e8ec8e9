import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const syllables =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge go ha he hi ho ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo wa we'.split(
    ' ',
  )
const common =
  'the of and to in is that for it as with on be this are by from at or you your we not have but can they what when how'.split(' ')
const categories = ['Outbound Sales', 'Inbound Sales', 'Sales Careers', 'Sales Management', 'Prospecting', 'Sales Technology']

/** The address of the article of that number. */
export const addressOf = (at: number): string => `/blog/${slugOf(at)}/`

/**
 * Write a site of `count` articles into `folder`, about 900 words each, the same for the same seed. The words follow Zipf's law over 12,000
 * made-up ones; each article has one of `count` / 5 topics, whose 30 words it uses often, so that articles of one topic resemble each other.
 */
export function writeCorpus(folder: string, count: number, seed = 42): void {
  for (const room of ['blog', 'categories']) mkdirSync(join(folder, room), { recursive: true })
  writeFileSync(
    join(folder, 'site.yaml'),
    'name: Bench\norigin: https://bench.example\ndescription: Made-up articles to measure with.\n',
  )
  for (const title of categories)
    writeFileSync(join(folder, 'categories', `${title.toLowerCase().replace(' ', '-')}.md`), `---\ntitle: ${title}\n---\n`)
  const article = articlesOf(count, seed)
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, 'blog', `${slugOf(at)}.md`), article(at))
}

const slugOf = (at: number): string => `post-${String(at).padStart(6, '0')}`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const times = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make)

function articlesOf(count: number, seed: number): (at: number) => string {
  const { random, below, pick } = chanceOf(seed)
  const words = vocabularyOf(below, pick)
  const rare = () => words[1000 + below(words.length - 1000)] ?? ''
  const topics = times(Math.max(1, Math.round(count / 5)), () => times(30, rare))
  const tags = times(60, rare)
  const zipf = () => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length))) - 1)] ?? ''
  // What is drawn first and what next decides every word after it: the order of these lines is part of the corpus.
  return (at) => {
    const topic = pick(topics)
    const word = () => (random() < 0.4 ? pick(common) : random() < 0.2 ? pick(topic) : zipf())
    const sentence = () => `${capital(Array.from({ length: 8 + below(14) }, word).join(' '))}.`
    const link = () => `See [${pick(topic)} ${zipf()}](${addressOf(below(count))}) for *more*.`
    const body = bodyOf({ sentence, link, zipf, below, subject: () => pick(topic) })
    const title = `${capital(pick(topic))} ${pick(topic)} and ${zipf()} ${at}`
    const date = new Date(Date.UTC(2020, 0, 1) + (at * 86_400_000 * 2000) / count).toISOString().slice(0, 10)
    return `---
title: "${title}"
description: "${sentence()}"
date: ${date}
category: "${pick(categories)}"
excerpt: "${sentence()}"
tags: [${pick(tags)}, ${pick(tags)}]
permalink: ${addressOf(at)}
---

${body}
`
  }
}

interface Chance {
  readonly random: () => number
  readonly below: (limit: number) => number
  readonly pick: <Entry>(list: readonly Entry[]) => Entry
}

function chanceOf(seed: number): Chance {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Entry>(list: readonly Entry[]): Entry => {
    const [entry] = list.slice(below(list.length))
    if (entry === undefined) throw new Error('There is nothing to pick from.')
    return entry
  }
  return { random, below, pick }
}

function vocabularyOf(below: Chance['below'], pick: Chance['pick']): string[] {
  const lengthAt = (at: number) => 1 + Number(at > 200) + (at > 3000 ? below(2) : 0) + below(2)
  const words = Array.from({ length: 16_000 }, (_, at) => Array.from({ length: lengthAt(at) }, () => pick(syllables)).join(''))
  return [...new Set(words)].slice(0, 12_000)
}

interface Voice {
  readonly sentence: () => string
  readonly link: () => string
  readonly zipf: () => string
  readonly subject: () => string
  readonly below: Chance['below']
}

function bodyOf({ sentence, link, zipf, subject, below }: Voice): string {
  const paragraph = () => Array.from({ length: 3 + below(3) }, sentence).join(' ')
  const row = () => `| ${zipf()} | ${zipf()} | ${zipf()} |`
  const parts: string[] = []
  for (let section = 0; section < 6; section += 1) {
    parts.push(`## ${capital(subject())} ${zipf()} ${section}`, paragraph(), paragraph())
    if (section === 1) parts.push(times(5, () => `- **${subject()}**: ${sentence()}`).join('\n'))
    if (section === 2) parts.push([`| ${zipf()} | inbound | outbound |`, '| --- | --- | --- |', ...times(4, row)].join('\n'))
    if (section === 3) parts.push(`> ${sentence()}`)
    if (section >= 3) parts.push(link())
  }
  return parts.join('\n\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, count] = process.argv.slice(2)
  if (folder === undefined || !Number.isInteger(Number(count))) throw new Error('Say where and how many: corpus.ts FOLDER COUNT')
  writeCorpus(folder, Number(count))
}
