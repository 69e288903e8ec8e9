import { bots } from '#lib/crawlers/bots.ts'

/** By names that their owners gave, and by words that programs use for themselves and browsers do not. CUBOT makes phones. */
const names = Object.values(bots).flat().join('|')
const words =
  '(?<!cu)bot|crawl|spider|slurp|scrape|fetch|preview|monitor|uptime|check|scan|headless|lighthouse|validator|archiver|feed|curl|wget|python|perl|ruby|php|java/|go-http|node|axios|okhttp|libwww|httpclient|https?:'
const pattern = new RegExp(`${names}|${words}`, 'i')

/** Say whether who asked was a program and no reader; one that does not say what it is is one too. */
export const isBot = (agent: string): boolean => agent === '' || agent === '-' || pattern.test(agent)
