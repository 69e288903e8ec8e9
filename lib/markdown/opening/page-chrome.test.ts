import { expect, test } from 'vitest'
import { read, saidOf } from '#lib/markdown/sample-reader.ts'

const leftovers = [
  'Share this post',
  'Click to share on Facebook',
  'Related Posts',
  'Popular Post',
  'You might also like',
  'Let’s Socialize',
  "Let's Socialize",
  'Follow us on LinkedIn',
  'Author: Ada King',
  'Posted in Sales by Ada',
  'Filed under: Sales',
  'Tags: sales, calls',
  'Leave a comment',
  'Leave a Reply',
  '3 Comments',
  'Read more',
  'Continue reading →',
  'Previous post',
  'Next post: Calling at noon',
  'Subscribe to our newsletter',
  'Sign up for our newsletter',
  'Back to top',
  'Skip to content',
  'All rights reserved.',
  '<div>Related Articles</div>',
  '## Related Posts',
]

for (const line of leftovers) {
  test(`leftoverLines names "${line}"`, async () => {
    const body = await read(`Text.\n\n${line}\n\nMore text.`)
    expect(saidOf(body)).toEqual(['3:1 warning page-chrome'])
    expect(body.text).not.toBe('Text.\nMore text.')
  })
}

const sentences = [
  'Share this with your team before the next meeting starts.',
  'Read more books.',
  'Related posts are links that a machine chose for you.',
  'The author of this book never called anyone.',
  'Next, call them back.',
  'Tags are a way to sort.',
  'Subscribe.',
  'See more than the others do.',
  'Call 555-123-4567',
  'state-of-the-art',
  'We called on 2014-05-06',
]

for (const line of sentences) {
  test(`leftoverLines takes "${line}" for a sentence`, async () => {
    expect((await read(`Text.\n\n${line}\n\nMore text.`)).remarks).toEqual([])
  })
}

for (const line of ['friends-at-desk-2014', 'IMG_2034.jpg', 'chart-1-final.png', 'team_photo-hd-2x']) {
  test(`leftoverLines names "${line}" as a picture that did not come along`, async () => {
    expect(saidOf(await read(`Text.\n\n${line}\n\nMore text.`))).toEqual(['3:1 warning stray-picture-name'])
  })
}

test('leftoverLines names each line of a paragraph, and a biography after its name', async () => {
  const body = await read(
    'Text.\n\nShare this post\nRelated posts\n\nAuthor: Ada King\n\nAda King sells.\n\nAda King is quoted here.',
  )
  expect(saidOf(body)).toEqual([
    '3:1 warning page-chrome',
    '4:1 warning page-chrome',
    '6:1 warning page-chrome',
    '8:1 warning page-chrome',
  ])
})
