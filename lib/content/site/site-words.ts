import type { CallToAction, SaidInLanguage, Site } from '#lib/site.ts'
import { smartenLine } from '#lib/text/typography.ts'

/** Give all words of a site that readers see the quotes and dashes of its language. */
export function smartenSite(site: Site): Site {
  const smart = <Words extends string | null>(words: Words) => (words === null ? words : smartenLine(words, site.language)) as Words
  const named = <Named extends { readonly title: string }>(one: Named): Named => ({ ...one, title: smart(one.title) })
  const { footer, callToAction } = site
  return {
    ...site,
    name: smart(site.name),
    description: smart(site.description),
    navigation: site.navigation.map(named),
    footer: {
      rights: smart(footer.rights),
      groups: footer.groups.map((group) => ({ ...named(group), links: group.links.map(named) })),
    },
    sides: site.sides.map((side) => ({ ...named(side), claim: smart(side.claim) })),
    callToAction: callToAction && smartenCall(callToAction, smart),
    languages: Object.fromEntries(Object.entries(site.languages).map(([tag, said]) => [tag, smartenSaid(said, tag)])),
  }
}

/** What is said in another language has the quotes and dashes of that one. */
function smartenSaid(said: SaidInLanguage, language: string): SaidInLanguage {
  const smart = (words: string) => smartenLine(words, language)
  const { name, description, navigation, sides, categories } = said
  return {
    ...said,
    ...(name !== undefined && { name: smart(name) }),
    ...(description !== undefined && { description: smart(description) }),
    ...(navigation && { navigation: navigation.map((link) => ({ ...link, title: smart(link.title) })) }),
    ...(sides && { sides: sides.map(({ title, claim }) => ({ title: smart(title), claim: claim && smart(claim) })) }),
    ...(categories && {
      categories: Object.fromEntries(Object.entries(categories).map(([slug, title]) => [slug, smart(title)])),
    }),
  }
}

function smartenCall(call: CallToAction, smart: <Words extends string | null>(words: Words) => Words): CallToAction {
  const { title, text, button, form } = call
  return {
    ...call,
    title: smart(title),
    text: smart(text),
    button: smart(button),
    form: form && { ...form, consent: smart(form.consent) },
  }
}
