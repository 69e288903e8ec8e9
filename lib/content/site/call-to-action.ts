import { z } from 'zod'
import { date, text } from '#lib/content/source/fields.ts'
import { isUrl } from '#lib/is-url.ts'

const isSafe = (value: string): boolean => {
  if (!isUrl(value)) return false
  const { protocol, username, password } = new URL(value)
  return protocol === 'https:' && username + password === ''
}
const parts = 'must have a title, a button, and either a link or a form'
const formParts = 'needs a form with an action and an email; name, hidden and consent are optional'
const required = (problem: string) =>
  z
    .string({ error: problem })
    .pipe(text)
    .refine((value) => value !== '', problem)
/** What readers write must not travel in the open. */
const action = z
  .string({ error: formParts })
  .pipe(text)
  .refine(isSafe, 'needs a form whose action begins with https://')
  .transform((value) => new URL(value).href)
const fieldName = z
  .string({ error: formParts })
  .pipe(text)
  .refine((value) => /^[^\s"'<>]{1,100}$/.test(value), 'needs a form whose fields have names without spaces')
const hidden = z.record(fieldName, text, { error: 'needs hidden fields that each have a name and a value' })

const form = z
  .strictObject(
    {
      action,
      email: fieldName,
      name: fieldName.optional(),
      hidden: hidden.optional(),
      consent: text.optional(),
    },
    { error: formParts },
  )
  .refine(({ email, name, hidden = {} }) => {
    const names = [email, ...(name ? [name] : []), ...Object.keys(hidden)]
    return new Set(names).size === names.length
  }, 'needs a form whose fields all have different names')
  .transform(({ name = null, hidden = {}, consent, ...said }) => ({ ...said, name, hidden, consent: consent || null }))

const link = text.refine(
  (value) => (value.startsWith('/') && !value.startsWith('//')) || isSafe(value),
  'needs a link that begins with a slash, such as /about/, or with https://',
)
const lastDay = date.refine((value) => !value.includes('T'), 'needs a day such as 2026-12-31 after until')

/** What site.yaml may say that articles ask of their readers. */
export const callToAction = z
  .strictObject(
    {
      title: required(parts),
      text: text.optional(),
      button: required(parts),
      link: link.optional(),
      form: form.optional(),
      until: lastDay.optional(),
    },
    { error: parts },
  )
  .refine(({ link, form }) => (link === undefined) !== (form === undefined), parts)
  .transform(({ text, link = null, form = null, until = null, ...said }) => ({ ...said, text: text || null, link, form, until }))
