import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Answers } from './answers.ts'
import { emptyDisk, fillDisk } from './disk.ts'
import { type Edition, otherThan, writeContent, writeEdition } from './editions.ts'
import { type Group, removeAtEnd, signalGroup } from './processes.ts'
import { copyProject, linkPackages } from './project-copy.ts'
import { publish, releaseBegins, type Stage, servedEdition, stageIn, startCommand } from './stage.ts'
import type { Visitor } from './visitor.ts'

/** A site that is served and visited, and what is known of it. */
export interface Scene {
  readonly stage: Stage
  readonly address: string
  readonly editions: Readonly<Record<Edition, Answers>>
  readonly visitor: Visitor
  /** How long a good build takes, in milliseconds. */
  readonly buildTime: number
}

/** One thing done to the site: gives what happened. @throws if the site did not survive it */
export interface Trial {
  readonly name: string
  run(scene: Scene): Promise<string>
}

/** Kill a build with all its processes, `share` of a whole build's time after its start. */
export const killAt = (share: number): Trial => ({
  name: `a build killed at ${Math.round(share * 100)} % of its time`,
  run: (scene) => killed(scene, share * scene.buildTime, (build, delay) => Promise.race([build.ended, after(delay)])),
})

/** Kill a build so many milliseconds after it began to write its release. */
export const killAtRelease = (late: number): Trial => ({
  name: `a build killed ${Math.round(late)} ms after it began to write the release`,
  run: (scene) => killed(scene, late, async (build, delay) => (await releaseBegins(scene.stage, build)) && (await after(delay))),
})

/** Kill a build at a moment. One that ends sooner, as builds differ, is no kill: then the next is killed earlier. */
async function killed(scene: Scene, delay: number, moment: (build: Group, delay: number) => Promise<unknown>): Promise<string> {
  for (let tries = 0; tries < 8; tries += 1) {
    const before = await writeOther(scene)
    const build = startCommand(scene.stage, 'build')
    const earlier = delay * 0.8 ** tries
    await moment(build, earlier)
    const isTooLate = build.child.exitCode !== null
    signalGroup(build, 'SIGKILL')
    await build.ended
    const now = await servedEdition(scene.address, scene.editions)
    if (!isTooLate)
      return `${now === before ? 'the old release stayed' : 'the new release was there'}, after ${Math.round(earlier)} ms`
  }
  throw new Error('each build ended before it could be killed')
}

/** Spoil the content with `files` and build: the build must refuse, and what is published stay. */
export const broken = (name: string, files: Readonly<Record<string, string>>): Trial => ({
  name: `content with ${name}`,
  run: async (scene) => {
    const before = await writeOther(scene)
    await writeContent(scene.stage.contentDir, files)
    return mustFail(scene, startCommand(scene.stage, 'build'), before)
  },
})

/** Build where a file may not get larger than so many blocks of 512 bytes. */
export const limited = (blocks: number): Trial => ({
  name: `no file larger than ${blocks * 512} bytes, as no disk can be mounted here`,
  run: async (scene) => {
    const before = await writeOther(scene)
    return mustFail(
      scene,
      startCommand(scene.stage, 'build', { limit: ['sh', '-c', `ulimit -f ${blocks}; exec "$0" "$@"`] }),
      before,
    )
  },
})

/** Build where only `leave` bytes are free on the disk of the whole project, or on that of the releases. */
export const fullDisk = (disk: 'folder' | 'siteDir', leave: number): Trial => ({
  name: `${Math.round(leave / 1024)} KB left on the disk of ${disk === 'folder' ? 'the project' : 'the releases'}`,
  run: async (scene) => {
    const before = await writeOther(scene)
    const folder = scene.stage[disk]
    // A release that waits there may be the very one that is to be made: it would need no room.
    await rm(join(scene.stage.siteDir, '.spare'), { recursive: true, force: true })
    try {
      fillDisk(folder, leave)
      const build = startCommand(scene.stage, 'build')
      // What is kept already needs no room on the disk of the project: then the build may publish.
      return disk === 'siteDir' ? await mustFail(scene, build, before) : await saysWhatItDid(scene, build, before)
    } finally {
      emptyDisk(folder)
    }
  },
})

/** Kill a build that stays so many milliseconds after an edit: what is served is wholly the old or the new, and the next build publishes. */
export const residentKilled = (late: number): Trial => ({
  name: `a build that stays, killed ${Math.round(late)} ms after an edit`,
  run: async (scene) => {
    const build = await stayingBuild(scene)
    const before = await writeOther(scene)
    await after(late)
    signalGroup(build, 'SIGKILL')
    await build.ended
    const now = await servedEdition(scene.address, scene.editions)
    return now === before ? 'the old release stayed' : 'the new release was there'
  },
})

