import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Which file of the content folder became which, paths inside it: where a file moved more than once, its last path. */
export type Renames = ReadonlyMap<string, string>

const run = promisify(execFile)
const limits = { timeout: 20_000, maxBuffer: 32_000_000 }

/** Nothing that a repository configures is run, nothing is fetched, no lock is taken. */
const cautious = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false']
const env = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
const renamed = ['-M', '--diff-filter=R', '--name-status', '-z', '--relative', '--no-ext-diff', '--no-textconv']

/** Ask git which files of a content folder were renamed, committed or not yet. Without git, none were. */
export async function renamesIn(root: string): Promise<Renames> {
  const [uncommitted, committed] = await Promise.all([
    ask(root, ['diff', ...renamed, 'HEAD', '--', '.']),
    ask(root, ['log', ...renamed, '--format=', '--', '.']),
  ])
  return latest([...pairsIn(uncommitted), ...pairsIn(committed)])
}

async function ask(root: string, question: readonly string[]): Promise<string> {
  // There may be no git on this machine, no repository, no commit yet: then it knows of no renames, and the check goes on without.
  const asked = run('git', ['-C', root, ...cautious, ...question], { ...limits, env: { ...process.env, ...env } })
  return asked.then(({ stdout }) => stdout).catch(() => '')
}

/** With -z, a rename is three texts: how alike the two are, the path before, the path after. No path is empty, and any may look like a number. */
function pairsIn(answer: string): (readonly [from: string, to: string])[] {
  const texts = answer.split('\0').filter((text) => text !== '')
  return texts.flatMap((to, at) => (at % 3 === 2 ? [[texts[at - 1] ?? '', to] as const] : []))
}

/** Pairs come newest first, so what became of the later name is known already. */
function latest(pairs: readonly (readonly [from: string, to: string])[]): Renames {
  const ends = new Map<string, string>()
  for (const [from, to] of pairs) if (!ends.has(from)) ends.set(from, ends.get(to) ?? to)
  return ends
}
