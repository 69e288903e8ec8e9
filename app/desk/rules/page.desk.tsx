import { rulesByPart } from '#lib/check/rules/all-rules.ts'
import { DeskFrame } from '../frame.desk.tsx'

/** List what the check may say, by what it is about. */
export default function RulesPage() {
  return (
    <DeskFrame title="What a finding means">
      {Object.entries(rulesByPart).map(([part, rules]) => (
        <section key={part}>
          <h2>{part}</h2>
          <dl className="desk-rules">
            {Object.entries(rules)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, { means }]) => (
                <div key={name}>
                  <dt>
                    <a href={`/desk/rules/${name}/`}>{name}</a>
                  </dt>
                  <dd>{means}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </DeskFrame>
  )
}
