import { basename } from 'node:path'
import { siteFields } from '#lib/content/site/site-fields.ts'
import { languageNamed, languageTag } from '#lib/content/written/languages.ts'
import { slugify } from '#lib/urls.ts'

/** What a person says of a new site, checked, in the words of site.yaml. */
export interface Answers {
  readonly name: string
  readonly origin: string
  readonly description: string
  readonly language: string
  /** The names of two sides, or none. */
  readonly sides: readonly string[]
}

/** What is known of a site before anybody is asked, such as by the settings of an old blog. */
export type Known = { readonly [Field in keyof Answers]?: string }

/** A thing that is asked. */
export interface Question<Value = unknown> {
  readonly ask: string
  /** What holds where the answer is empty. */
  readonly usual: (known: Known, folder: string) => string
  /** Understand an answer; a problem says what it must be. */
  readonly read: (written: string) => { readonly value: Value } | { readonly problem: string }
}

/** All that is asked, in this order. */
export const questions: { readonly [Field in keyof Answers]: Question<Answers[Field]> } = {
  name: {
    ask: 'What is the publication called?',
    usual: ({ name }, folder) => name || nameFrom(folder),
    read: (written) => ({ value: inOneLine(written) }),
  },
  origin: {
    ask: 'At which address will it be?',
    usual: ({ origin }, folder) =>
      origin || `https://${slugify(basename(folder)).replaceAll(/[^a-z\d-]/g, '') || 'my-site'}.example`,
    read: (written) => {
      const address = /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`
      const { success, data, error } = siteFields.shape.origin.safeParse(address)
      return success && data ? { value: data } : { problem: `The address "${written}" ${error?.issues[0]?.message}.` }
    },
  },
  description: {
    ask: 'What is it about, in one sentence?',
    usual: ({ description }) => description ?? '',
    read: (written) => ({ value: inOneLine(written) }),
  },
  language: {
    ask: 'In which language is it?',
    usual: ({ language }) => language || 'en',
    read: (written) => {
      const value = languageTag(written) ?? languageNamed(written)
      return value === null
        ? { problem: `"${written}" is no language that is known. Write en, de or Deutsch, for instance.` }
        : { value }
    },
  },
  sides: {
    ask: 'Does it argue two sides, such as Outbound, Inbound? Name both, or neither.',
    usual: ({ sides }) => sides || 'none',
    read: (written) => {
      if (/^(?:none|no|neither|-|)$/i.test(written.trim())) return { value: [] }
      const names = written.split(/\s*[,;/|、،]\s*|\s+(?:vs\.?|versus|against)\s+/i).map((name) => name.trim())
      const { success } = siteFields.shape.sides.safeParse(names)
      return success
        ? { value: names }
        : {
            problem: `"${written}" are not two sides with different names, such as "Outbound, Inbound". A publication without sides has none.`,
          }
    },
  },
}

const inOneLine = (written: string): string => written.replaceAll(/\s+/g, ' ').trim()

/** `my-site` is called My site until somebody says more. */
function nameFrom(folder: string): string {
  const words = basename(folder)
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
  return words === '' ? 'My site' : words[0]?.toUpperCase() + words.slice(1)
}
