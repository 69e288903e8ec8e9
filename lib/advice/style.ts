import type { Section, Sentence } from '#lib/markdown/tree/body.ts'
import { countWords } from '#lib/text/words.ts'
import { isPassive } from './passive.ts'
import { readingEase } from './reading-ease.ts'
import { type Advice, quoted, share, wordsOf } from './say.ts'

/**
 * Yoast's thresholds of its readability analysis, for any language that is written in letters:
 * https://yoast.com/features/readability-analysis/ and the pages that it links to.
 */
const longSentence = 20
const longSentencesShare = 25
const longParagraph = 150
const passiveShare = 10
const startsAlike = 3
const wordsBetweenHeadings = 300
const leastEase = 50
/** A share of fewer sentences says nothing. */
const leastSentences = 15

/** Say how a text reads. */
export function styleAdvice(sections: readonly Section[], language: string): Advice[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  // Items without a full stop are no sentences.
  const sentences = paragraphs.flatMap((paragraph) =>
    /[.!?…][\])"'”’»]*$/.test(paragraph.sentences.at(-1)?.words ?? '') ? paragraph.sentences : [],
  )
  return [
    ...longSentences(sentences),
    ...longParagraphs(sections),
    ...passives(sentences, language),
    ...alikeStarts(sections),
    ...longStretches(sections),
    ...hardToRead(sentences, language),
  ]
}

function longSentences(sentences: readonly Sentence[]): Advice[] {
  const long = sentences
    .map((sentence) => ({ ...sentence, count: countWords(sentence.words) }))
    .filter(({ count }) => count > longSentence)
  const most = long.toSorted((a, b) => b.count - a.count).slice(0, 3)
  const [longest] = most
  if (!longest || sentences.length < leastSentences || share(long.length, sentences.length) <= longSentencesShare) return []
  const places = most.map(({ words, line, count }) => `line ${line}, ${count} words: ${quoted(words)}`).join('; ')
  const message = `${long.length} of ${sentences.length} sentences have more than ${longSentence} words (at most ${longSentencesShare} % is easy to follow).`
  return [{ line: longest.line, rule: 'long-sentences', message, fix: `Divide some, first the longest (${places}).` }]
}

const longParagraphs = (sections: readonly Section[]): Advice[] =>
  sections
    .flatMap((section) => section.paragraphs)
    .map((paragraph) => ({ ...paragraph, count: countWords(wordsOf(paragraph)) }))
    .filter(({ count }) => count > longParagraph)
    .map(({ count, line, sentences }) => {
      const message = `This paragraph has ${count} words; over ${longParagraph} readers skip.`
      const middle = sentences[Math.ceil(sentences.length / 2)]
      const fix = middle ? `Divide it, for example before ${quoted(middle.words)}.` : 'Divide it.'
      return { line, rule: 'long-paragraph', message, fix }
    })

function passives(sentences: readonly Sentence[], language: string): Advice[] {
  const passive = sentences.filter(({ words }) => isPassive(words, language))
  const [first] = passive
  if (!first || sentences.length < leastSentences || share(passive.length, sentences.length) <= passiveShare) return []
  const message = `${passive.length} of ${sentences.length} sentences are in the passive voice (at most ${passiveShare} % reads lively).`
  const some = passive.slice(0, 3).map(({ words, line }) => `line ${line}: ${quoted(words)}`)
  return [{ line: first.line, rule: 'passive-voice', message, fix: `Say who does it, for example in ${some.join('; ')}.` }]
}

/** Sentences of a paragraph that begin with one word, three or more in a row. */
function alikeStarts(sections: readonly Section[]): Advice[] {
  const found: Advice[] = []
  for (const { sentences } of sections.flatMap((section) => section.paragraphs)) {
    let run: Sentence[] = []
    for (const sentence of [...sentences, { words: '', line: 0 }]) {
      const word = firstWord(sentence)
      if (word !== '' && run[0] && firstWord(run[0]) === word) {
        run.push(sentence)
        continue
      }
      const [first] = run
      if (first && run.length >= startsAlike) {
        const message = `${run.length} sentences in a row begin with “${first.words.split(/\s+/, firstWord(first).split(' ').length).join(' ')}”.`
        found.push({ line: first.line, rule: 'sentences-alike', message, fix: 'Begin one of them otherwise, or join two.' })
      }
      run = word === '' ? [] : [sentence]
    }
  }
  return found
}

/** After these the second word counts, too, as in Yoast's list of exceptions: https://github.com/Yoast/wordpress-seo (firstWordExceptions). */
const little =
  /^(?:the|an?|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|de[rmns]|die|das|eine?[mnrs]?|dies(?:e[mnrs]?)?|jene[mnrs]?|l[ae]s?|une?|des|ce(?:t|tte|s)?|el|los|unos?|unas?|est[aeo]s?|il|lo|gli|i|uno|quest[aeio])$/

function firstWord({ words }: Sentence): string {
  const [, first = '', second = ''] =
    /^[“"'(]*(\p{Letter}[\p{Letter}’'-]*)(?:\s+([\p{Letter}\p{Number}][\p{Letter}\p{Number}’'-]*))?/u.exec(words) ?? []
  const word = first.toLowerCase()
  return little.test(word) ? `${word} ${second.toLowerCase()}` : word
}

function longStretches(sections: readonly Section[]): Advice[] {
  return sections.flatMap(({ heading, line, paragraphs }): Advice[] => {
    const counts = paragraphs.map((paragraph) => countWords(wordsOf(paragraph)))
    const all = counts.reduce((sum, count) => sum + count, 0)
    if (all <= wordsBetweenHeadings) return []
    const middle = paragraphs[Math.ceil(paragraphs.length / 2)]
    const where = heading === null ? 'Before the first heading' : `Under the heading “${heading}”`
    const message = `${where} there are ${all} words without another heading; over ${wordsBetweenHeadings} readers lose their place.`
    const fix = middle
      ? `Put a heading in between, for example before line ${middle.line}: ${quoted(wordsOf(middle))}.`
      : 'Put a heading in between.'
    return [{ line: paragraphs[0]?.line ?? line, rule: 'few-headings', message, fix }]
  })
}

function hardToRead(sentences: readonly Sentence[], language: string): Advice[] {
  if (sentences.length < leastSentences) return []
  const words = sentences.map((sentence) => sentence.words)
  const ease = readingEase(words, language)
  if (ease === null || ease >= leastEase) return []
  const eases = sentences.map((sentence) => ({ ...sentence, ease: readingEase([sentence.words], language) ?? 0 }))
  const [hardest] = eases.toSorted((a, b) => a.ease - b.ease)
  const message = `The text is hard to read: ${Math.round(ease)} on Flesch's scale, where 60 to 70 is plain and under ${leastEase} asks for a degree.`
  const at = hardest ? ` The hardest sentence is in line ${hardest.line}: ${quoted(hardest.words)}.` : ''
  return [{ line: hardest?.line ?? 1, rule: 'hard-to-read', message, fix: `Use shorter words and sentences.${at}` }]
}
