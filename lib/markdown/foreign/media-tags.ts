import { brief } from '#lib/markdown/tree/addresses.ts'
import type { Cut } from './cut.ts'

/** Read tags of other systems that show a picture or a film. */
export const mediaTags = (source: string): Cut[] => [
  ...figures(source),
  ...films(source),
  ...posts(source),
  ...players(source),
  ...ownPictures(source),
]

const figure = /^([ \t]*)(\{\{([<%])\s*(?:figure|image|img)\s((?:[^<>%{}]){1,1000}?)\/?[%>]\}\})[ \t]*$/gm
const given = /([\w-]+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/g

/** Hugo's `{{< figure src="a.png" alt="A boat" caption="In the port." >}}`, with words that are plain. */
function figures(source: string): Cut[] {
  return [...source.matchAll(figure)].flatMap(({ index, 1: indent = '', 2: written = '', 4: rest = '' }) => {
    const said = new Map(
      [...rest.matchAll(given)].map(([, name = '', one, other]) => [name.toLowerCase(), (one ?? other ?? '').trim()]),
    )
    const [src = '', alt = '', link = ''] = [said.get('src'), said.get('alt'), said.get('link')]
    const caption = ['title', 'caption', 'attr'].flatMap((name) => said.get(name) || []).join(' ')
    const isPlain =
      rest.replace(given, '').trim() === '' &&
      /^[^\s()<>]+$/.test(src) &&
      !/[[\]\\]/.test(alt) &&
      !/["[\]<`*_]/.test(caption) &&
      /^[^\s()<>]*$/.test(link)
    if (!isPlain) return []
    const picture = `![${alt}](${src}${caption === '' ? '' : ` "${caption}"`})`
    const shown = link === '' ? picture : `[${picture}](${link})`
    const lines = written.split('\n').length - 1
    return [
      {
        start: index + indent.length,
        written,
        instead: shown.padEnd(written.length - lines) + '\n'.repeat(lines),
        ...readAs(shown),
      },
    ]
  })
}

const film = /^([ \t]*)(\{(?:\{[<%]|%-?)\s*(youtube|vimeo)\s+(?:id=)?["']?([\w-]{5,20})["']?\s*(?:[%>]\}|-?%)\})[ \t]*$/gm
const filtered =
  /^([ \t]*)(\{\{-?[ \t]*["']https:\/\/(?:www\.)?(youtu|vimeo|player\.vimeo)[^"'\s|<>]*?([\w-]{6,20})(?:\?[^"'\s|<>]*)?["'][ \t]*\|[ \t]*\w*(?:embed|video|youtube)\w*(?:[ \t]*:[ \t]*["']([^"'[\]\n]{1,200})["'])?[ \t]*-?\}\})[ \t]*$/gm

const named =
  /^([ \t]*)(@\[(youtube|vimeo)\]\([ \t]*(?:https:\/\/[^\s()]{1,100}?(?:embed\/|v=|youtu\.be\/|vimeo\.com\/(?:video\/)?))?([\w-]{5,20})(?:[?&][^\s()]{0,100})?[ \t]*\))[ \t]*$/gim

/** `@[youtube](abc)`, `{{< youtube abc >}}`, `{% vimeo 123 %}` and `{{ "https://youtu.be/abc" | embed: "What it shows" }}`. */
const films = (source: string): Cut[] =>
  [film, filtered, named].flatMap((form) =>
    [...source.matchAll(form)].map(({ index, 1: indent = '', 2: written = '', 3: place = '', 4: id = '', 5: words }) => {
      return asFilm(index + indent.length, written, place, id, words)
    }),
  )

const post =
  /^([ \t]*)(\{(?:\{[<%]|%-?)[ \t]*(youtube|vimeo|tweet|twitter|x|gist)[ \t]+([^<>%{}\n]{1,200}?)[ \t]*\/?(?:[%>]\}|-?%)\})[ \t]*$/gm
const said = /(?:(\w+)[ \t]*=[ \t]*)?(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'=]+))/g

/** Posts, films and code that others show: `{{< x user="ann" id="20" >}}`, `{% gist ann/1f2e3d %}`, `{% youtube https://youtu.be/x %}`. */
const posts = (source: string): Cut[] =>
  [...source.matchAll(post)].flatMap(({ index, 1: indent = '', 2: written = '', 3: place = '', 4: rest = '' }): Cut[] => {
    const all = [...rest.matchAll(said)].map(
      ([, name, ...values]) => [name, values.find((one) => one !== undefined) ?? ''] as const,
    )
    const given = new Map(all)
    const [first = '', second = ''] = all.flatMap(([name, value]) => (name === undefined ? [value] : []))
    const address = addressOfPost(place, first, second, given)
    const words = given.get('title') ?? ''
    if (address === null || /[[\]\\]/.test(words)) return []
    const shown = words === '' ? `<${address}>` : `[${words}](${address})`
    return [{ start: index + indent.length, written, instead: shown.padEnd(written.length), ...readAs(shown) }]
  })

function addressOfPost(
  place: string,
  first: string,
  second: string,
  given: ReadonlyMap<string | undefined, string>,
): string | null {
  const id = given.get('id') ?? first
  const [user = second === '' ? '' : first] = [given.get('user')]
  if (/^https:\/\/[\w.-]+\/[^\s<>()]*$/.test(id)) return id
  if (!/^[\w/-]{1,80}$/.test(id)) return null
  if (place === 'youtube') return /^[\w-]{5,20}$/.test(id) ? `https://youtu.be/${id}` : null
  if (place === 'vimeo') return /^\d+$/.test(id) ? `https://vimeo.com/${id}` : null
  // Hugo names who wrote it, and then which one.
  if (place === 'gist') {
    const isPair = second !== '' && !second.includes('.') && !id.includes('/') && /^[\da-f]{6,40}$/.test(second)
    return `https://gist.github.com/${isPair ? `${id}/${second}` : id}`
  }
  return /^\d{1,25}$/.test(id) && /^\w{0,60}$/.test(user)
    ? `https://x.com/${user === '' || user === id ? 'i' : user}/status/${id}`
    : null
}

function asFilm(start: number, written: string, place: string, id: string, words: string | undefined): Cut {
  const address = `https://${/vimeo/i.test(place) ? 'vimeo.com' : 'youtu.be'}/${id}`
  const shown = words === undefined ? `<${address}>` : `[${words}](${address})`
  return { start, written, instead: shown.padEnd(written.length), ...readAs(shown) }
}

const player = /^([ \t]*)(<((?:Lite)?You[Tt]ube\w{0,10}|lite-youtube|Vimeo)\s([^<>\n]{1,400}?)(?:\/>|>[ \t]*<\/\3>))[ \t]*$/gm

/** `<YouTube id="abc" />` and `<lite-youtube videoid="abc"></lite-youtube>`, as MDX and Eleventy have them. */
const players = (source: string): Cut[] =>
  [...source.matchAll(player)].flatMap(({ index, 1: indent = '', 2: written = '', 3: place = '', 4: rest = '' }) => {
    const said = new Map([...rest.matchAll(attribute)].map(([, name = '', words = '']) => [name.toLowerCase(), words]))
    const named = ['videoid', 'youtubeid', 'id', 'src', 'url'].flatMap((name) => said.get(name) ?? [])[0] ?? ''
    const [, id] =
      /^(?:https:\/\/\S+?(?:embed\/|v=|youtu\.be\/|vimeo\.com\/(?:video\/)?))?([\w-]{6,20})(?:[?&]\S*)?$/.exec(named) ?? []
    const words = said.get('title') ?? said.get('playlabel')
    return id === undefined || /[[\]\\]/.test(words ?? '') ? [] : [asFilm(index + indent.length, written, place, id, words)]
  })
const attribute = /([\w-]+)=(?:\{\s*)?["'`]([^"'`\n]*)["'`]/g

const asset =
  /\{%[ \t]*(?:asset_img|img)[ \t]+(?:[a-z][a-z-]{0,30}[ \t]+){0,2}([^\s%"'()<>]+\.(?:png|jpe?g|gif|svg|webp|avif))(?:[ \t]+\d{1,5}(?=[ \t])){0,2}(?:[ \t]+(["']?)([^%"'[\]\n\s][^%"'[\]\n]{0,200}?)\2)?[ \t]*%\}/gi
const image =
  /\{%-?[ \t]*(image|img|figure|picture|responsive_image|image_with_class)[ \t]+((?:(?:\w+=)?(?:"[^"\n]*"|'[^'\n]*'),?[ \t]*){1,8})-?%\}/g
const ending = '[^\\s%"\'()<>]+\\.(?:png|jpe?g|gif|svg|webp|avif)'
const photo = new RegExp(
  `\\{%-?[ \\t]*(?:photo|illus|illustration)[ \\t]+(${ending})(?:[ \\t]+([^%{}|\\n]{1,300}?))?(?:[ \\t]*\\|[ \\t]*([^%{}|\\n]{1,300}?))?[ \\t]*-?%\\}`,
  'gi',
)
const sized = new RegExp(
  `\\{%-?[ \\t]*picture[ \\t]+(?:[a-z][\\w-]{0,30}[ \\t]+)?(${ending})(?:[ \\t]+alt=(?:"([^"\\n]{0,300})"|'([^'\\n]{0,300})'))?[ \\t]*-?%\\}`,
  'gi',
)
const called = /\{\{-?[ \t]*(?:image|img|figure)[ \t]+"([^"\s(){}<>]{1,200})"(?:[ \t]+(?:\d{1,5}|_)){0,2}[ \t]*-?\}\}/g
const value = /(?:(\w+)=)?(?:"([^"\n]*)"|'([^'\n]*)')/g

/** Hexo's `{% asset_img boat.png A boat %}`, Octopress's `{% img left boat.png 640 480 A boat %}`, and `{% image "boat.png", "A boat" %}` of Eleventy and of plugins for Jekyll. */
const ownPictures = (source: string): Cut[] => [
  // The template of Go's own blog: `{{image "boat.png" 850}}`.
  ...[...source.matchAll(called)].map(({ index, 0: written, 1: src = '' }) => asPicture(index, written, src, '')),
  ...[...source.matchAll(asset)].map(({ index, 0: written, 1: src = '', 3: alt = '' }) => asPicture(index, written, src, alt)),
  // Tags of Pelican's plugins, `{% photo /boat.jpg In the port. | A boat %}`, and of Jekyll's: `{% picture wide boat.jpg alt="A boat" %}`.
  ...[...source.matchAll(photo)].flatMap(({ index, 0: written, 1: src = '', 2: caption = '', 3: alt = '' }) =>
    /[[\]<`*_\\]/.test(caption + alt) ? [] : [asPicture(index, written, src, alt, caption)],
  ),
  ...[...source.matchAll(sized)].flatMap(({ index, 0: written, 1: src = '', 2: one, 3: other }) =>
    /[[\]\\]/.test(one ?? other ?? '') ? [] : [asPicture(index, written, src, one ?? other ?? '')],
  ),
  ...[...source.matchAll(image)].flatMap(({ index, 0: written, 1: name, 2: rest = '' }) => {
    const said = [...rest.matchAll(value)].map(([, key, one, other]) => [key, (one ?? other ?? '').trim()] as const)
    const named = new Map(said)
    const [src, ...others] = said.flatMap(([key, words]) => (key === undefined ? [words] : []))
    // Which pictures are for which width, and how they look, is said without a word to read.
    const words = name === 'image_with_class' ? others.slice(1) : others
    const isPlain =
      words.slice(1).every((one) => /^(?:[\w-]*|.*\d(?:vw|px|em).*)$/.test(one)) && !named.has('caption') && !named.has('title')
    const [place, alt] = [named.get('src') ?? src ?? '', named.get('alt') ?? words[0] ?? '']
    return isPlain && /^[^\s()<>{}]+$/.test(place) && !/[[\]\\]/.test(alt) ? [asPicture(index, written, place, alt)] : []
  }),
]

function asPicture(start: number, written: string, src: string, alt: string, caption = ''): Cut {
  const shown = `![${alt}](${src}${caption === '' ? '' : ` "${caption.replaceAll('"', '&quot;')}"`})`
  return { start, written, instead: shown.padEnd(written.length), ...readAs(shown) }
}

const readAs = (shown: string): Pick<Cut, 'message' | 'fix'> => ({
  message: `A tag of another system is read as ${brief(shown)}.`,
  fix: `Write ${brief(shown)} to say so.`,
})
