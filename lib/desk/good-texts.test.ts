import { expect, test } from 'vitest'
import { adviceOn } from '#lib/advice/advise.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { contentWith } from '#lib/check/sample-catalog.ts'

/** First sentences of books whose rights have expired, as printed. */
const passages: readonly (readonly [source: string, language: string, text: string])[] = [
  [
    'Jane Austen, Pride and Prejudice, 1813',
    'en',
    'It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.\n\nHowever little known the feelings or views of such a man may be on his first entering a neighbourhood, this truth is so well fixed in the minds of the surrounding families, that he is considered as the rightful property of some one or other of their daughters.',
  ],
  [
    'Charles Dickens, A Tale of Two Cities, 1859',
    'en',
    'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness.',
  ],
  [
    'Herman Melville, Moby-Dick, 1851',
    'en',
    'Call me Ishmael. Some years ago—never mind how long precisely—having little or no money in my purse, and nothing particular to interest me on shore, I thought I would sail about a little and see the watery part of the world.',
  ],
  [
    'Henry David Thoreau, Walden, 1854',
    'en',
    'I went to the woods because I wished to live deliberately, to front only the essential facts of life, and see if I could not learn what it had to teach, and not, when I came to die, discover that I had not lived.',
  ],
  [
    'Lewis Carroll, Alice’s Adventures in Wonderland, 1865',
    'en',
    'Alice was beginning to get very tired of sitting by her sister on the bank, and of having nothing to do: once or twice she had peeped into the book her sister was reading, but it had no pictures or conversations in it, “and what is the use of a book,” thought Alice “without pictures or conversations?”',
  ],
  [
    'Abraham Lincoln, Gettysburg, 1863',
    'en',
    'Four score and seven years ago our fathers brought forth, upon this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.\n\nNow we are engaged in a great civil war, testing whether that nation, or any nation so conceived, and so dedicated, can long endure.',
  ],
  [
    'Franz Kafka, Die Verwandlung, 1915',
    'de',
    'Als Gregor Samsa eines Morgens aus unruhigen Träumen erwachte, fand er sich in seinem Bett zu einem ungeheueren Ungeziefer verwandelt. Er lag auf seinem panzerartig harten Rücken und sah, wenn er den Kopf ein wenig hob, seinen gewölbten, braunen, von bogenförmigen Versteifungen geteilten Bauch.',
  ],
  [
    'Marcel Proust, Du côté de chez Swann, 1913',
    'fr',
    'Longtemps, je me suis couché de bonne heure. Parfois, à peine ma bougie éteinte, mes yeux se fermaient si vite que je n’avais pas le temps de me dire : « Je m’endors. »',
  ],
]

/** Advice that names a mistake; the rest is about length and manner, of which authors may think otherwise. */
const mistakes = [
  'left-to-do',
  'stale-call',
  'address-of-mail',
  'link-words',
  'link-tracked',
  'title-alike',
  'text-alike',
  'silence-unknown',
]

/** A day after that of all texts. */
const now = new Date('2026-12-15T12:00:00Z')

async function alarmsIn(folder: string) {
  const { catalog, findings, reading } = await checkContent(folder, { now, drafts: false })
  const alarms = [...findings, ...(await adviceOn(catalog))].filter(
    ({ file, severity, rule }) =>
      file.endsWith('.md') && (severity === 'error' || severity === 'warning' || mistakes.includes(rule)),
  )
  return {
    texts: reading.articles.length,
    alarms: alarms.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
  }
}

test('good texts raise no alarm: those that come with the site, and pages of good books', { timeout: 90_000 }, async () => {
  const shipped = await alarmsIn('content')
  const books = passages.map(([source, language, text], at) => [
    `blog/book-${at}.md`,
    `---\ntitle: "${source}"\ndate: 2026-01-02\nlanguage: ${language}\nauthor: A Reader\n---\n\n${text}\n`,
  ])
  const quoted = await alarmsIn(contentWith(Object.fromEntries(books)))
  expect([...shipped.alarms, ...quoted.alarms]).toEqual([])
  expect(shipped.texts + quoted.texts).toBeGreaterThanOrEqual(30)
})
