import { type ChildProcess, spawn } from 'node:child_process'

/** A command of package.json. */
type Step = readonly string[]

/**
 * What `npm test` does: one part after the other, the rows of each side by side. Unit tests keep all processors busy by themselves; journeys
 * wait for a browser now and then, and builders with faults, which have copies of the project for themselves, work meanwhile. By
 * measurement all at once takes longer.
 */
const parts: readonly (readonly (readonly Step[])[])[] = [
  [[['types'], ['lint']], [['build']]],
  [[['unit:all']]],
  [
    [['journeys']],
    [
      ['test:faults', '--', '--quick'],
      ['test:live', '--', '--edits', '3'],
      ['test:edits', '--', '--steps', '2', '--texts', '12'],
    ],
  ],
]

const started = new Set<ChildProcess>()
const began = performance.now()
const failed: string[] = []
let passed = 0

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of started) child.kill('SIGTERM')
    process.exit(1)
  })

for (const rows of parts) {
  await Promise.all(rows.map(inOrder))
  if (failed.length > 0) break
}
console.log(`\nAll steps together took ${seconds(began)} s.${failed.length > 0 ? ` Failed: ${failed.join(', ')}.` : ''}`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Run steps one after the other; one that fails ends its row. */
async function inOrder(steps: readonly Step[]): Promise<void> {
  for (const step of steps) if (!(await run(step))) return
}

/** Run a step, and print what it says when it has ended: two that speak at once would not be understood. */
async function run(step: Step): Promise<boolean> {
  const name = step.join(' ')
  const start = performance.now()
  const child = spawn('npm', ['run', '--silent', ...step], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  const code = await new Promise((done) => child.on('close', done))
  started.delete(child)
  console.log(`\n--- npm run ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(start)} s`)
  console.log(Buffer.concat(said).toString().trimEnd())
  if (code === 0) passed += 1
  else failed.push(name)
  return code === 0
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
