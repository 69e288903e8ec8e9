/** Make a gate that lets at most `most` tasks run at once and keeps the others in line. */
export function atMost(most: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      // The next one takes over this place; no other can slip in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
