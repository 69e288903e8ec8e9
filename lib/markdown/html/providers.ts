import { isUrl } from '#lib/is-url.ts'

/** A service whose players and views other sites show within their pages. */
interface Provider {
  readonly name: string
  /** What a reader does there. */
  readonly verb: 'Watch' | 'Listen' | 'See' | 'Open' | 'Read'
  readonly hosts: RegExp
  /** The page that shows the same to a visitor; null where the address itself does. */
  readonly page?: (url: URL) => string | null
}

/** Where an embedded view leads, and what is said of it. */
export interface Embedded {
  readonly address: string
  readonly name: string
  readonly verb: Provider['verb']
}

/** Name the service that shows `url`, and the page there that shows the same; null where it is not known. */
export function embeddedAt(url: URL): Embedded | null {
  const host = url.hostname.replace(/^www\./, '')
  const provider = providers.find(({ hosts }) => hosts.test(host))
  if (!provider) return null
  const page = provider.page?.(url) ?? null
  const address = page !== null && isUrl(page) && /^https?:/.test(page) ? page : url.href
  return { address, name: provider.name, verb: provider.verb }
}

const part = ({ pathname }: URL, pattern: RegExp): string | null => pattern.exec(pathname)?.[1] ?? null

function youtube(url: URL): string | null {
  const list = url.searchParams.get('list')
  const id =
    part(url, /^\/(?:embed|v|e|shorts|live)\/([\w-]+)/) ??
    url.searchParams.get('v') ??
    (url.hostname.endsWith('youtu.be') ? url.pathname.slice(1) : null)
  if (id === null || id === 'videoseries')
    return list === null ? null : `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
  const start = /^\d+/.exec(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '')?.[0]
  return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}${start && start !== '0' ? `&t=${start}s` : ''}`
}

function vimeo(url: URL): string | null {
  const id = part(url, /^\/(?:video\/)?(\d+)/)
  const hash = url.searchParams.get('h') ?? part(url, /^\/\d+\/(\w+)/)
  return id === null ? null : `https://vimeo.com/${id}${hash === null ? '' : `/${encodeURIComponent(hash)}`}`
}

/** The `pb` of a map names a place, or the middle of what is shown. */
function map(url: URL): string | null {
  if (url.searchParams.has('pb')) {
    const pb = url.searchParams.get('pb') ?? ''
    const place = /!1s[^!]*!2s([^!]+)/.exec(pb)?.[1]
    const [longitude, latitude] = [/!2d(-?[\d.]+)/, /!3d(-?[\d.]+)/].map((pattern) => pattern.exec(pb)?.[1])
    const query = place ?? (latitude && longitude ? `${latitude},${longitude}` : null)
    return query === null
      ? null
      : `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query.replaceAll('+', ' '))}`
  }
  return changed(url, (copy) => {
    copy.searchParams.delete('output')
    copy.pathname = copy.pathname.replace(/^\/maps\/d\/(?:u\/\d+\/)?embed/, '/maps/d/viewer')
  })
}

function changed(url: URL, change: (copy: URL) => void): string {
  const copy = new URL(url)
  change(copy)
  return copy.href
}

const withPath =
  (pattern: RegExp, path: string) =>
  (url: URL): string | null =>
    pattern.test(url.pathname)
      ? changed(url, (copy) => {
          copy.pathname = url.pathname.replace(pattern, path)
          copy.search = ''
        })
      : null

/** Some name the page in their own address. */
const named =
  (...names: readonly string[]) =>
  (url: URL): string | null =>
    names.map((name) => url.searchParams.get(name)).find((value) => value !== null && isUrl(value)) ?? null

const tweet = (url: URL): string | null => {
  const id = /^\d+$/.exec(url.searchParams.get('id') ?? '')?.[0]
  return id === undefined ? named('url')(url) : `https://x.com/i/status/${id}`
}

