import { expect, test } from 'vitest'
import { openKeep } from '#lib/release/kept/keep.ts'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'

const leading = { ...sampleFiles, 'index.html': page('<h1>Counterpoint</h1><a href="/blog/x/#why">Why</a>') }
const withHeading = { ...leading, 'blog/x/index.html': page('<h1>An article</h1><h2 id="why">Why</h2>') }
const { 'blog/x/index.html': _, ...withoutPage }: Readonly<Record<string, string>> = leading

test.each([
  ['the heading that it names is gone', leading, 'a place that its page does not have'],
  ['the page that it names is gone', withoutPage, 'does not exist'],
])('a page that stands as it was is refused where %s', async (_name, files, message) => {
  const [siteDir, keep] = [await folderWith({}), await openKeep()]
  const { id } = await publishSample(siteDir, withHeading, {}, { keep })
  await expect(publishSample(siteDir, files, {}, { keep })).rejects.toThrow(message)
  await expect(publishSample(siteDir, files, {}, { keep })).rejects.toThrow(message)
  expect((await publishSample(siteDir, withHeading, {}, { keep })).id).toBe(id)
})
