/**
 * The rooms in the order in which data flows through them: a room may import from itself and from what is above it. A line of
 * several names is a room with rooms of its own, its entry last.
 */
export const rooms: readonly string[] = [
  // Words that all rooms share: findings, addresses, what a site is.
  'lib',
  'lib/text',
  'lib/words',
  'lib/time',
  ...['lib/media/picture', 'lib/media/svg', 'lib/media/card', 'lib/media'],
  'lib/theme',
  ...[
    'lib/markdown/tree',
    'lib/markdown/opening',
    'lib/markdown/foreign',
    'lib/markdown/missed',
    'lib/markdown/syntax',
    'lib/markdown/limits',
    'lib/markdown/html',
    'lib/markdown',
  ],
  ...[
    'lib/content/hidden',
    'lib/content/yaml',
    'lib/content/written',
    'lib/content/source',
    'lib/content/site',
    'lib/content/addresses',
    'lib/content',
  ],
  'lib/related',
  'lib/lists',
  'lib/addresses',
  'lib/catalog',
  'lib/heads',
  ...['lib/pages/model', 'lib/pages'],
  'lib/structured-data',
  ...['lib/check/rules', 'lib/check'],
  'lib/advice',
  ...['lib/crawlers/writing', 'lib/crawlers/feeds', 'lib/crawlers'],
  'lib/search',
  'lib/admin',
  'lib/inputs',
  'lib/readership',
  ...['lib/import/source', 'lib/import/syntax', 'lib/import/systems', 'lib/import/fetch', 'lib/import'],
  'lib/start',
  'browser',
  ...['components/parts', 'components/frame', 'components/lists', 'components/debate', 'components/article'],
  'components',
  'app',
  // What only the writing desk does: it watches the content and makes pictures one by one.
  'app (desk)',
  'app (editor)',
  ...[
    'lib/release/manifest',
    'lib/release/hosting',
    'lib/release/shelf',
    'lib/release/document',
    'lib/release/kept',
    'lib/release/notify',
    'lib/release/push',
  ],
  'lib/release',
  'lib/rendering',
  'lib/desk',
  'lib/building',
  'lib/server',
  'lib/rooms',
  'lib/cli',
  ...['e2e/faults', 'e2e/edits', 'e2e/browser', 'e2e/checks', 'e2e'],
  'bench',
]

/** Rooms that may know less than everything above them: these rooms, with those inside them. `lib` is its single files alone. */
export const narrow: Readonly<Record<string, readonly string[]>> = {
  browser: ['lib', 'lib/text', 'lib/words'],
  components: ['lib', 'lib/words', 'components'],
  app: ['lib', 'lib/inputs', 'components'],
  'lib/release': ['lib', 'lib/release'],
  'lib/rendering': ['lib', 'lib/theme', 'lib/inputs'],
  'lib/server': ['lib', 'lib/release'],
  'lib/rooms': [],
}

/** Types alone may come from these as well: they are what components and pages are told. */
export const typesFrom: Readonly<Record<string, readonly string[]>> = {
  components: [
    'lib/time',
    'lib/lists',
    'lib/heads',
    ...['lib/pages/model', 'lib/pages'],
    'lib/inputs',
    'lib/media',
    'lib/markdown',
  ],
}

/** How many files a room holds at the most, besides tests and what only they use. */
export const mostFiles = 20

/** Say which room a file belongs to: the deepest that holds it. */
export function roomOf(file: string): string {
  if (file.startsWith('app/desk/edit/')) return 'app (editor)'
  if (/^app\/.*\.desk\.tsx?$/.test(file)) return 'app (desk)'
  const holders = rooms.filter((room) => file.startsWith(`${room}/`))
  return holders.reduce((deepest, room) => (room.length > deepest.length ? room : deepest), '')
}

/** Say which rule of `narrow` or `typesFrom` holds for a room: its own, else that of the room around it. */
export function ruleFor<Rule>(room: string, rules: Readonly<Record<string, Rule>>): Rule | undefined {
  const holder = Object.keys(rules).find((name) => room === name || room.startsWith(`${name}/`))
  return holder === undefined ? undefined : rules[holder]
}
