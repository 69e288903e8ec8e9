import { type Found, fixName } from './code-mirror.desk.ts'

interface Props {
  /** Null before the first look. */
  readonly findings: readonly Found[] | null
  readonly fix: (findings: readonly Found[]) => void
  readonly goTo: (line: number) => void
}

/** List what is to be said of the text as it stands in the editor, with the fixes that are certain. */
export function Findings({ findings, fix, goTo }: Props) {
  const certain = findings?.filter(({ edit }) => edit) ?? []
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{headingOf(findings)}</h2>
      {certain.length > 1 && (
        <button type="button" onClick={() => fix(certain)}>
          Fix the {certain.length} that are certain
        </button>
      )}
      <ol className="desk-findings">
        {findings?.map((found) => (
          <li
            key={`${found.line} ${found.column} ${found.rule} ${found.message}`}
            className={`desk-${found.tier ? 'advice' : found.severity}`}
          >
            <strong>{found.tier ?? found.severity}</strong>{' '}
            <button type="button" className="desk-line" onClick={() => goTo(found.line)}>
              line {found.line}
            </button>{' '}
            {found.message} {found.edit === undefined && <em>{found.fix} </em>}
            <a href={`/desk/rules/${found.rule}/`} target="_blank" rel="noreferrer">
              {found.rule}
            </a>
            {found.edit && (
              <button type="button" className="desk-fix" onClick={() => fix([found])}>
                {fixName(found)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function headingOf(findings: readonly Found[] | null): string {
  if (findings === null) return 'Looking …'
  return findings.length === 0 ? 'All is well' : `${findings.length} to say`
}
