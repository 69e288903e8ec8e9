import { execFileSync } from 'node:child_process'

/** For tests: call git in a folder, as somebody of no configuration. */
export function git(folder: string, ...words: readonly string[]): void {
  const nobody = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const named = ['-c', 'user.name=A Writer', '-c', 'user.email=writer@example.com']
  execFileSync('git', ['-C', folder, ...named, ...words], { stdio: 'pipe', env: { ...process.env, ...nobody } })
}

/** For tests: make a folder a repository that holds all its files in one commit. */
export function commitAll(folder: string): void {
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', 'All')
}
