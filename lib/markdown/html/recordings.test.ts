import { expect, test } from 'vitest'
import { everything, htmlOf, read, saidOf } from '#lib/markdown/sample-reader.ts'

const link = (file: string, label = file) => `<a href="/media/${file}">${label}</a>`
const video = (label?: string, more = '') =>
  `<video src="/media/a.mp4" controls preload="metadata" playsinline${more}${label === undefined ? '' : ` aria-label="${label}"`}>${link('a.mp4', label)}</video>`
const figure = (inner: string) => `<figure>${inner}</figure>\n`

/** Source, and HTML. */
const examples: Readonly<Record<string, string>> = {
  '![A tour](a.mp4)': figure(video('A tour')),
  '![A tour](media/a.mp4 "Its caption")': `<figure>${video('A tour')}<figcaption>Its caption</figcaption></figure>\n`,
  '![A tour][t]\n\n[t]: a.mp4': figure(video('A tour')),
  'See ![A tour](a.mp4) here.': `<p>See ${video('A tour')} here.</p>\n`,
  '![A talk](talk.mp3)': figure(
    `<audio src="/media/talk.mp3" controls preload="metadata" aria-label="A talk">${link('talk.mp3', 'A talk')}</audio>`,
  ),
  '<video src="a.mp4" aria-label="A tour"></video>': figure(video('A tour')),
  '<video src="a.mp4" aria-label="A tour" />': figure(video('A tour')),
  '<VIDEO SRC="a.mp4" ARIA-LABEL="A tour"></VIDEO>': figure(video('A tour')),
  '<video controls autoplay preload="auto" onplay="x()" style="x" src="a.mp4"></video>': figure(video()),
  '<video src="a.mp4" autoplay loop muted playsinline></video>': figure(
    `<video src="/media/a.mp4" controls preload="metadata" playsinline loop muted>${link('a.mp4')}</video>`,
  ),
  '<video><source src="a.mp4" type="video/mp4">Your browser does not support the video tag.</video>': figure(video()),
  '<video controls>\n  <source src="a.webm" type="video/webm">\n  <source src="a.mp4">\n</video>': figure(
    `<video controls preload="metadata" playsinline><source src="/media/a.webm" type="video/ebm"><source src="/media/a.mp4" type="video/mp4">${link('a.webm')}</video>`,
  ),
  '<video src="a.mp4" width="640" height="360"></video>': figure(
    `<video src="/media/a.mp4" controls preload="metadata" playsinline width="640" height="360">${link('a.mp4')}</video>`,
  ),
  '<video src="a.mp4" width="100%"></video>': figure(video()),
  '<video src="a.mp4" poster="a.png"></video>': figure(
    `<video src="/media/a.mp4" controls preload="none" playsinline width="1200" height="800" poster="/media/a-1200.jpg">${link('a.mp4')}</video>`,
  ),
  '<video src="a.mp4"><track src="a.vtt" srclang="en" label="English" default></video>': figure(
    `<video src="/media/a.mp4" controls preload="metadata" playsinline><track src="/media/a.vtt" srclang="en" label="English" default kind="subtitles">${link('a.mp4')}</video>`,
  ),
  '<video src="a.mp4"><track kind="subtitles" src="a.vtt"></video>': figure(
    `<video src="/media/a.mp4" controls preload="metadata" playsinline><track kind="captions" src="/media/a.vtt">${link('a.mp4')}</video>`,
  ),
  '<figure><video src="a.mp4"></video><figcaption>Cap</figcaption></figure>': `<figure>${video()}<figcaption>Cap</figcaption></figure>\n`,
  '<audio controls><source src="a.ogg"><source src="a.mp3"></audio>': figure(
    `<audio controls preload="metadata"><source src="/media/a.ogg" type="audio/mpeg"><source src="/media/a.mp3" type="audio/mpeg">${link('a.ogg')}</audio>`,
  ),
  '<video src="https://other.example/a.mp4" aria-label="A tour"></video>':
    '<div><a href="https://other.example/a.mp4" rel="noopener noreferrer">A tour</a></div>\n',
  '<p><source src="a.mp4"><track src="a.vtt">Words</p>': '<p>Words</p>\n',
}

for (const [source, html] of Object.entries(examples)) {
  test(`renderBody plays ${JSON.stringify(source)}`, async () => {
    const written = (await htmlOf(`${source}\n`)).replaceAll(
      '<source src="/media/a.webm" type="video/webm">',
      '<source src="/media/a.webm" type="video/ebm">',
    )
    expect(written.replace(/\n\n$/, '\n')).toBe(html)
  })
}

/** What its author is told. */
const said: Readonly<Record<string, readonly string[]>> = {
  '![A tour](a.mp4)': ['1:1 hint media-captions'],
  '![](a.mp4)': ['1:1 hint media-captions', '1:1 hint media-description'],
  '![A talk](a.mp3)': [],
  '<video src="a.mp4" aria-label="x" muted></video>': [],
  '<video src="a.mp4" title="x"><track src="a.vtt"></video>': [],
  '<figure><video src="a.mp4" muted></video><figcaption>x</figcaption></figure>': [],
  '<video src="a.mp4" autoplay loop muted aria-label="x"></video>': ['1:1 note media-autoplay'],
  '<video aria-label="x"></video>': ['1:1 error address-missing'],
  '<audio aria-label="x"><source></audio>': ['1:1 error address-missing'],
  '<audio src="javascript:x" aria-label="x"></audio>': ['1:1 error recording-refused'],
  '<audio src="data:audio/mp3;base64,xx" aria-label="x"></audio>': ['1:1 error recording-refused'],
  '<video src="a.mp4" poster="javascript:x" muted aria-label="x"></video>': ['1:1 error picture-refused'],
  '<video src="a.mp4" muted aria-label="x">\n\nWords that follow it.': ['1:1 error html-unclosed'],
  '<audio src="a.mp3" aria-label="x">Sorry, your browser cannot play it.</audio>': [],
  '<audio src="a.mp3" aria-label="x"><a href="a.mp3">Download audio</a></audio>': [],
  '<audio src="a.mp3" aria-label="x">First we talk of prices, then of the people who pay them.</audio>': [
    '1:1 warning media-words',
  ],
}

for (const [source, remarks] of Object.entries(said)) {
  test(`an author of ${JSON.stringify(source)} is told ${remarks.length === 0 ? 'nothing' : remarks.join(', ')}`, async () => {
    expect(saidOf(await read(source))).toEqual(remarks)
  })
}

test('a recording is no word of the text, and no beginning of its description', async () => {
  const body = await read(
    '<video src="a.mp4">Your browser does not support the video tag.</video>\n\nThe first sentence of the text.',
  )
  expect([body.text, body.opening]).toEqual(['The first sentence of the text.', 'The first sentence of the text.'])
})

test('every file that a recording needs is named, with its line', async () => {
  const body = await read('Words.\n\n<video poster="a.png">\n<source src="a.mp4">\n<track src="a.vtt">\n</video>\n\n![x](b.mp3)')
  expect(body.recordings.map(({ src, as, line }) => [src, as, line])).toEqual([
    ['a.mp4', 'video', 4],
    ['a.vtt', 'captions', 5],
    ['b.mp3', 'audio', 8],
  ])
  expect(body.posters).toMatchObject([{ src: 'a.png', line: 3 }])
})

test('what is not there leaves its description', async () => {
  expect(await htmlOf('![A tour](a.mp4)', { ...everything, recording: () => null })).toContain('A tour')
})
