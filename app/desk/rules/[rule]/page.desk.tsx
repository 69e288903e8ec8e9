import { notFound } from 'next/navigation'
import { ruleNamed } from '#lib/check/rules/all-rules.ts'
import { shownExample } from '#lib/check/rules/rules-page.ts'
import { DeskFrame } from '../../frame.desk.tsx'

/** Explain a rule of the check: what it means, an example, what to do. */
export default async function RulePage({ params }: { readonly params: Promise<{ readonly rule: string }> }) {
  const { rule: name } = await params
  const rule = ruleNamed(name) ?? notFound()
  const shown = shownExample(rule)
  return (
    <DeskFrame title={name}>
      <div className="desk-prose">
        <p>{rule.means}</p>
        <h2>What to do</h2>
        <p>{rule.fix}</p>
        {shown && (
          <>
            <h2>An example</h2>
            <p>In {shown.file}:</p>
            <pre className="desk-example">
              {shown.lines.map(({ line, text, isMeant }) =>
                isMeant ? <mark key={line}>{`${text}\n`}</mark> : <span key={line}>{`${text}\n`}</span>,
              )}
            </pre>
          </>
        )}
        <p>
          <a href="/desk/rules/">All that the check may say</a>
        </p>
      </div>
    </DeskFrame>
  )
}
