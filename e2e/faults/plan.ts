import { randomOf } from './random.ts'
import {
  broken,
  builtElsewhere,
  fullDisk,
  goodBuild,
  killAt,
  killAtRelease,
  limited,
  residentKilled,
  residentRefuses,
  type Trial,
} from './trials.ts'

export interface PlanOptions {
  readonly quick: boolean
  readonly seed: number
  /** Whether the stage has a disk of its own that may be filled. */
  readonly hasOwnDisk: boolean
  /** How many bytes a release has. */
  readonly releaseSize: number
}

/** Say what is done to the site, in order. A good build follows each fault, in a quick run all of them; at the end the same is built elsewhere. */
export function plan({ quick, seed, hasOwnDisk, releaseSize }: PlanOptions): Trial[] {
  const random = randomOf(seed)
  const kills = quick
    ? [...killsInAll(1, random), ...killsAtRelease(1, random)]
    : [...killsInAll(15, random), ...killsAtRelease(20, random)]
  const full = hasOwnDisk ? fullDisks(releaseSize) : [1, 32, 256].map(limited)
  const staying = [
    ...Array.from({ length: 5 }, () => residentKilled(random() * 2500)),
    ...spoilt.map(([name, files]) => residentRefuses(name, files)),
  ]
  const kinds = quick ? [kills, full.slice(1, 2), breaks.slice(0, 1)] : [kills, full, breaks, staying]
  const faults = quick ? [...kinds.flat(), goodBuild] : kinds.flat().flatMap((trial) => [trial, goodBuild])
  return [...faults, builtElsewhere]
}

/** Spread moments over a build, denser to its end. */
const killsInAll = (count: number, random: () => number): Trial[] =>
  Array.from({ length: count }, (_, at) => killAt(Math.sqrt((at + random()) / count)))

/** The moments that matter most are short: few of those that are spread over the whole build meet them. */
const killsAtRelease = (count: number, random: () => number): Trial[] =>
  Array.from({ length: count }, () => killAtRelease(random() * 200))

/** Full from the start; full in the middle of a release; full for want of its last files. And the disk that the pages are made on. */
const fullDisks = (release: number): Trial[] => [
  ...[0, release / 2, release * 0.9].map((leave) => fullDisk('siteDir', leave)),
  fullDisk('folder', 0),
]

const spoilt: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[] = [
  ['a date that does not exist', { 'blog/on-calls.md': '---\ntitle: Calls\ndate: 2026-02-30\n---\n\nText.\n' }],
  ['a link to nowhere', { 'blog/on-demos.md': '---\ntitle: Demos\n---\n\nSee [nothing](/blog/nothing/).\n' }],
  ['a site file that is not YAML', { 'site.yaml': 'name: "Edition\n' }],
  ['one address claimed twice', { 'blog/more.md': '---\ntitle: More\npermalink: /about/\n---\n\nText.\n' }],
]

const breaks: readonly Trial[] = spoilt.map(([name, files]) => broken(name, files))
