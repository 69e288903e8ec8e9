import { readFileSync } from 'node:fs'
import { fileOf, importsOf, ownFiles } from './imports.ts'
import { roomOf, rooms } from './rooms.ts'

/** A room as the code has it. */
export interface Room {
  readonly name: string
  /** What goes in and what comes out, as its own README says; empty for a room inside another. */
  readonly purpose: string
  readonly files: readonly string[]
  readonly lines: number
  /** The rooms that it imports from, in the order of the rooms. */
  readonly takes: readonly string[]
  readonly givesTo: readonly string[]
}

/** Read all rooms from the code: their files, and which takes from which. */
export function readHouse(): Room[] {
  const files = ownFiles()
  const arrows = new Set(files.flatMap((file) => targetsOf(file).map((target) => `${roomOf(file)}>${roomOf(target)}`)))
  return rooms.map((name) => {
    const own = files.filter((file) => roomOf(file) === name)
    return {
      name,
      purpose: purposeOf(name),
      files: own,
      lines: own.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0),
      takes: rooms.filter((room) => room !== name && arrows.has(`${name}>${room}`)),
      givesTo: rooms.filter((room) => room !== name && arrows.has(`${room}>${name}`)),
    }
  })
}

/** List the project's files that a file imports. */
export const targetsOf = (file: string): string[] => importsOf(file).flatMap((one) => fileOf(one) ?? [])

/** Say whether a room is in no other; the writing desk belongs to `app`. */
export const isOuter = (name: string): boolean =>
  !name.includes('(') && !rooms.some((room) => room !== 'lib' && name.startsWith(`${room}/`))

/** The first sentence of a room's own README is its line in the map. */
function purposeOf(name: string): string {
  if (!isOuter(name)) return ''
  const [, , purpose = ''] = readFileSync(`${name}/README.md`, 'utf8').split('\n')
  return purpose
}
