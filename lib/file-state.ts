import { type BigIntStats, lstatSync } from 'node:fs'

/** Name the state of a file without reading it: another one where it was written, or another file is in its place; null where none is there. */
export function stateOfFile(place: string): string | null {
  const stats = lstatSync(place, { bigint: true, throwIfNoEntry: false })
  return stats ? stateIn(stats) : null
}

export const stateIn = ({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string => `${size} ${ino} ${mtimeNs} ${ctimeNs}`

/** Clocks of disks tick in steps, in nanoseconds: a file that was written just now may be written once more without showing it. */
const tick = 100_000_000n

/** Say whether a file's state will be another one if it is written now: only then what was read of it may be remembered. */
export const isSettled = ({ mtimeNs }: BigIntStats): boolean => BigInt(Date.now()) * 1_000_000n - mtimeNs > tick

/** Name the state of a file; null where there is none, or where it may be written once more without showing it. */
export function settledStateOf(place: string): string | null {
  const stats = lstatSync(place, { bigint: true, throwIfNoEntry: false })
  return stats && isSettled(stats) ? stateIn(stats) : null
}
