import { parseBody } from '#lib/markdown/parse-body.ts'
import { type Resolve, renderBody } from '#lib/markdown/render-body.ts'
import type { ParsedBody } from '#lib/markdown/tree/body.ts'
import type { Recording } from '#lib/media/recording.ts'
import { playerOf } from '#lib/media/recording-kinds.ts'

/** Every link leads where it says; every picture is there. */
export const everything: Resolve = {
  origin: 'https://site.example',
  link: (href) => href,
  recording: (src) => (/^https?:/.test(src) ? null : { path: `/${src}`, file: src.replace(/.*\//, ''), bytes: 9, ...kindOf(src) }),
  picture: () => ({
    path: '/pictures/a.png',
    width: 1200,
    height: 800,
    variants: [
      { format: 'avif', width: 640, height: 427, file: 'a-640.avif' },
      { format: 'avif', width: 1200, height: 800, file: 'a-1200.avif' },
      { format: 'webp', width: 640, height: 427, file: 'a-640.webp' },
      { format: 'jpeg', width: 1200, height: 800, file: 'a-1200.jpg' },
    ],
    crops: [],
  }),
}

function kindOf(src: string): Pick<Recording, 'kind' | 'type'> {
  if (src.endsWith('.vtt')) return { kind: 'captions', type: 'text/vtt' }
  return playerOf(src) === 'audio' ? { kind: 'audio', type: 'audio/mpeg' } : { kind: 'video', type: `video/${src.slice(-3)}` }
}

/** Parse a text whose title is in its front matter. */
export const read = (source: string, language = 'en'): Promise<ParsedBody> =>
  parseBody(source, { title: 'The title', subtitle: null, sides, language })

const sides = [
  { slug: 'outbound', title: 'Outbound' },
  { slug: 'inbound', title: 'Inbound' },
] as const

/** Parse a text that has no front matter. */
export const readBare = (source: string, language = 'en'): Promise<ParsedBody> =>
  parseBody(source, { title: null, subtitle: null, language })

/** The HTML of a text whose title is in its front matter. */
export const htmlOf = async (source: string, resolve: Resolve = everything): Promise<string> =>
  renderBody(await read(source), resolve)

/** What the author is told, one line each: `3:1 error link-refused`. */
export const saidOf = (body: ParsedBody): string[] =>
  body.remarks.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)
