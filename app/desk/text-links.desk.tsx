import type { TextMark } from '#lib/inputs/desk-views.ts'

/** Where a text is shown at the desk. */
export const editorOf = (file: string): string => `/desk/texts/?file=${encodeURIComponent(file)}`

/** List texts under a title; where there are none, nothing. */
export function TextLinks({ title, texts }: { readonly title: string; readonly texts: readonly TextMark[] }) {
  return (
    texts.length > 0 && (
      <details className="desk-more">
        <summary>
          {title}: {texts.length}
        </summary>
        <ul>
          {texts.map(({ file, title }) => (
            <li key={file}>
              <a href={editorOf(file)}>{title}</a>
            </li>
          ))}
        </ul>
      </details>
    )
  )
}
