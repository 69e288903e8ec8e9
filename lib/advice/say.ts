import type { Remark } from '#lib/findings.ts'
import type { Paragraph, Section, Sentence } from '#lib/markdown/tree/body.ts'

/** What would make an article better, at a line of its file. Nothing of it stops a build. */
export type Advice = Pick<Remark, 'line' | 'rule' | 'message' | 'fix' | 'edit'>

/** Quote the first words of a sentence, as much as finds it again. */
export const quoted = (words: string): string => {
  const first = words.split(/\s+/)
  return `“${first.slice(0, 6).join(' ')}${first.length > 6 ? ' …' : ''}”`
}

/** The percentage of a part, without decimals. */
export const share = (part: number, whole: number): number => Math.round((part / whole) * 100)

/** All words of a paragraph. */
export const wordsOf = ({ sentences }: Paragraph): string => sentences.map(({ words }) => words).join(' ')

/** All sentences of a text. */
export const sentencesOf = (sections: readonly Section[]): Sentence[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
