import type { ShownCall } from '#lib/pages/model.ts'
import type { ProviderForm } from '#lib/site.ts'

/** Ask the reader for something: to follow a link, or to send a form to the site's provider. `browser/page.ts` takes it out when it is over. */
export function CallToAction({ call: { title, text, button, link, form, ends } }: { readonly call: ShownCall }) {
  return (
    <aside className="call" aria-labelledby="call" data-until={ends ?? undefined}>
      <h2 id="call">{title}</h2>
      {text && <p>{text}</p>}
      {link && (
        <a className="button" href={link} rel={link.startsWith('/') ? undefined : 'noopener noreferrer'}>
          {button}
        </a>
      )}
      {form && <SignUp form={form} button={button} />}
    </aside>
  )
}

function SignUp({
  form: { action, email, name, hidden, consent },
  button,
}: {
  readonly form: ProviderForm
  readonly button: string
}) {
  return (
    <form action={action} method="post">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {name && (
        <label>
          Name <input type="text" name={name} autoComplete="name" />
        </label>
      )}
      <label>
        Email <input type="email" name={email} autoComplete="email" required />
      </label>
      <button type="submit">{button}</button>
      {consent && <p className="label">{consent}</p>}
    </form>
  )
}
