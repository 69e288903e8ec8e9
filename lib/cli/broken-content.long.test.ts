import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { buildSite } from '#lib/building/build-site.ts'

type Files = Readonly<Record<string, string | Buffer>>
interface Broken {
  readonly files: Files
  /** Each as the build prints it: file, line and rule. */
  readonly says: readonly (readonly [file: string, line: number, rule: string])[]
  /** Makes what writing files cannot make. */
  readonly also?: (folder: string) => void
}

const site = 'name: Desk\norigin: https://desk.example\ndescription: About sales.\n'
const good = '---\ntitle: A good one\ndescription: All is well here.\n---\nText that is fine.\n'
const post = (fields: string, text = 'Some text.') => `---\ntitle: A post\n${fields}\n---\n${text}\n`
/** Lines of text so that a mistake in the body is at line 8. */
const body = (text: string) => ({ 'blog/x.md': post('description: x', `\nFirst.\n\n${text}`) })
const wide = (columns: number) =>
  [`|${' a |'.repeat(columns)}`, `|${' - |'.repeat(columns)}`, `|${' b |'.repeat(columns)}`].join('\n')

const table: Readonly<Record<string, Broken>> = {
  'front matter that is never closed': {
    files: { 'blog/x.md': '---\ntitle: X\n\nText\n' },
    says: [['blog/x.md', 1, 'front-matter-unclosed']],
  },
  'front matter that is not YAML': { files: { 'blog/x.md': post('tags: [a, b') }, says: [['blog/x.md', 3, 'front-matter-yaml']] },
  'a colon in a value': {
    files: { 'blog/x.md': '---\ntitle: Calls: a defense\n---\nText\n' },
    says: [['blog/x.md', 2, 'front-matter-yaml']],
  },
  'a field that is there twice': { files: { 'blog/x.md': post('title: Again') }, says: [['blog/x.md', 3, 'front-matter-yaml']] },
  'front matter in JavaScript': {
    files: { 'blog/x.md': '---js\n{ title: require("fs").writeFileSync("/tmp/owned", "") }\n---\nText\n' },
    says: [['blog/x.md', 1, 'front-matter-language']],
  },
  'front matter that is no TOML': {
    files: { 'blog/x.md': '+++\ntitle = x\n+++\nText\n' },
    says: [['blog/x.md', 2, 'front-matter-toml']],
  },
  'a YAML alias': { files: { 'blog/x.md': post('description: &a x\nexcerpt: *a') }, says: [['blog/x.md', 4, 'front-matter-yaml']] },
  'a day that does not exist': { files: { 'blog/x.md': post('date: 2026-02-30') }, says: [['blog/x.md', 3, 'date-impossible']] },
  'a day in another form': {
    files: { 'blog/x.md': post('description: x\ndate: 29.1.2026') },
    says: [['blog/x.md', 4, 'field-value']],
  },
  'a misspelled draft': { files: { 'blog/x.md': post('dratf: true') }, says: [['blog/x.md', 3, 'field-near-miss']] },
  'a draft that is neither true nor false': { files: { 'blog/x.md': post('draft: yes') }, says: [['blog/x.md', 3, 'field-value']] },
  'a draft fenced by four hyphens': {
    files: { 'blog/x.md': '----\ntitle: X\ndraft: true\n----\n\nText.\n' },
    says: [['blog/x.md', 3, 'front-matter-odd']],
  },
  'a draft below a comment': {
    files: { 'blog/x.md': '<!-- x -->\n---\ntitle: X\ndraft: true\n---\n\nText.\n' },
    says: [['blog/x.md', 4, 'front-matter-odd']],
  },
  'a draft in a list': {
    files: { 'blog/x.md': '---\n- draft: true\n---\nText.\n' },
    says: [['blog/x.md', 1, 'front-matter-yaml']],
  },
  'words that YAML drops': {
    files: { 'blog/x.md': '---\ntitle: Calls #1 and #2\n---\nText.\n' },
    says: [['blog/x.md', 2, 'front-matter-comment']],
  },
  'a time with an impossible offset': {
    files: { 'blog/x.md': post('publishAt: 2026-01-29T09:00:00+99:99') },
    says: [['blog/x.md', 3, 'field-value']],
  },
  'a file name without letters': { files: { 'blog/🎉.md': post('date: 2026-01-01') }, says: [['blog/🎉.md', 1, 'address-form']] },
  'a category without letters': { files: { 'blog/x.md': post('category: "!!!"') }, says: [['blog/x.md', 3, 'category-unknown']] },
  'a page that wants to be the front page': {
    files: { 'pages/index.md': post('date: 2026-01-01') },
    says: [['pages/index.md', 1, 'address-claimed-twice']],
  },
  'an alias that cannot be kept': { files: { 'blog/x.md': post('aliases: ["/?p=12"]') }, says: [['blog/x.md', 3, 'address-form']] },
  'an article related to itself': { files: { 'blog/x.md': post('related: x') }, says: [['blog/x.md', 3, 'reference-self']] },
  'a reference that may mean two': {
    files: {
      'blog/a/same.md': post('date: 2026-01-01'),
      'blog/b/same.md': post('date: 2026-01-01'),
      'blog/x.md': post('related: same'),
    },
    says: [['blog/x.md', 3, 'reference-ambiguous']],
  },
  'an author of the site who is nearly there': {
    files: { 'authors/ann-lee.md': '---\nname: Ann Lee\n---\n', 'site.yaml': `${site}author: ann-le\n` },
    says: [['site.yaml', 4, 'author-unknown']],
  },
  'a draft as another system says it': {
    files: { 'blog/x.md': post('status: draft') },
    says: [['blog/x.md', 3, 'field-of-another-system']],
  },
  'two claims on one address': {
    files: { 'blog/x.md': post('permalink: /same/'), 'articles/y.md': post('permalink: /Same') },
    says: [
      ['articles/y.md', 3, 'address-claimed-twice'],
      ['blog/x.md', 3, 'address-claimed-twice'],
    ],
  },
  'an alias that is the address of another': {
    files: { 'blog/x.md': post('aliases: [/blog/good/]') },
    says: [
      ['blog/good.md', 1, 'address-claimed-twice'],
      ['blog/x.md', 3, 'address-claimed-twice'],
    ],
  },
  'an address of the site’s own pages': {
    files: { 'blog/x.md': post('permalink: /blog/') },
    says: [['blog/x.md', 3, 'address-claimed-twice']],
  },
  'an address that leads out': { files: { 'blog/x.md': post('permalink: /../../etc/') }, says: [['blog/x.md', 3, 'address-form']] },
  'an unknown category': {
    files: {
      'categories/outbound-sales.md': good,
      'blog/x.md': post('category: Outbuond Sales'),
      'blog/y.md': post('category: outbound-sales'),
    },
    says: [['blog/x.md', 3, 'category-unknown']],
  },
  'an author who is nearly there': {
    files: { 'authors/ann-lee.md': '---\nname: Ann Lee\n---\n', 'blog/x.md': post('author: Ann Le') },
    says: [['blog/x.md', 3, 'author-unknown']],
  },
  'an unknown side': { files: { 'blog/x.md': post('stance: sideways') }, says: [['blog/x.md', 3, 'stance-unknown']] },
  'an unknown counterpoint': {
    files: { 'blog/x.md': post('counterpoint: nothing') },
    says: [['blog/x.md', 3, 'reference-unknown']],
  },
  'two that disagree on their counterpoint': {
    files: { 'blog/a.md': post('counterpoint: b'), 'blog/b.md': post('counterpoint: c'), 'blog/c.md': post('stance: both') },
    says: [['blog/b.md', 3, 'counterpoint-disagrees']],
  },
  'an unknown related article': { files: { 'blog/x.md': post('related: [godo]') }, says: [['blog/x.md', 3, 'reference-unknown']] },
  'no title': {
    files: { 'blog/x.md': '---\ndate: 2026-01-01\n---\n## A section\n\nText.\n' },
    says: [['blog/x.md', 1, 'title-missing']],
  },
  'a title and no text': { files: { 'blog/x.md': '---\ntitle: X\n---\n' }, says: [['blog/x.md', 1, 'body-missing']] },
  'a link to nowhere': { files: body('Read [this](/blog/nowhere/).'), says: [['blog/x.md', 8, 'link-broken']] },
  'a link to a file that is not there': {
    files: body('Read [this](../articles/gone.md).'),
    says: [['blog/x.md', 8, 'link-broken']],
  },
  'a link to a heading that is not there': {
    files: body('Read [this](good.md#nothing).'),
    says: [['blog/x.md', 8, 'link-anchor']],
  },
  'a link to a draft': {
    files: { ...body('Read [this](d.md).'), 'blog/d.md': post('draft: true') },
    says: [['blog/x.md', 8, 'link-to-draft']],
  },
  'a link in indented HTML to nowhere': {
    files: body('        <p>Read <a href="/nowhere/">this</a></p>'),
    says: [['blog/x.md', 8, 'link-broken']],
  },
  'a link that runs a script': { files: body('Click [here](javascript:alert(1)).'), says: [['blog/x.md', 8, 'link-refused']] },
  'a missing picture': { files: body('![A chart](./chart.png)'), says: [['blog/x.md', 8, 'picture-missing']] },
  'a picture outside the folder': { files: body('![A chart](../../chart.png)'), says: [['blog/x.md', 8, 'picture-outside']] },
  'a picture on another site': {
    files: body('![A chart](https://example.com/chart.png)'),
    says: [['blog/x.md', 8, 'picture-remote']],
  },
  'a picture that is none': {
    files: { ...body('![A chart](chart.png)'), 'blog/chart.png': 'no picture' },
    says: [['blog/x.md', 8, 'picture-kind']],
  },
  'a picture of the article that is missing': {
    files: { 'blog/x.md': post('image: ./none.jpg') },
    says: [['blog/x.md', 3, 'picture-missing']],
  },
  'a table of 2,000 columns': { files: body(wide(2000)), says: [['blog/x.md', 8, 'table-too-wide']] },
  'ten thousand quotes within each other': { files: body('>'.repeat(10_000)), says: [['blog/x.md', 8, 'too-deeply-nested']] },
  'ten thousand elements within each other': { files: body('<div>'.repeat(10_000)), says: [['blog/x.md', 8, 'too-deeply-nested']] },
  'an empty file': { files: { 'blog/x.md': '' }, says: [['blog/x.md', 1, 'file-empty']] },
  'a file in another encoding': {
    files: { 'blog/x.md': Buffer.from([0x23, 0x20, 0xe9]) },
    says: [['blog/x.md', 1, 'file-encoding']],
  },
  'a file of more than 1 MB': { files: { 'blog/x.md': 'a '.repeat(600_000) }, says: [['blog/x.md', 1, 'file-too-large']] },
  'a symbolic link': {
    files: {},
    also: (folder) => symlinkSync('/etc/passwd', join(folder, 'blog/x.md')),
    says: [['blog/x.md', 1, 'file-link']],
  },
  'a pipe': {
    files: {},
    also: (folder) => execFileSync('mkfifo', [join(folder, 'blog/x.md')]),
    says: [['blog/x.md', 1, 'file-special']],
  },
  'a site without its origin': { files: { 'site.yaml': 'name: Desk\n' }, says: [['site.yaml', 1, 'site-field-missing']] },
  'a site that is not YAML': {
    files: { 'site.yaml': 'name: Desk\norigin: "https\n' },
    says: [['site.yaml', 2, 'front-matter-yaml']],
  },
  'a redirect in another form': {
    files: { 'redirects.yaml': '/old/: /blog/good/\n- from: /older/\n' },
    says: [['redirects.yaml', 2, 'redirect-form']],
  },
  'a redirect from what is no address': {
    files: { 'redirects.yaml': '/old/*: /blog/good/\n' },
    says: [['redirects.yaml', 1, 'address-form']],
  },
  'an address that is redirected twice': {
    files: { 'redirects.yaml': '/old/: /blog/good/\n/OLD: gone\n' },
    says: [['redirects.yaml', 2, 'redirect-twice']],
  },
  'a redirect from a page that is there': {
    files: { 'redirects.yaml': '# Moved\n/blog/good: /\n' },
    says: [
      ['blog/good.md', 1, 'address-claimed-twice'],
      ['redirects.yaml', 2, 'address-claimed-twice'],
    ],
  },
  'a redirect to nowhere': {
    files: { 'redirects.yaml': '/old/: /blog/godo/\n' },
    says: [['redirects.yaml', 1, 'redirect-broken']],
  },
  'a redirect to a former address': {
    files: { 'blog/x.md': post('aliases: [/was/]'), 'redirects.yaml': '/old/: /was/\n' },
    says: [['redirects.yaml', 1, 'redirect-chain']],
  },
  'redirects in a circle': {
    files: { 'redirects.yaml': '/a/: /b/\n/b/: /a/\n' },
    says: [
      ['redirects.yaml', 1, 'redirect-loop'],
      ['redirects.yaml', 2, 'redirect-loop'],
    ],
  },
  'a redirect to what is gone': {
    files: { 'redirects.yaml': '/old/: /offer/\n/offer/: gone\n' },
    says: [['redirects.yaml', 1, 'redirect-broken']],
  },
  'a link to what is gone': {
    files: { ...body('Read [this](/offer/).'), 'redirects.yaml': '/offer/: gone\n' },
    says: [['blog/x.md', 8, 'link-gone']],
  },
  'an address that vanished': {
    files: { 'addresses.txt': '# All\n/\n/blog/goood/\n' },
    says: [['addresses.txt', 3, 'address-vanished']],
  },
  'a published article that became a draft': {
    files: { 'blog/x.md': post('draft: true'), 'addresses.txt': '/blog/x/\n' },
    says: [['addresses.txt', 1, 'address-vanished']],
  },
  'a ledger that git could not join': {
    files: { 'addresses.txt': '/\n<<<<<<< HEAD\n/blog/\n' },
    says: [['addresses.txt', 2, 'ledger-form']],
  },
  'an end point over plain http': {
    files: { 'site.yaml': `${site}indexNow: { endpoint: "http://example.com/indexnow", key: abcdefgh }\n` },
    says: [['site.yaml', 4, 'field-value']],
  },
  'a key of IndexNow that is too short': {
    files: { 'site.yaml': `${site}indexNow: { endpoint: "https://example.com/indexnow", key: abc }\n` },
    says: [['site.yaml', 4, 'field-value']],
  },
  'a navigation that leads nowhere': {
    files: { 'site.yaml': `${site}navigation:\n  - { title: Shop, address: /shop/ }\n` },
    says: [['site.yaml', 4, 'link-broken']],
  },
}

