import { isUrl } from '#lib/is-url.ts'
import type { Section, WrittenLink } from '#lib/markdown/tree/body.ts'
import { type Advice, sentencesOf } from './say.ts'

/** Words of a link that say nothing of where it leads: https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context */
const empty =
  /^(?:click|tap)?\s*(?:here|this|this (?:link|page|article|post)|link|more|read more|learn more|read on|see more|find out more|continue reading|hier|hier klicken|mehr|weiterlesen|mehr erfahren|ici|cliquez ici|lire la suite|en savoir plus|aquí|haz clic aquí|leer más|qui|clicca qui|leggi di più)\s*[.…»>→!]*$/i

interface Rule {
  readonly rule: string
  readonly pattern: RegExp
  readonly message: (found: string) => string
  readonly fix: string
}

const rules: readonly Rule[] = [
  {
    rule: 'left-to-do',
    pattern:
      /\b(?:TODO|TBD|FIXME|XXX)\b(?!-)|\b(?:TK TK|TKTK)\b|lorem ipsum|\[(?:insert|add|your|placeholder|tbd|name|company|link|source|citation needed)\b[^\]\n]{0,40}\]/,
    message: (found) => `“${found}” looks like something left to do.`,
    fix: 'Do it, or take the words out.',
  },
  {
    rule: 'address-of-mail',
    pattern: /\b[\w.+-]+@(?!(?:[\w-]+\.)*example\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i,
    message: (found) => `The e-mail address ${found} stands in the text, where programs collect it.`,
    fix: 'Lead to a form or a page about contact instead, unless it is meant for everybody.',
  },
  {
    rule: 'stale-call',
    pattern:
      /\b(?:upcoming|next week’?'?s|this (?:monday|tuesday|wednesday|thursday|friday|week)’?'?s?) (?:webinar|event|conference|workshop|meetup|course|training)s?\b|\b(?:register|sign up|book your (?:seat|place|spot)|save your (?:seat|spot)) (?:now|today|before)\b|\blimited[- ]time offer\b|\b(?:anstehende[sn]?|kommende[sn]?) (?:webinar|seminar|workshop)\b/i,
    message: (found) => `“${found}” is soon out of date.`,
    fix: 'Give the day, or take it out; callToAction: with until: in site.yaml ends by itself.',
  },
]

/** Say which words and links of a text help nobody. */
export function wordingAdvice(
  sections: readonly Section[],
  links: readonly WrittenLink[],
  { ownHost, written }: { readonly ownHost: string; readonly written: string },
): Advice[] {
  const sentences = sentencesOf(sections)
  const ofWords = rules.flatMap(({ rule, pattern, message, fix }) =>
    sentences.flatMap(({ words, line }): Advice[] => {
      const [found] = pattern.exec(words.slice(0, 5000)) ?? []
      return found === undefined ? [] : [{ line, rule, message: message(found), fix }]
    }),
  )
  const ofLinks = links.flatMap(({ href, text, line }): Advice[] => {
    const advice: Advice[] = []
    if (empty.test(text.trim())) {
      const message = `The words “${text.trim()}” do not say where the link leads.`
      advice.push({ line, rule: 'link-words', message, fix: `Link words that name what is there (${href}).` })
    }
    const tracked = isOwn(href, ownHost) ? /[?&](utm_\w+|fbclid|gclid|mc_[ce]id|msclkid|igshid)=/i.exec(href)?.[1] : undefined
    if (tracked !== undefined) {
      const message = `A link within the site carries ${tracked}, which counts readers twice and makes a second address of one page.`
      advice.push({ line, rule: 'link-tracked', message, ...without(href, line, written) })
    }
    return advice
  })
  return [...ofWords, ...ofLinks]
}

/** Parameters that count, and no others; what else an address says stays. */
const counting = /(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|msclkid|igshid)=[^&#\s)]*&?/gi

/** Say how to write a link that nobody counts. Where its line holds it once, as it is written, the line is certain. */
function without(href: string, line: number, text: string): Pick<Advice, 'fix' | 'edit'> {
  const short = href.replace(counting, '').replace(/[?&]+(?=#|$)/, '')
  const fix = `Write ${short}.`
  const parts = (text.split('\n', line)[line - 1] ?? '').split(href)
  return parts.length === 2 ? { fix, edit: { first: line, last: line, lines: [parts.join(short)] } } : { fix }
}

const isOwn = (href: string, ownHost: string): boolean =>
  !/^[a-z][a-z\d+.-]*:|^\/\//i.test(href) || (isUrl(href) && new URL(href).host === ownHost)
