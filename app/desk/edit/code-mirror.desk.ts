import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, linter } from '@codemirror/lint'
import { unifiedMergeView } from '@codemirror/merge'
import { Compartment, EditorState, type Text } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { minimalSetup } from 'codemirror'
import type { Looked } from '#lib/inputs/desk-views.ts'

export type Found = Looked['findings'][number]

/** What an editor tells the page around it. */
export interface Told {
  /** Each letter that is written. */
  readonly changed: (text: string) => void
  /** A pause: what is to be said of the text? */
  readonly look: (text: string) => Promise<readonly Found[]>
}

const comparison = new Compartment()

/** Make an editor for a text in `parent`. */
export function makeEditor(parent: HTMLElement, text: string, told: Told): EditorView {
  const state = EditorState.create({
    doc: text,
    extensions: [
      keymap.of([
        { key: 'Mod-b', run: (view) => mark(view, '**') },
        { key: 'Mod-i', run: (view) => mark(view, '*') },
        { key: 'Mod-k', run: link },
      ]),
      minimalSetup,
      EditorView.lineWrapping,
      yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
      syntaxHighlighting(highlights),
      look,
      EditorView.contentAttributes.of({ 'aria-label': 'The text', spellcheck: 'true', autocapitalize: 'sentences' }),
      linter((view) => looked(view, told), { delay: 350 }),
      EditorView.updateListener.of(({ docChanged, state }) => void (docChanged && told.changed(state.doc.toString()))),
      comparison.of([]),
    ],
  })
  return new EditorView({ parent, state })
}

async function looked(view: EditorView, told: Told): Promise<Diagnostic[]> {
  const { doc } = view.state
  const findings = await told.look(doc.toString())
  return findings.map((found) => diagnosticOf(found, doc))
}

const severities = { error: 'error', warning: 'warning', hint: 'hint', note: 'info' } as const

/** Mark the word at which something is, or the line where no column is known. */
function diagnosticOf(found: Found, doc: Text): Diagnostic {
  const { from, to, text } = doc.line(Math.min(found.line, doc.lines))
  const start = found.column > 1 ? Math.min(from + found.column - 1, to) : from
  const word = found.column > 1 ? /^\S+/.exec(text.slice(start - from))?.[0] : undefined
  const { edit } = found
  return {
    from: start,
    to: word === undefined ? to : start + word.length,
    severity: found.tier === undefined ? severities[found.severity] : 'hint',
    message: `${found.message} ${found.fix}`,
    renderMessage: () => messageOf(found),
    actions: edit === undefined ? [] : [{ name: fixName(found), apply: (view) => void applyFixes(view, doc, [found]) }],
  }
}

/** What a fix does, in the words that stand on its button. */
export const fixName = ({ fix }: Pick<Found, 'fix'>): string => fix.replace(/\.$/, '')

function messageOf({ message, fix, rule, edit }: Found): HTMLElement {
  const box = document.createElement('div')
  const why = document.createElement('a')
  why.href = `/desk/rules/${rule}/`
  why.target = '_blank'
  why.textContent = 'What this means'
  box.append(`${message} ${edit === undefined ? `${fix} ` : ''}`, why)
  return box
}

/** Write the certain fixes of these findings, which were said of `doc`; those whose lines are other ones by now wait for the next look. */
export function applyFixes(view: EditorView, doc: Text, findings: readonly Found[]): void {
  const now = view.state.doc
  let below = 0
  const changes = findings
    .flatMap(({ edit }) => edit ?? [])
    .sort((a, b) => a.first - b.first)
    .flatMap(({ first, last, lines }) => {
      // Two fixes for one line: the second waits for the next time.
      if (first <= below || last > now.lines || linesOf(doc, first, last) !== linesOf(now, first, last)) return []
      below = last
      return [{ from: now.line(first).from, to: now.line(last).to, insert: lines.join('\n') }]
    })
  view.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true })
}