function contentWith({ files, also }: Broken): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries({ 'site.yaml': site, 'blog/good.md': good, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  also?.(folder)
  return folder
}

/** A site that was published before: what `current` leads to must stay what it is. */
function publishedSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  mkdirSync(join(folder, 'releases', 'before'), { recursive: true })
  symlinkSync('releases/before', join(folder, 'current'))
  return folder
}

/** Build as the command does, in this process: content is refused before anything else is started. */
async function build(contentDir: string, siteDir: string): Promise<{ built: boolean; output: string }> {
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.stubEnv('SITE_DIR', siteDir)
  const lines: unknown[] = []
  const print = (...said: readonly unknown[]) => void lines.push(...said)
  const spies = [vi.spyOn(console, 'log').mockImplementation(print), vi.spyOn(console, 'error').mockImplementation(print)]
  const built = (await buildSite()) !== null
  for (const spy of spies) spy.mockRestore()
  return { built, output: lines.join('\n') }
}

function errorsIn(output: string): (readonly [file: string, line: number, rule: string])[] {
  const lines = output.matchAll(/content-\w+\/(\S+?):(\d+):\d+ error .* \[(\S+)\]$/gm)
  return [...lines].map(([, file = '', line, rule = '']) => [file, Number(line), rule])
}

const stackTrace = /^\s+at .+:\d+:\d+/m

