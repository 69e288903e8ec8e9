'use client'

import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { EditedText } from '#lib/inputs/desk-views.ts'
import { ask } from '../ask.desk.ts'
import { applyFixes, compareWith, type Found, goTo, makeEditor, replaceText } from './code-mirror.desk.ts'
import { Conflict } from './conflict.desk.tsx'
import { Findings } from './findings.desk.tsx'
import { Tools } from './tools.desk.tsx'

/** Edit a text: what is to be said of it stands below, its page beside it. It is written into its file when its author saves it. */
export function TextEditor({ opened }: { readonly opened: EditedText }) {
  const { file } = opened
  const place = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLIFrameElement>(null)
  const view = useRef<EditorView>(null)
  /** The file, as what is written here began with it. */
  const base = useRef(opened)
  const seen = useRef<Text>(null)
  const [text, setText] = useState(opened.text)
  const [findings, setFindings] = useState<readonly Found[] | null>(null)
  const [disk, setDisk] = useState<EditedText | null>(null)
  const [said, setSaid] = useState('')
  const [saved, setSaved] = useState(opened.text)
  const isSaved = text === saved
  const query = `?file=${encodeURIComponent(file)}`

  const settle = (now: EditedText) => {
    base.current = now
    setSaved(now.text)
    setDisk(null)
    if (view.current) compareWith(view.current, null)
  }

  const save = async () => {
    const words = view.current?.state.doc.toString() ?? ''
    setSaid('Saving …')
    const headers = { 'If-Match': `"${base.current.sum}"` }
    const { status, body } = await ask('PUT', `/desk/save/${query}`, 'text/markdown', words, headers)
    if (status === 200 && body.sum) settle({ file, text: words, sum: body.sum })
    if (status === 409 && body.now) setDisk(body.now)
    setSaid(status === 200 ? 'Saved.' : (body.message ?? 'It was not saved.'))
  }
  const saving = useRef(save)
  saving.current = save

  useEffect(() => {
    if (!place.current) return
    const made = makeEditor(place.current, base.current.text, {
      changed(words) {
        setText(words)
        setSaid('')
      },
      async look(words) {
        const { doc } = made.state
        const { status, body } = await ask('POST', `/desk/look/?file=${encodeURIComponent(file)}`, 'text/markdown', words)
        if (status !== 200) setSaid(body.message ?? '')
        if (!body.findings) return []
        seen.current = doc
        setFindings(body.findings)
        page.current?.contentWindow?.postMessage('looked', location.origin)
        return body.findings
      },
    })
    view.current = made
    return () => made.destroy()
  }, [file])

  // The file changed: it is shown where nothing was written here, and otherwise said.
  useEffect(() => {
    if (opened.sum === base.current.sum || !view.current) return
    const words = view.current.state.doc.toString()
    if (words === base.current.text || words === opened.text) {
      base.current = opened
      setSaved(opened.text)
      setDisk(null)
      replaceText(view.current, opened.text)
    } else setDisk(opened)
  }, [opened])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      saving.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  useEffect(() => {
    if (isSaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSaved])

  const fix = (some: readonly Found[]) => void (view.current && seen.current && applyFixes(view.current, seen.current, some))
  return (
    <>
      <Tools view={view} text={text} isSaved={isSaved} said={said} save={save} />
      {disk && (
        <Conflict
          compare={(isShown) => view.current && compareWith(view.current, isShown ? disk.text : null)}
          takeTheirs={() => {
            if (view.current) replaceText(view.current, disk.text)
            settle(disk)
            setSaid('This is the file as it is now. Undo brings back what you wrote.')
          }}
          keepMine={() => {
            settle(disk)
            setSaid('Save, and yours takes its place.')
          }}
        />
      )}
      <div className="desk-editing">
        <div>
          <div className="desk-editor" ref={place} />
          <Findings findings={findings} fix={fix} goTo={(line) => view.current && goTo(view.current, line)} />
        </div>
        <iframe ref={page} className="desk-page" title="The page as it will be" src={`/desk/preview/${query}`} />
      </div>
    </>
  )
}
