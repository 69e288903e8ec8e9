import type { Source } from '#lib/content/source/read-source.ts'
import type { Remark } from '#lib/findings.ts'

/** More or longer ones are no summary. */
const most = 7
const longest = 200

/** Say where an article has too many key points, or one that is no longer a point. They are shown all the same. */
export function checkKeyPoints({ fields: { keyPoints = [] }, lineOf }: Pick<Source, 'fields' | 'lineOf'>): Remark[] {
  const warn = (message: string, fix: string): Remark => ({
    line: lineOf('keyPoints'),
    column: 1,
    severity: 'warning',
    rule: 'key-points',
    message,
    fix,
  })
  const tooMany = `There are ${keyPoints.length} key points, and nobody reads more than ${most}.`
  return [
    ...(keyPoints.length > most ? [warn(tooMany, 'Keep the most important ones.')] : []),
    ...keyPoints
      .filter((point) => point.length > longest)
      .map((point) =>
        warn(`A key point has ${point.length} characters: "${point.slice(0, 40)}…".`, 'Say it in one short sentence.'),
      ),
  ]
}