test('the table holds at least 30 broken inputs', () => {
  expect(Object.keys(table).length).toBeGreaterThanOrEqual(30)
})

for (const [name, broken] of Object.entries(table)) {
  test(`a build refuses ${name}, in plain words and with its place, and leaves what is published`, async () => {
    const siteDir = publishedSite()
    const { built, output } = await build(contentWith(broken), siteDir)
    expect(errorsIn(output)).toEqual(broken.says)
    expect(built).toBe(false)
    expect(output).not.toMatch(stackTrace)
    expect(readlinkSync(join(siteDir, 'current'))).toBe('releases/before')
  })
}

for (const command of ['check', 'build']) {
  test(`npm run ${command} says all mistakes of all files at once, ends with exit code 1 and shows no stack trace`, {
    timeout: 120_000,
  }, () => {
    const apart = Object.values(table).flatMap(({ files }, at) =>
      Object.entries(files).map(([path, text]) => [path.replace(/x\.md$/, `x${at}.md`), text]),
    )
    const folder = contentWith({ files: { ...Object.fromEntries(apart), 'site.yaml': site }, says: [] })
    const siteDir = publishedSite()
    const env = { ...process.env, CONTENT_DIR: folder, SITE_DIR: siteDir }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', command], {
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(new Set(errorsIn(stdout).map(([, , rule]) => rule)).size).toBeGreaterThan(20)
    expect(stdout + stderr).not.toMatch(stackTrace)
    expect(readlinkSync(join(siteDir, 'current'))).toBe('releases/before')
  })
}