/** Spoil the content under a build that stays: it says so and goes on, and stops when it is told to. */
export const residentRefuses = (name: string, files: Readonly<Record<string, string>>): Trial => ({
  name: `a build that stays, and content with ${name}`,
  run: async (scene) => {
    const build = await stayingBuild(scene)
    const before = await servedEdition(scene.address, scene.editions)
    await writeContent(scene.stage.contentDir, files)
    await said(build, /Nothing was published/)
    const now = await servedEdition(scene.address, scene.editions)
    if (now !== before) throw new Error(`the site went over to edition ${now} though the edit was refused`)
    const stopping = performance.now()
    signalGroup(build, 'SIGTERM')
    await build.ended
    const time = Math.round(performance.now() - stopping)
    if (time > 5000) throw new Error(`it took ${time} ms to stop`)
    return `the old release stayed; it stopped in ${time} ms`
  },
})

/** Start a build that stays, of the edition that is served. */
async function stayingBuild(scene: Scene): Promise<Group> {
  const { stage, address, editions } = scene
  await rm(stage.contentDir, { recursive: true, force: true })
  await writeEdition(stage.contentDir, await servedEdition(address, editions))
  const build = startCommand(stage, 'build', { flags: ['--watch'] })
  await said(build, /Release [0-9a-f]{16}/)
  return build
}

async function said(build: Group, words: RegExp): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (words.test(build.output())) return
    if (build.child.exitCode !== null) break
    await after(50)
  }
  throw new Error(`the build that stays did not say ${words}:\n${build.output()}`)
}

/** Publish the edition that is not served: it must show without a restart. */
export const goodBuild: Trial = {
  name: 'the next good build',
  run: async ({ stage, address, editions }) => {
    const next = otherThan(await servedEdition(address, editions))
    await publish(stage, next)
    const now = await servedEdition(address, editions)
    if (now !== next) throw new Error(`the site still shows edition ${now}`)
    return `edition ${next} is served without a restart`
  },
}

/** Build the edition that is served once more, from nothing, in another folder, time zone and locale: it must be the same release. */
export const builtElsewhere: Trial = {
  name: 'the same content and code in another folder, time zone and locale',
  run: async ({ stage, address, editions }) => {
    const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'))
    removeAtEnd(folder)
    await copyProject(folder)
    await linkPackages(folder)
    const other = await stageIn(folder)
    await publish(other, await servedEdition(address, editions), { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })
    const [here, there] = await Promise.all(
      [stage, other].map(({ siteDir }) => readFile(join(siteDir, 'current/release.json'), 'utf8')),
    )
    if (here !== there) throw new Error(`release.json is another one there: ${firstDifference(here, there)}`)
    return 'release.json is the same to the byte'
  },
}

function firstDifference(here = '', there = ''): string {
  const lines = there.split('\n')
  const [line] = here.split('\n').filter((line, at) => line !== lines[at])
  return line?.trim() ?? 'it is longer'
}

/** Write the edition that is not served, for a build of it; gives the one that is. */
async function writeOther({ stage, address, editions }: Scene): Promise<Edition> {
  const before = await servedEdition(address, editions)
  await rm(stage.contentDir, { recursive: true, force: true })
  await writeEdition(stage.contentDir, otherThan(before))
  return before
}

async function mustFail(scene: Scene, build: Group, before: Edition): Promise<string> {
  const code = await build.ended
  if (code === 0) throw new Error('the build said that all was well')
  const now = await servedEdition(scene.address, scene.editions)
  if (now !== before) throw new Error(`the site went over to edition ${now} though the build failed`)
  return `the build ended with ${code}; the old release stayed: ${lastLine(build.output())}`
}

/** A build may fail or publish, but has to say which. */
async function saysWhatItDid(scene: Scene, build: Group, before: Edition): Promise<string> {
  const code = await build.ended
  const isPublished = (await servedEdition(scene.address, scene.editions)) !== before
  if (isPublished !== (code === 0))
    throw new Error(`the build ended with ${code}, and ${isPublished ? 'published' : 'did not publish'}`)
  return isPublished ? 'the build needed no room there, and published' : `the old release stayed: ${lastLine(build.output())}`
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1)?.slice(0, 160) ?? ''
