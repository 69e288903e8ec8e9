import { oneOfEachSide, type Publication, pickFrom, sides, type Text } from './publication.ts'

/** One thing that a writer does; says in a few words what it was. */
export type Edit = (publication: Publication, random: () => number) => string

function someText({ texts }: Publication, random: () => number): [name: string, text: Text] {
  return pickFrom([...texts], random)
}

const word = (random: () => number): string => `w${Math.floor(random() * 1e6).toString(36)}`

/** Change one field of a text. */
const field =
  (name: string, change: (text: Text, publication: Publication, random: () => number) => void): Edit =>
  (publication, random) => {
    const [file, text] = someText(publication, random)
    change(text, publication, random)
    return `${name} of ${file}`
  }

/** All that a writer does, by name: each as likely as the other. */
export const edits: readonly Edit[] = [
  field('a word', (text, _, random) => text.words.splice(Math.floor(random() * text.words.length), 1, word(random))),
  field('a word', (text, _, random) => void text.words.push(word(random))),
  field('the title', (text, _, random) => {
    text.title = `On ${word(random)} and ${word(random)}`
  }),
  field('the date', (text, _, random) => {
    text.date = `2026-0${1 + Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)}`
  }),
  field('the category', (text, { categories }, random) => {
    text.category = pickFrom([...categories.keys(), null], random)
  }),
  field('the tags', (text, _, random) => {
    text.tags = [pickFrom(['calls', 'letters', 'quotas', word(random)], random)]
  }),
  field('the stance', (text, _, random) => {
    text.stance = pickFrom([...sides, 'both', null], random)
    text.counterpoint = null
  }),
  field('the counterpoint', (text, publication, random) => {
    const [other] = someText(publication, random)
    text.counterpoint = text.counterpoint === null ? other : null
  }),
  field('the series', (text, _, random) => {
    text.series = text.series === null ? pickFrom(['The long way', 'The short way'], random) : null
  }),
  field('the aliases', (text, _, random) => {
    text.aliases = text.aliases.length > 0 ? [] : [`/was/${word(random)}/`]
  }),
  field('what is related', (text, publication, random) => {
    text.related = text.related.length > 0 ? [] : [someText(publication, random)[0]]
  }),
  field('a link', (text, publication, random) => {
    text.links = text.links.length > 0 ? [] : [someText(publication, random)[0]]
  }),
  field('the picture', (text) => {
    text.image = text.image === null ? 'line.svg' : null
  }),
  field('whether it is a draft', (text) => {
    text.draft = !text.draft
  }),
  field('the time of publication', (text, _, random) => {
    text.publishAt = text.publishAt === null ? `2026-10-${10 + Math.floor(random() * 19)}` : null
  }),
  (publication, random) => {
    const name = `text-${word(random)}`
    const [, model] = someText(publication, random)
    publication.texts.set(name, { ...structuredClone(model), title: `New: ${word(random)}`, counterpoint: null, aliases: [] })
    return `a new text ${name}`
  },
  (publication, random) => {
    const [name] = someText(publication, random)
    publication.texts.delete(name)
    return `${name} removed`
  },
  (publication, random) => {
    const [name, text] = someText(publication, random)
    const renamed = `text-${word(random)}`
    publication.texts.delete(name)
    publication.texts.set(renamed, { ...text, aliases: [...text.aliases, `/blog/${name}/`] })
    return `${name} renamed to ${renamed}`
  },
  (publication, random) => {
    publication.pictures.set('line.svg', 600 + Math.floor(random() * 200))
    return 'the drawing itself'
  },
  (publication, random) => {
    const [slug] = pickFrom([...publication.categories], random)
    publication.categories.set(slug, `${slug[0]?.toUpperCase()}${slug.slice(1)} ${word(random)}`)
    return `the name of the category ${slug}`
  },
  (publication, random) => {
    const [, debate] = pickFrom([...publication.debates], random)
    const texts = [...publication.texts].sort(() => random() - 0.5)
    debate.articles = oneOfEachSide(texts)
    return 'the texts of a debate'
  },
  (publication, random) => {
    publication.name = `The Edited ${word(random)}`
    return 'the name of the site'
  },
  (publication) => {
    publication.call = !publication.call
    return 'the call to action'
  },
]
