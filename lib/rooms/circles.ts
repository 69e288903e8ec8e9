/** Find circles among things that name each other: each is the way round, its first thing once more at its end. */
export function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (at: string, way: readonly string[]): void => {
    const start = way.indexOf(at)
    if (start >= 0) circles.push([...way.slice(start), at])
    if (start >= 0 || done.has(at)) return
    for (const next of arrows.get(at) ?? []) visit(next, [...way, at])
    done.add(at)
  }
  for (const start of arrows.keys()) visit(start, [])
  return circles
}
