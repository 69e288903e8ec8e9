import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Two states of the same content: the same addresses, every page of which says in its title and text which state it shows. */
export type Edition = 'A' | 'B'

/** The state that is not `edition`. */
export const otherThan = (edition: Edition): Edition => (edition === 'A' ? 'B' : 'A')

/** What every page of an edition says, in its title and in its text. */
export const markOf = (edition: Edition): string => `Edition ${edition}`

const topics = ['calls', 'letters', 'quotas', 'demos', 'prices', 'meetings'] as const

/** Write the content of an edition over what is in `folder`. */
export async function writeEdition(folder: string, edition: Edition): Promise<void> {
  await writeContent(folder, filesOf(edition))
}

/** Write files by their path in `folder`. */
export async function writeContent(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

function filesOf(edition: Edition): Readonly<Record<string, string>> {
  const mark = markOf(edition)
  const posts = topics.map((topic, at) => [`blog/on-${topic}.md`, post(topic, topics[(at + 1) % topics.length] ?? topic, mark)])
  return {
    'site.yaml': `name: ${mark}\norigin: https://editions.example\ndescription: The site in ${mark}.\n`,
    ...Object.fromEntries(posts),
    'pages/about.md': `---\ntitle: About ${mark}\ndescription: What ${mark} is.\n---\n\nThis is ${mark} of a site about sales.\n`,
    'articles/img/line.svg': picture,
    'articles/on-lines.md': `---\ntitle: On lines in ${mark}\ndescription: Lines in ${mark}.\ndate: 2026-01-20\n---\n\n![A line](img/line.svg)\n\nA line of ${mark}.\n`,
  }
}

function post(topic: string, next: string, mark: string): string {
  const head = `title: On ${topic} in ${mark}\ndescription: What ${mark} says about ${topic}.\ndate: 2026-01-0${topic.length}\ncategory: Selling`
  const text = Array.from({ length: 12 }, (_, at) => `Paragraph ${at} of ${mark} says that ${topic} are earned, never owed.`)
  return `---\n${head}\n---\n\n${text.join('\n\n')}\n\nRead [on ${next}](/blog/on-${next}/).\n`
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320"><path d="M0 160h640" stroke="#333" stroke-width="8"/></svg>\n`
