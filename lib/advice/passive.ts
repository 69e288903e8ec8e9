import { baseOf } from '#lib/text/languages.ts'

const irregular =
  'beaten become begun bent bet bitten bled blown bought bound bred broken brought built burnt burst cast caught chosen cut dealt done drawn driven drunk dug eaten fallen fed felt flown forbidden forgiven forgotten fought found frozen given gone ground grown had heard held hidden hit hung hurt kept known laid led left lent let lit lost made meant met paid proven put read ridden risen rung said sawn seen sent set sewn shaken shed shot shown shut slain slept slid sold sought sown spent spilt split spoilt spoken spread spun stolen struck stuck stung sung sunk swept sworn swum swung taken taught thought thrown told torn understood undone upset won worn woven written'

/** Words on -ed that say how something is, and not what was done to it. */
const states =
  'interested tired excited bored married worried concerned supposed used aged advanced limited complicated committed related convinced pleased surprised based involved united sacred naked wicked crooked'

const english = new RegExp(
  `\\b(?:am|is|are|was|were|be|been|being|gets?|got)\\s+(?:(?:not|never|always|often|also|still|only|just|then|now|already|usually|sometimes|[a-z]+ly)\\s+){0,2}(?!(?:${states.split(' ').join('|')})\\b)(?:[a-z]{2,}ed|${irregular.split(' ').join('|')})\\b`,
  'i',
)
const germanParticiple = '(?:[a-zäöüß]{0,6}ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert|(?:be|ver|er|ent|zer)[a-zäöüß]{2,}(?:t|en))'
const german = new RegExp(
  `\\b(?:wird|werden|wurden?)\\b(?:\\s+[^\\s,;]+){0,12}?\\s+${germanParticiple}(?![\\wäöüß])|\\s${germanParticiple}\\s+worden\\b`,
  'i',
)
const patterns: Readonly<Record<string, RegExp>> = { en: english, de: german }

/** Say whether a sentence is in the passive voice; null for a language whose passive is not known here. */
export function isPassive(sentence: string, language: string): boolean | null {
  const pattern = patterns[baseOf(language)]
  return pattern ? pattern.test(sentence.slice(0, 600)) : null
}
