import { parseAndKeepTree, type Written } from './parsed-texts.ts'

// A process that answers each list of texts with what they say, in their order.
process.on('message', async (sources: readonly Written[]) => {
  process.send?.(await Promise.all(sources.map(parseAndKeepTree)))
})
// Without the one that asks, there is nothing to do.
process.on('disconnect', () => process.exit())
