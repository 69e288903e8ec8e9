'use client'

import { useId, useState } from 'react'
import type { Choices } from '#lib/inputs/desk-views.ts'
import { ask } from './ask.desk.ts'

const names: Readonly<Record<string, string>> = {
  post: 'Post, for the blog',
  article: 'Article, for longer pieces',
  page: 'Page, about us',
}

/** Begin an article, and open it in the editor. */
export function NewText({ choices }: { readonly choices: Choices }) {
  const [problem, setProblem] = useState<string | null>(null)
  const begin = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '') || null
    const asked = { title: said('title') ?? '', kind: said('kind') ?? 'post', category: said('category'), side: said('side') }
    const { body } = await ask('POST', '/desk/new/', 'application/json', JSON.stringify(asked))
    if (body.file) location.assign(`/desk/edit/?file=${encodeURIComponent(body.file)}`)
    else
      setProblem(
        body.problems?.map(({ message, fix }) => `${message} ${fix}`).join(' ') ?? body.message ?? 'The desk does not answer.',
      )
  }
  return (
    <details className="desk-new">
      <summary>New article</summary>
      <form action={begin}>
        <label className="desk-wide">
          Title <input name="title" required maxLength={300} autoComplete="off" />
        </label>
        <Choice name="kind" label="What it is" options={choices.kinds.map((kind) => [kind, names[kind] ?? kind])} />
        {choices.categories.length > 0 && (
          <Choice
            name="category"
            label="Category"
            options={[['', 'None'], ...choices.categories.map((one) => [one, one] as const)]}
          />
        )}
        {choices.sides.length > 0 && (
          <Choice name="side" label="Side" options={[['', 'None'], ...choices.sides.map((one) => [one, one] as const)]} />
        )}
        <button type="submit" className="desk-main-button">
          Begin it
        </button>
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
    </details>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
}

function Choice({ name, label, options }: ChoiceProps) {
  const id = useId()
  return (
    <label htmlFor={id}>
      {label}{' '}
      <select id={id} name={name}>
        {options.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}
