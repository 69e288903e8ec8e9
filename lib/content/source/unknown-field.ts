import type { Remark } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'

/** Say of a field that is not known whether it is a slip, hides an article elsewhere, or means nothing. */
export function unknownField(name: string, value: unknown, known: readonly string[], line: number): Remark {
  const said = hidesElsewhere(name, value) ?? nearMiss(name, known) ?? unknown(name)
  return { line, column: 1, ...said }
}

type Said = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

/** What Jekyll, Hugo, Ghost, Astro and WordPress say so that an article does not appear (or not yet). */
const hiding =
  /^(un)?publish(ed)?$|^(publish|expiry)_?date$|^(post_?)?status$|^state$|^visibility$|^private$|^hidden$|^live$|^noindex$|^robots$/i
const showing = /^(publish|published|public|visible|live|index, ?follow|all)$/i

function hidesElsewhere(name: string, value: unknown): Said | null {
  // In a category's or author's file, too, somebody who writes draft: wants to hide it.
  if (!(hiding.test(name) || /^(draft|unlisted|publishAt)$/.test(name)) || showing.test(String(value))) return null
  // `published: true` shows an article and `hidden: false` does, too.
  if (String(value) === (/^(publish|published|live)$/i.test(name) ? 'true' : 'false')) return null
  return {
    severity: 'error',
    rule: 'field-of-another-system',
    message: `In other systems "${name}" decides whether something is published; here it has no effect.`,
    fix: 'Write draft: true, unlisted: true or publishAt: with a day into the article, or remove the line.',
  }
}

function nearMiss(name: string, known: readonly string[]): Said | null {
  const meant = nearest(name, known)
  // `published: true` came this far because it hides nothing.
  if (!meant || /^published?$/i.test(name)) return null
  return {
    severity: 'error',
    rule: 'field-near-miss',
    message: `"${name}" is not a field that is known here; it is nearly "${meant}".`,
    fix: `Did you mean ${meant}? Write ${meant}: instead of ${name}:.`,
  }
}

const unknown = (name: string): Said => ({
  severity: 'note',
  rule: 'field-unknown',
  message: `"${name}" is not a field that is known here; it is kept in the file and not used.`,
  fix: 'Nothing to do, unless you expected it to have an effect.',
})
