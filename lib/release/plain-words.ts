const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is missing',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no more room for this user on the disk',
  EACCES: 'there is no permission for it',
  EPERM: 'there is no permission for it',
  EROFS: 'the disk can only be read',
  EINVAL: 'it is not a link',
  EISDIR: 'there is a folder where a file or link should be',
  ENOTDIR: 'there is a file where a folder should be',
  EADDRINUSE: 'another program uses it already',
  EADDRNOTAVAIL: 'this machine does not have it',
  ENOTFOUND: 'no such name is known',
  EEXIST: 'there is something of that name already',
}

interface SystemError extends NodeJS.ErrnoException {
  readonly dest?: string
  readonly address?: string
  readonly port?: number
  readonly hostname?: string
}

/** Put what went wrong into an error that starts with `what` and says the reason without codes; the error itself is its cause. */
export function inPlainWords(what: string, error: unknown): Error {
  return new Error(`${what}\n${reasonOf(error)}`, { cause: error })
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, dest, address, port, hostname }: SystemError = error
  const reason = reasons[code ?? '']
  const what = dest ?? path ?? hostname ?? (address && `${address}, port ${port},`)
  if (reason === undefined) return error.message
  // A write knows no name of its file.
  return what ? `${what} cannot be used: ${reason}.` : `${reason[0]?.toUpperCase()}${reason.slice(1)}.`
}
