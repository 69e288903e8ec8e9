import { page } from '#lib/release/sample-release.ts'

/** Enough text to be worth compressing. */
export const long = 'Every word of it. '.repeat(60)

/** The release that is asked: an article, pages with letters and other characters of many kinds, and files that are and are not kept for good. */
export const askedFiles: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Front</h1>'),
  '404.html': page(`<h1>Not found</h1>${long}`),
  'blog/x/index.html': page(`<h1>An article</h1>${long}`),
  'blog/x/index.md': `# An article\n\n${long}`,
  'caf\u00e9/index.html': page('<h1>Caf\u00e9</h1>'),
  'caf\u00e9/index.md': '# Caf\u00e9',
  'first/\u00fc/index.html': page('<h1>Elsewhere first</h1>'),
  'first/\u00fc/index.md': '# Elsewhere first',
  'search/index.html': page('<h1>Search</h1>'),
  'pagefind/fragment/en_1f2e3d4.pf_fragment': 'packed',
  'pagefind/wasm.en.pagefind': 'program',
  'categories/s/index.html': page(`<h1>A list</h1>${long}`),
  'categories/s/feed.xml': '<rss/>',
  'categories/s/atom.xml': '<feed/>',
  'categories/s/feed.json': '{}',
  'a b/c,d+e&f.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '100%.txt': '100%',
  'robots.txt': 'Z\u00fcrich',
  'feed.xml': '<rss/>',
  'feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  'sitemap.xml': '<urlset/>',
  'llms.txt': '# Desk',
  'manifest.webmanifest': '{"name":"Desk"}',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
  'icon-32.png': 'icon',
  'assets/a-1F.css': `p{color:red}${'/* css */'.repeat(40)}`,
  'media/x-3f-640.avif': 'picture',
  'speculation-rules.json': '{"prefetch":[]}',
  '.well-known/security.txt': 'Contact: mailto:a@example.com',
}

/** A file that only a former release has. */
export const formerFiles: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Before</h1>'),
  '404.html': page('<h1>Not found</h1>'),
  'gone/index.html': page('<h1>Gone</h1>'),
  'assets/old-2a.css': 'p{color:blue}',
}

/** What lies in the release's folder though `release.json` does not list it. */
export const hiddenFiles = ['.env', '.git/config', '_headers', '_redirects'] as const

export const askedRedirects: Readonly<Record<string, string>> = {
  '/old/x/': '/blog/x/',
  '/older/x/': '/old/x/',
  '/2019/post.html': '/blog/x/',
  '/\u00fcber/': '/caf\u00e9/',
  '/round/': '/about/round/',
  '/about/round/': '/round/',
  '/part/': '/blog/x/#part',
  '/to-part/': '/part/',
  '/other-part/': '/caf\u00e9/#\u00fcber $1',
  '/away/': 'https://other.example/a%20b?id=3&$x#part',
  '/to-away/': 'https://other.example',
}

export const askedGone: readonly string[] = ['/withdrawn/', '/2018/Offer.html', '/\u00fcbel/']

export const askedOriginals: Readonly<Record<string, string>> = { '/first/\u00fc/': 'https://first.example/\u00fc?a=$b' }