test('npm run build says in one sentence why it cannot keep what it makes, and ends with exit code 1', { timeout: 120_000 }, () => {
  const project = mkdtempSync(join(tmpdir(), 'project-'))
  for (const name of ['package.json', 'package-lock.json', 'next.config.ts', 'lib', 'app', 'components', 'browser', 'node_modules'])
    symlinkSync(resolve(name), join(project, name))
  writeFileSync(join(project, '.next'), 'no folder')
  const env = { ...process.env, CONTENT_DIR: contentWith({ files: {}, says: [] }), SITE_DIR: publishedSite() }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'build'], {
    cwd: project,
    env,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout + stderr).not.toMatch(stackTrace)
  expect(stderr).toMatch(
    /Nothing was published\. What was published before stays as it is\.\n\S+ cannot be used: there is a file where a folder should be\.\n$/,
  )
})

test('npm run check -- --json prints one array of findings with every field of the contract, of the files asked for', {
  timeout: 120_000,
}, () => {
  const folder = contentWith({ files: { 'blog/x.md': post('dratf: true'), 'blog/y.md': post('date: 2026-02-30') }, says: [] })
  const asked = join(folder, 'blog/y.md')
  const { status, stdout } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'check', '--json', asked], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  })
  const findings = JSON.parse(stdout)
  expect(status).toBe(1)
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([
    {
      file: relative(process.cwd(), asked),
      line: 3,
      column: 1,
      severity: 'error',
      rule: 'date-impossible',
      message: 'date: 2026-02-30 is a day that does not exist.',
      fix: 'Correct the day.',
    },
  ])
})
