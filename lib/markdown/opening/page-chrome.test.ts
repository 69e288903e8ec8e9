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
  'Facebook Twitter LinkedIn',
  'Share | Tweet | Pin | Print',
  'Share on Facebook',
  'Copy link',
  'Tweet',
  '5 min read',
  'Ada King · 12 minute read',
  'Reading time: 7 minutes',
  '1.2K shares',
  '304 views | 12 comments',
  'Home | Blog | About us | Contact',
  'Home › Blog › Calling',
  '« Prev | Next »',
  'View all posts by Ada King',
  'Listen to this article',
  'Sign in | Sign up',
  'Copy code',
  'Powered by WordPress',
  'Diesen Beitrag teilen',
  'Lesezeit: 5 Minuten',
  'Partager cet article',
  'Artículos relacionados',
  '## Leave a Reply',
  '### Share this:',
  '## You might also like',
  '## 3 Comments',
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
  '## Learn More',
  '## Join us!',
  '### Subscribe',
  '## About the author',
  '## Tags',
  '## Read more',
  '## Follow us on this tour',
  'Let’s connect them together.',
  'Learn more',
  '[See more](https://a.example/)',
  'Join us next week, and bring a friend.',
  'We have seen that it may look\nlike this:',
  'This letter was\nwritten by a sitting\nsenator of the time',
  'Please open an issue or\nleave a comment on this page\nand we will answer',
  '[Join us](/community/)! If you\nare on Mastodon, be sure\nto say hello',
  'Read more: [The tool I want](https://a.example/).',
  'Subscribe to a topic like so:\n\n```\na\n```',
  'Like this:\n\n```\na\n```',
  'Share it:\n\n- with your team\n- with your buyers',
  'Powered by wind and water',
  'Twitter',
  'Facebook and Twitter are not enough.',
  'Home is where the phone is.',
  'About us they said nothing.',
  'It is a 5 min read for those who skim it.',
  'It got 12 views, and 3 shares.',
  'X, Threads and Mastodon',
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

test('the fix leaves the decision to the author', async () => {
  const [remark] = (await read('Text.\n\nShare this post\n\nMore.')).remarks
  expect(remark?.fix).toBe(
    'Leave it out if it came along with the page. If it is a sentence of the article, reword it so that it says more.',
  )
})

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