const providers: readonly Provider[] = [
  { name: 'YouTube', verb: 'Watch', hosts: /^(?:m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, page: youtube },
  { name: 'Vimeo', verb: 'Watch', hosts: /^(?:player\.)?vimeo\.com$/, page: vimeo },
  { name: 'Spotify', verb: 'Listen', hosts: /^open\.spotify\.com$/, page: withPath(/^\/embed(?:-podcast)?\//, '/') },
  {
    name: 'SoundCloud',
    verb: 'Listen',
    hosts: /^(?:w\.)?soundcloud\.com$/,
    page: (url) => pageOnly(named('url')(url), /^https?:\/\/(?:www\.)?soundcloud\.com\//),
  },
  { name: 'Loom', verb: 'Watch', hosts: /^loom\.com$/, page: withPath(/^\/embed\//, '/share/') },
  { name: 'Wistia', verb: 'Watch', hosts: /^(?:fast\.)?wistia\.(?:net|com)$/ },
  { name: 'Vidyard', verb: 'Watch', hosts: /^play\.vidyard\.com$/ },
  { name: 'Dailymotion', verb: 'Watch', hosts: /^(?:geo\.)?dailymotion\.com$/, page: (url) => dailymotion(url) },
  { name: 'Twitch', verb: 'Watch', hosts: /^(?:player|clips)\.twitch\.tv$/, page: (url) => twitch(url) },
  { name: 'Streamable', verb: 'Watch', hosts: /^streamable\.com$/, page: withPath(/^\/[eos]\//, '/') },
  {
    name: 'TED',
    verb: 'Watch',
    hosts: /^embed\.ted\.com$/,
    page: (url) =>
      changed(url, (copy) => {
        copy.hostname = 'www.ted.com'
      }),
  },
  { name: 'Facebook', verb: 'See', hosts: /^facebook\.com$/, page: named('href') },
  {
    name: 'X',
    verb: 'Read',
    hosts: /^(?:platform\.twitter\.com|platform\.x\.com|twitframe\.com|twitter\.com|x\.com)$/,
    page: tweet,
  },
  { name: 'Instagram', verb: 'See', hosts: /^instagram\.com$/, page: withPath(/^(\/(?:p|reel|tv)\/[\w-]+)\/embed.*$/, '$1/') },
  { name: 'TikTok', verb: 'Watch', hosts: /^tiktok\.com$/, page: (url) => tiktok(url) },
  { name: 'LinkedIn', verb: 'Read', hosts: /^linkedin\.com$/, page: withPath(/^\/embed\//, '/') },
  { name: 'Pinterest', verb: 'See', hosts: /^assets\.pinterest\.com$/ },
  {
    name: 'Reddit',
    verb: 'Read',
    hosts: /^(?:embed\.reddit|redditmedia)\.com$/,
    page: (url) =>
      changed(url, (copy) => {
        copy.hostname = 'www.reddit.com'
        copy.search = ''
      }),
  },
  { name: 'Mastodon', verb: 'Read', hosts: /^mastodon\./, page: withPath(/\/embed$/, '') },
  { name: 'Giphy', verb: 'See', hosts: /^giphy\.com$/, page: withPath(/^\/embed\//, '/gifs/') },
  { name: 'CodePen', verb: 'See', hosts: /^codepen\.io$/, page: withPath(/^\/([^/]+)\/embed\/(?:preview\/)?/, '/$1/pen/') },
  { name: 'CodeSandbox', verb: 'See', hosts: /^codesandbox\.io$/, page: withPath(/^\/embed\//, '/s/') },
  {
    name: 'StackBlitz',
    verb: 'See',
    hosts: /^stackblitz\.com$/,
    page: (url) => changed(url, (copy) => copy.searchParams.delete('embed')),
  },
  { name: 'JSFiddle', verb: 'See', hosts: /^jsfiddle\.net$/, page: withPath(/\/embedded\/.*$/, '/') },
  { name: 'Figma', verb: 'See', hosts: /^(?:embed\.)?figma\.com$/, page: named('url') },
  { name: 'Google Maps', verb: 'See', hosts: /^maps\.google\.[a-z.]+$/, page: map },
  { name: 'OpenStreetMap', verb: 'See', hosts: /^openstreetmap\.org$/, page: withPath(/^\/export\/embed\.html$/, '/') },
  {
    name: 'Google Docs',
    verb: 'Open',
    hosts: /^docs\.google\.com$/,
    page: (url) => changed(url, (copy) => copy.searchParams.delete('embedded')),
  },
  { name: 'Google Drive', verb: 'Open', hosts: /^drive\.google\.com$/, page: withPath(/\/preview$/, '/view') },
  { name: 'Google Calendar', verb: 'Open', hosts: /^calendar\.google\.com$/ },
  { name: 'Google', verb: 'Open', hosts: /^(?:lookerstudio|datastudio)\.google\.com$/, page: withPath(/^\/embed\//, '/') },
  {
    name: 'Apple Podcasts',
    verb: 'Listen',
    hosts: /^(?:embed\.)?podcasts\.apple\.com$/,
    page: (url) =>
      changed(url, (copy) => {
        copy.hostname = 'podcasts.apple.com'
      }),
  },
  {
    name: 'Apple Music',
    verb: 'Listen',
    hosts: /^(?:embed\.)?music\.apple\.com$/,
    page: (url) =>
      changed(url, (copy) => {
        copy.hostname = 'music.apple.com'
      }),
  },
  { name: 'Bandcamp', verb: 'Listen', hosts: /(?:^|\.)bandcamp\.com$/ },
  { name: 'Mixcloud', verb: 'Listen', hosts: /(?:^|\.)mixcloud\.com$/, page: (url) => feedOf(url) },
  { name: 'Deezer', verb: 'Listen', hosts: /^widget\.deezer\.com$/ },
  { name: 'Buzzsprout', verb: 'Listen', hosts: /^buzzsprout\.com$/ },
  { name: 'Transistor', verb: 'Listen', hosts: /^share\.transistor\.fm$/, page: withPath(/^\/e\//, '/s/') },
  { name: 'SlideShare', verb: 'See', hosts: /(?:^|\.)slideshare\.net$/ },
  { name: 'Speaker Deck', verb: 'See', hosts: /^speakerdeck\.com$/ },
  { name: 'Datawrapper', verb: 'See', hosts: /^datawrapper\.dwcdn\.net$/ },
  { name: 'Flourish', verb: 'See', hosts: /^flo\.uri\.sh$/ },
  { name: 'Typeform', verb: 'Open', hosts: /(?:^|\.)typeform\.com$/ },
  { name: 'Calendly', verb: 'Open', hosts: /^calendly\.com$/ },
  { name: 'Airtable', verb: 'Open', hosts: /^airtable\.com$/, page: withPath(/^\/embed\//, '/') },
  // Google has its maps in a folder of its search, on the hosts of all countries.
  { name: 'Google Maps', verb: 'See', hosts: /^google\.[a-z.]+$/, page: map },
]

const pageOnly = (address: string | null, pattern: RegExp): string | null =>
  address !== null && pattern.test(address) ? address : null

function dailymotion(url: URL): string | null {
  const id = part(url, /^\/(?:embed\/)?video\/(\w+)/) ?? url.searchParams.get('video')
  return id === null ? null : `https://www.dailymotion.com/video/${encodeURIComponent(id)}`
}

function twitch({ searchParams }: URL): string | null {
  const [clip, video, channel] = ['clip', 'video', 'channel'].map((name) => searchParams.get(name))
  if (clip) return `https://clips.twitch.tv/${encodeURIComponent(clip)}`
  if (video) return `https://www.twitch.tv/videos/${encodeURIComponent(video.replace(/^v/, ''))}`
  return channel ? `https://www.twitch.tv/${encodeURIComponent(channel)}` : null
}

function tiktok(url: URL): string | null {
  const id = part(url, /^\/(?:embed\/(?:v\d+\/)?|player\/v\d+\/)(\d+)/)
  return id === null ? null : `https://www.tiktok.com/@/video/${id}`
}

function feedOf(url: URL): string | null {
  const feed = url.searchParams.get('feed')
  return feed === null ? null : new URL(feed, 'https://www.mixcloud.com').href
}
