import type { Catalog } from '#lib/catalog/catalog.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { layOutSpare } from '#lib/release/shelf/shelf.ts'
import { buildOnce } from './build-once.ts'
import { type BuilderOptions, startBuilder } from './builder.ts'
import { startProgress } from './progress.ts'
import { siteDir } from './site-dir.ts'

export interface BuildOptions extends BuilderOptions {
  /** Whether to say which pages are other ones and why. */
  readonly verbose?: boolean
}

/**
 * Check, render, release: answer what is published now, or null where any step failed; then what was served stays, and it is said in plain
 * words.
 */
export async function buildSite({ verbose = false, ...options }: BuildOptions = {}): Promise<Catalog | null> {
  const [builder, progress] = [startBuilder(options), startProgress(process.stderr)]
  try {
    const { checked, built } = await buildOnce(builder, { progress, verbose, warnings: true })
    if (checked === null || built === null) return null
    await builder.save()
    if (built.makeIndex !== null) {
      console.log('These pages are live. Search still answers from before, and follows.')
      await progress.step('Search', built.makeIndex)
      await built.publishIndex()
    }
    await layOutSpare(siteDir())
    return checked.catalog
  } catch (error) {
    console.error(inPlainWords('The pages are published. Search stays as it was.', error).message)
    return null
  } finally {
    progress.end()
    await builder.close()
  }
}
