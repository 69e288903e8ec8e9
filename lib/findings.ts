export type Severity = 'error' | 'warning' | 'hint' | 'note'

/** One thing that the content check says, in words for the person who can fix it. Lines and columns count from 1. */
export interface Finding {
  /** The file as its author would type it: `content/blog/x.md`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: Severity
  /** A stable name for the kind of finding: `date-impossible`. */
  readonly rule: string
  /** Advice is about how a text is found or how it reads; what has no tier is about what is right. */
  readonly tier?: 'search appearance' | 'style'
  /** What is wrong: one plain sentence. */
  readonly message: string
  /** How to fix it: one plain sentence. */
  readonly fix: string
  /** The fix itself, where it is certain: the lines from `first` to `last` (from 1) as they must be. `npm run check -- --fix` writes it. */
  readonly edit?: { readonly first: number; readonly last: number; readonly lines: readonly string[] }
}

/** A finding by a room that sees a text but not its file. */
export type Remark = Omit<Finding, 'file'>

/** Order findings by file, line, column and rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message),
  )
}

/** Say whether any finding stops a build. */
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error')

/** Compare two texts by code unit: the same order on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
