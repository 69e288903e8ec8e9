import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

const asCallout = 'Write a callout as a quote: > [!NOTE] on its first line, and > before each line that follows.'
const asPicture = 'Save it as a picture beside the text and write ![What it shows](./picture.svg).'

/** Names that other systems read behind ```, and draw or put in what it stands for. */
const drawn: readonly (readonly [name: RegExp, fix: string])[] = [
  [
    /^\{?(?:mermaid|plantuml|puml|graphviz|flowchart|sequence|wavedrom|vega(?:-lite)?|echarts|chart|geojson|topojson|stl|math|katex|latex-math)\}?$/i,
    asPicture,
  ],
  [/^\{(?:figure|image|math|table|list-table|csv-table|iframe|video|youtube)\}$/i, asPicture],
  [
    /^\{(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition|margin|sidebar|epigraph|pull-quote|dropdown|card|grid|tab-set|tab-item|topic)\}$/i,
    asCallout,
  ],
  [
    /^\{(?:include|literalinclude|toctree|contents|bibliography|tableofcontents|only|eval-rst)\}$/i,
    'Delete it, and put in here what it should show.',
  ],
  [/^ad-[a-z]+$/i, asCallout],
  [/^(?:dataview|dataviewjs|query|tasks)$/i, 'Delete it, and put in here what it should show.'],
]

/** Name code that another system would not show as code: diagrams, formulas, callouts of MyST and of Obsidian's plug-ins. */
export function fencedDirectives(tree: Root): Remark[] {
  return nodesOf(tree, 'code').flatMap(({ lang, position }): Remark[] => {
    const fix = drawn.find(([name]) => name.test(lang ?? ''))?.[1]
    if (fix === undefined || !position) return []
    return [
      {
        line: position.start.line,
        column: position.start.column,
        severity: 'warning',
        rule: 'foreign-syntax',
        message: `Another system would replace the code of the kind "${lang}"; here readers see it as it is.`,
        fix,
      },
    ]
  })
}
