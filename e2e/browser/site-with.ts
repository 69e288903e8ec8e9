import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'playwright/test'
import { elements } from '#lib/desk/elements.ts'
import { serveSite } from '#lib/server/serve-site.ts'
import { removeAtEnd } from '../faults/processes.ts'
import { project } from '../faults/project-copy.ts'
import { startCommand } from '../faults/stage.ts'

/** A small site with this end of its site.yaml: six posts, some with pictures, and with sides if they are asked for. */
export async function smallSite(lines: string, hasSides: boolean): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = {
    'content/site.yaml': `name: The Long Desk\norigin: https://long-desk.example\ndescription: Notes on selling slowly.\n${hasSides ? sides : ''}${lines}\n`,
    'content/img/cover.svg': await readFile(join(project, 'content/img/cover-hand-off.svg')),
    'content/pages/about.md': '# About\n\nWho writes here, and how mistakes are corrected.\n',
    'content/authors/ann-lee.md': '---\nname: Ann Lee\n---\nShe sold for nine years, and then wrote.\n',
  }
  for (const [at, title] of titles.entries()) {
    const picture = at % 3 === 0 ? 'image: ../img/cover.svg\nimageAlt: A hand gives a card to another\n' : ''
    const stance = hasSides && at < 2 ? `stance: ${at === 0 ? 'outbound' : 'inbound'}\n` : ''
    const counterpoint =
      hasSides && at === 0
        ? 'counterpoint: two\nclaim: Somebody has to begin.\n'
        : hasSides && at === 1
          ? 'claim: Buyers do.\n'
          : ''
    const fields = `title: ${title}\ndate: 2026-0${at + 1}-10\ncategory: ${at % 2 ? 'Calls' : 'Letters'}\ntags: [quota, ${at % 2 ? 'phone' : 'post'}]\nauthor: ann-lee\n`
    files[`content/blog/${names[at]}.md`] =
      `---\n${fields}${picture}${stance}${counterpoint}---\n${at === 0 ? elementsFor(hasSides) : text}`
  }
  return files
}

const sides = 'sides:\n  - title: Outbound\n    claim: Choose your customers.\n  - title: Inbound\n    claim: Be worth finding.\n'
const names = ['one', 'two', 'three', 'four', 'five', 'six']
const titles = [
  'Call Before You Write',
  'Write Before You Call',
  'A Quota Is a Guess',
  'Who Answers at Noon?',
  'Letters That Are Read to Their End',
  'What We Sold in June',
]
const text =
  'The first sentence says it. The second one adds a reason, and a number: 12 of 40.\n\n## Then a heading\n\nAnd a text that follows it.\n\n## Another one\n\nIt ends here.\n\n## The last\n\nWith a word of thanks.\n'
const everyElement = elements.replaceAll('](picture', '](../img/cover.svg')
const elementsFor = (hasSides: boolean): string =>
  hasSides ? everyElement : everyElement.replace(/\[!(?:OUTBOUND|INBOUND)\]/g, '[!NOTE]')

/** Build a site of these files with the app of this project, and serve it. Answers where, in which folder, and what ends it. */
export async function siteWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ address: string; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'look-'))
  removeAtEnd(folder)
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  const build = startCommand(stage, 'build')
  expect(await build.ended, build.output()).toBe(0)
  const server = await serveSite({ siteDir: stage.siteDir, host: '127.0.0.1', port: 0 })
  return { address: server.address, folder, close: () => server.close() }
}
