import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { accidents } from './accidents.ts'
import { brokenTables } from './broken-tables.ts'
import { escapedMarks } from './escaped-marks.ts'
import { fencedDirectives } from './fenced-directives.ts'
import { openFences } from './open-fences.ts'
import { unclosedTags } from './unclosed-tags.ts'
import { unreadBlocks } from './unread-blocks.ts'

/** Name what was meant as Markdown or HTML and is not read so, as far as whole blocks tell. */
export const missedBlocks = (tree: Root, source: string): Remark[] => [
  ...openFences(tree, source),
  ...fencedDirectives(tree),
  ...brokenTables(tree, source),
  ...escapedMarks(tree, source),
  ...unclosedTags(tree),
  ...unreadBlocks(tree, source),
  ...accidents(tree, source),
]
