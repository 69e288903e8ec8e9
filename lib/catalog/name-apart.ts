/** Give each its first choice that nobody else has; those who want the same take their next ones, and at last the last. */
export function nameApart(
  choices: readonly (readonly [address: string, names: readonly string[]])[],
  taken: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  const gone = new Set([...taken.values()].map(alike))
  for (let step = 0, waiting = choices; waiting.length > 0; step++) {
    const wanted = waiting.map(([address, names]) => {
      const name = names[step] ?? names.at(-1) ?? address
      return { address, names, name, key: alike(name) }
    })
    const wishes = countsOf(wanted.map(({ key }) => key))
    const isLast = (names: readonly string[]) => step >= names.length - 1
    const won = wanted.filter(({ key, names }) => isLast(names) || (wishes.get(key) === 1 && !gone.has(key)))
    for (const { address, name, key } of won) {
      given.set(address, name)
      gone.add(key)
    }
    waiting = waiting.filter(([address]) => !given.has(address))
  }
  return given
}

/** Readers take two titles that differ only in letter case for one. */
const alike = (name: string) => name.toLowerCase()

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
