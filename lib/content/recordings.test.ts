import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '#lib/check/check-content.ts'
import { article, catalogOf, contentWith, today } from '#lib/check/sample-catalog.ts'
import { recordings } from '#lib/media/sample-recordings.ts'

const said = async (text: string, files: Readonly<Record<string, Buffer | string>>) => {
  const { catalog, findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, `Words.\n\n${text}`), ...files })
  const about = findings.filter(({ rule }) => rule.startsWith('media') && rule !== 'media-captions')
  return { played: Object.values(catalog.articles[0]?.body.played ?? {}), about }
}

/** By name: what it is, and how it ends when it is published. */
const kinds: Readonly<Record<string, readonly [kind: string, type: string, ending: string]>> = {
  'a.mp4': ['video', 'video/mp4', '.mp4'],
  'a.m4v': ['video', 'video/mp4', '.mp4'],
  'a.webm': ['video', 'video/webm', '.webm'],
  'a.ogv': ['video', 'video/ogg', '.ogv'],
  'a.ogg': ['audio', 'audio/ogg', '.ogg'],
  'a.opus': ['audio', 'audio/ogg', '.ogg'],
  'a.mp3': ['audio', 'audio/mpeg', '.mp3'],
  'b.mp3': ['audio', 'audio/mpeg', '.mp3'],
  'a.m4a': ['audio', 'audio/mp4', '.m4a'],
  'a.wav': ['audio', 'audio/wav', '.wav'],
  'a.flac': ['audio', 'audio/flac', '.flac'],
  'a.aac': ['audio', 'audio/aac', '.aac'],
}

for (const [name, [kind, type, ending]] of Object.entries(kinds)) {
  test(`${name} is played as ${type}, under a name with its hash`, async () => {
    const { played, about } = await said(`![A thing](${name})`, { [`blog/${name}`]: recordings[name] ?? '' })
    expect(about).toEqual([])
    expect(played).toMatchObject([{ kind, type, file: expect.stringMatching(new RegExp(`^[ab]-[0-9a-f]{10}\\${ending}$`)) }])
  })
}

test('captions are read beside a video', async () => {
  const files = { 'blog/a.mp4': recordings['a.mp4'] ?? '', 'blog/a.vtt': recordings['a.vtt'] ?? '' }
  const { played, about } = await said('<video src="a.mp4" title="x"><track src="a.vtt" srclang="en"></video>', files)
  expect(about).toEqual([])
  expect(played.map(({ kind }) => kind)).toEqual(['video', 'captions'])
})

const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:x\n'
const mp4 = recordings['a.mp4'] ?? Buffer.alloc(0)

/** What is written, the files that are there, and what is said of it. */
const faults: readonly (readonly [text: string, files: Readonly<Record<string, Buffer | string>>, rule: string, words: RegExp])[] =
  [
    ['![x](lost.mp4)', {}, 'error media-missing', /The video "lost.mp4" is not there.*Put the file there/],
    ['![x](tuor.mp3)', { 'blog/tour.mp3': recordings['a.mp3'] ?? '' }, 'error media-missing', /Did you mean tour.mp3\?/],
    ['![x](Tour.MP4)', { 'blog/tour.mp4': mp4 }, 'error media-missing', /Did you mean tour.mp4\?/],
    ['![x](../../a.mp4)', {}, 'error media-outside', /outside the content folder/],
    ['![x](https://cdn.example/a.mp4)', {}, 'warning media-remote', /on another site.*a link to it is shown/],
    ['<video src="//cdn.example/a.mp4" title="x"></video>', {}, 'warning media-remote', /./],
    ['![x](a.mp4)', { 'blog/a.mp4': '' }, 'error media-kind', /holds nothing at all/],
    ['![x](a.mp4)', { 'blog/a.mp4': lfs }, 'error picture-placeholder', /placeholder of Git LFS/],
    ['![x](a.mp4)', { 'blog/a.mp4': recordings['a.webm'] ?? '' }, 'error media-name', /holds a WebM.*end in "\.webm"/],
    ['![x](a.mp3)', { 'blog/a.mp3': recordings['a.wav'] ?? '' }, 'error media-name', /holds a WAV/],
    ['![x](a.mp4)', { 'blog/a.mp4': mp4.subarray(0, 60) }, 'error picture-damaged', /damaged or incomplete/],
    [
      '![x](a.mov)',
      { 'blog/a.mov': Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1') },
      'error media-kind',
      /QuickTime.*MP4/,
    ],
    ['![x](a.mp4)', { 'blog/a.mp4': Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1') }, 'error media-kind', /QuickTime/],
    [
      '![x](a.mkv)',
      { 'blog/a.mkv': Buffer.from('\x1a\x45\xdf\xa3\x42\x82\x88matroska', 'latin1') },
      'error media-kind',
      /Matroska/,
    ],
    ['![x](a.avi)', { 'blog/a.avi': Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1') }, 'error media-kind', /AVI/],
    ['![x](a.mp3)', { 'blog/a.mp3': '<!doctype html><html>' }, 'error media-kind', /a web page/],
    [
      '<video src="a.mp4" title="x"><track src="a.srt"></video>',
      { 'blog/a.mp4': mp4, 'blog/a.srt': '1\n00:00:00,000 --> 00:00:02,000\nx\n' },
      'error media-kind',
      /SRT.*WebVTT/,
    ],
    ['<video src="a.mp4" title="x"><track src="a.mp4"></video>', { 'blog/a.mp4': mp4 }, 'error media-kind', /holds no captions/],
    [
      '<audio src="a.vtt" title="x"></audio>',
      { 'blog/a.vtt': recordings['a.vtt'] ?? '' },
      'error media-kind',
      /captions, which cannot be played/,
    ],
  ]

for (const [text, files, rule, words] of faults) {
  test(`of ${text} with ${Object.keys(files).join(' and ') || 'no file'} is said: ${rule}`, async () => {
    const { findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, `Words.\n\n${text}`), ...files })
    const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    expect(serious.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([rule])
    expect(serious[0]).toMatchObject({ file: 'blog/x.md', line: 6 })
    expect(`${serious[0]?.message} ${serious[0]?.fix}`).toMatch(words)
  })
}

test('a file of more than 100 MB is refused before it is read', async () => {
  const folder = contentWith({ 'blog/x.md': article({ title: 'X' }, '![x](a.mp4)'), 'blog/a.mp4': mp4 })
  truncateSync(join(folder, 'blog/a.mp4'), 100_000_001)
  const { findings } = await checkContent(folder, today)
  expect(findings.find(({ rule }) => rule === 'media-heavy')).toMatchObject({
    severity: 'error',
    message: '"a.mp4" has 101 MB; at most 100 MB are allowed.',
  })
})

test('a recording at the root of the site is found where another system keeps it', async () => {
  const { played } = await said('![x](/videos/a.mp4)', { 'static/videos/a.mp4': mp4 })
  expect(played).toHaveLength(1)
})

test('a poster that is not there is an error with its line', async () => {
  const { findings } = await catalogOf({
    'blog/x.md': article({ title: 'X' }, '<video src="a.mp4" poster="b.png" title="x"></video>'),
    'blog/a.mp4': mp4,
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'picture-missing', line: 4 }])
})