const linesOf = (doc: Text, first: number, last: number): string =>
  last > doc.lines ? '' : doc.sliceString(doc.line(first).from, doc.line(last).to)

/** Put another text into an editor: what was written can be had back by undoing. */
export function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  const from = firstDifference(before, text)
  let same = 0
  while (same < Math.min(before.length, text.length) - from && before.at(-1 - same) === text.at(-1 - same)) same++
  // As an event of its own, else undoing it right away would undo what was typed before it too.
  view.dispatch({
    changes: { from, to: before.length - same, insert: text.slice(from, text.length - same) },
    userEvent: 'input.replace',
  })
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  return at
}

/** Show what differs from another text, which is that of the file, from the first difference on; null ends it. */
export function compareWith(view: EditorView, text: string | null): void {
  const shown = comparison.reconfigure(
    text === null ? [] : unifiedMergeView({ original: text, mergeControls: true, gutter: false }),
  )
  const first = text === null ? 0 : firstDifference(view.state.doc.toString(), text)
  view.dispatch({ effects: text === null ? shown : [shown, EditorView.scrollIntoView(first, { y: 'center' })] })
}

/** Lead to a line. */
export function goTo(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines))
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}

/** Put marks around what is selected, or take them away. */
export function mark(view: EditorView, sign: string): boolean {
  const { from, to } = view.state.selection.main
  const { doc } = view.state
  const isMarked = doc.sliceString(from - sign.length, from) === sign && doc.sliceString(to, to + sign.length) === sign
  const changes = isMarked
    ? [
        { from: from - sign.length, to: from },
        { from: to, to: to + sign.length },
      ]
    : [
        { from, insert: sign },
        { from: to, insert: sign },
      ]
  const moved = isMarked ? -sign.length : sign.length
  view.dispatch({ changes, selection: { anchor: from + moved, head: to + moved }, userEvent: 'input' })
  view.focus()
  return true
}

/** Make a link of what is selected; its address is written next. */
export function link(view: EditorView): boolean {
  const { from, to } = view.state.selection.main
  const words = view.state.doc.sliceString(from, to) || 'words'
  const at = from + words.length + 3
  view.dispatch({
    changes: { from, to, insert: `[${words}](address)` },
    selection: { anchor: at, head: at + 7 },
    userEvent: 'input',
  })
  view.focus()
  return true
}

/** Begin the line with a sign: of a heading, a quotation, an item. One of its kind that is there goes. */
export function begin(view: EditorView, sign: string): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.from)
  const before = /^(?:#{1,6} |> |- )?/.exec(line.text)?.[0] ?? ''
  view.dispatch({
    changes: { from: line.from, to: line.from + before.length, insert: before === sign ? '' : sign },
    userEvent: 'input',
  })
  view.focus()
  return true
}

const highlights = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--right)' },
  { tag: [tags.processingInstruction, tags.meta, tags.separator, tags.comment], color: 'var(--ink-soft)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.labelName], color: 'var(--left)' },
  { tag: [tags.monospace, tags.quote], color: 'var(--ink-soft)' },
])

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', blockSize: '100%' },
  '&.cm-focused': { outline: '2px solid var(--right)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '0.875rem', lineHeight: '1.6' },
  '.cm-content': { padding: '1rem', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--highlight)',
  },
  '.cm-tooltip': {
    maxInlineSize: '28rem',
    border: '1px solid var(--rule)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: '0 4px 16px rgb(0 0 0 / 20%)',
  },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', fontFamily: 'var(--sans)', fontSize: '0.8125rem', lineHeight: '1.45' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '0.5rem 0 0',
    padding: '0.25rem 0.625rem',
    borderRadius: '3px',
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
    font: 'inherit',
  },
  '.cm-insertedLine, .cm-changedLine': { backgroundColor: 'var(--paper-right)' },
  '.cm-deletedChunk': { backgroundColor: 'var(--paper-left)' },
})
