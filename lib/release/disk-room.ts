import { statfs } from 'node:fs/promises'

/** In bytes. */
const hardlyAny = 2 ** 20

/** Say whether the disk of `folder` has hardly any room left. */
export async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < hardlyAny
}
