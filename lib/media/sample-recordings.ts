const box = (name: string, content: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

const mp4 = (brand: string): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0isom`, 'latin1')),
    box('moov', Buffer.alloc(20)),
    box('mdat', Buffer.alloc(40)),
  ])

const bytes = (start: string): Buffer => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(40)])

/** For tests: files that begin as recordings do, by name. */
export const recordings: Readonly<Record<string, Buffer>> = {
  'a.mp4': mp4('isom'),
  'a.m4v': mp4('M4V '),
  'a.webm': bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'),
  'a.ogv': bytes('OggS\0\x02\0\0\0\0\x01\x80theora'),
  'a.ogg': bytes('OggS\0\x02\0\0\0\0\x01vorbis'),
  'a.opus': bytes('OggS\0\x02\0\0\0\0OpusHead'),
  'a.mp3': bytes('ID3\x04'),
  'b.mp3': bytes('\xff\xfb\x90'),
  'a.m4a': mp4('M4A '),
  'a.wav': bytes('RIFF\x30\0\0\0WAVEfmt '),
  'a.flac': bytes('fLaC'),
  'a.aac': bytes('\xff\xf1\x50'),
  'a.vtt': Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nWords that are spoken.\n'),
}
