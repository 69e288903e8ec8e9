import { siteDir } from '#lib/building/site-dir.ts'
import { openBucket } from '#lib/release/push/bucket.ts'
import { dryPush, push, toldOf } from '#lib/release/push/push.ts'
import { releasesOn } from '#lib/release/shelf/shelf-list.ts'

/** Bring a bucket to the current release, or only say what that would do. @throws in plain words */
export async function pushTo(place: string, isDry: boolean): Promise<string> {
  const current = (await releasesOn(siteDir())).find(({ isCurrent }) => isCurrent)
  if (current === undefined) throw new Error('There is no release. Run `npm run build` first.')
  const bucket = await openBucket(place)
  const plan = await (isDry ? dryPush : push)(current, bucket)
  const hint =
    current.release.host === 's3-cloudfront' || Object.keys(current.release.redirects).length === 0
      ? []
      : ['Former addresses lead nowhere there: say host: s3-cloudfront in site.yaml, and each gets a page that leads on.']
  return [`Release ${current.release.id}${isDry ? ', and nothing was sent' : ''}: ${toldOf(plan)}`, ...hint].join('\n')
}
