import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brokenTables } from './broken-tables.ts'
import { openFences } from './open-fences.ts'

/** Name whole blocks that were meant as Markdown and are not read so. */
export const missedBlocks = (tree: Root, source: string): Remark[] => [...openFences(tree, source), ...brokenTables(tree, source)]
