import type { ShownCall } from '#lib/pages/model/article.ts'
import type { ProviderForm } from '#lib/site.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly call: ShownCall
  readonly words: Words
}

/** Ask the reader for something: to follow a link, or to send a form to the site's provider. `browser/page.ts` takes it out when it is over. */
export function CallToAction({ call: { title, text, button, link, form, ends }, words }: Props) {
  return (
    <aside className="call" aria-labelledby="call" data-until={ends ?? undefined}>
      <h2 id="call">{title}</h2>
      {text && <p>{text}</p>}
      {link && (
        <a className="button" href={link} rel={link.startsWith('/') ? undefined : 'noopener noreferrer'}>
          {button}
        </a>
      )}
      {form && <SignUp form={form} button={button} words={words} />}
    </aside>
  )
}

function SignUp({
  form: { action, email, name, hidden, consent },
  button,
  words,
}: {
  readonly form: ProviderForm
  readonly button: string
  readonly words: Words
}) {
  return (
    <form action={action} method="post">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {name && (
        <label>
          {words.yourName} <input type="text" name={name} autoComplete="name" />
        </label>
      )}
      <label>
        {words.yourEmail} <input type="email" name={email} autoComplete="email" required />
      </label>
      <button type="submit">{button}</button>
      {consent && <p className="label">{consent}</p>}
    </form>
  )
}
