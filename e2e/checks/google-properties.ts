/** Something in a graph that has a type. */
type Node = Readonly<Record<string, unknown>>

/** Say what is wrong with the value of a property, after "must"; null where nothing is. */
type Rule = (value: unknown) => string | null

interface Rules {
  readonly required: Readonly<Record<string, Rule>>
  /** Right where they are given; an article without a date has none. */
  readonly recommended: Readonly<Record<string, Rule>>
}

const text: Rule = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'be text that is not empty')
const address: Rule = (value) =>
  typeof value === 'string' && /^https?:\/\/[^/]+\/\S*$/.test(value) && URL.canParse(value) ? null : 'be a whole web address'
const moment: Rule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? null
    : 'be a time with its offset'
const count: Rule = (value) => (Number.isInteger(value) && Number(value) >= 0 ? null : 'be a whole number')
const each =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length > 0
      ? (value.map(rule).find((said) => said !== null) ?? null)
      : 'be a list that is not empty'
const eachOrOne =
  (rule: Rule): Rule =>
  (value) =>
    (Array.isArray(value) ? each(rule) : rule)(value)
const node =
  (...types: readonly string[]): Rule =>
  (value) =>
    isNode(value) && (types.includes(String(value['@type'])) || isReference(value)) ? null : `be a ${types.join(' or ')}`

/** Items count from 1; no two lead to the same page. */
const items =
  (least: number, where: 'item' | 'url'): Rule =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return `have ${least} items or more`
    const counted = value.every((item, index) => isNode(item) && item['@type'] === 'ListItem' && item.position === index + 1)
    if (!counted) return 'be ListItems that count from 1'
    const addresses = value.map((item) => (isNode(item) ? item[where] : null))
    return new Set(addresses).size === addresses.length ? each(address)(addresses) : 'name each page once'
  }

const author = node('Person', 'Organization')
const page = {
  required: { url: address },
  recommended: { name: text, description: text, inLanguage: text, isPartOf: node('WebSite'), publisher: node('Organization') },
}
const work: Rules = {
  required: { headline: text, url: address, mainEntityOfPage: address, publisher: node('Organization') },
  recommended: {
    ...page.recommended,
    image: eachOrOne(address),
    datePublished: moment,
    dateModified: moment,
    author: eachOrOne(author),
    wordCount: count,
    articleSection: text,
    about: node('Thing'),
    keywords: each(text),
    correction: each(node('CorrectionComment')),
    sponsor: node('Organization'),
    translationOfWork: node('CreativeWork'),
    workTranslation: each(node('CreativeWork')),
  },
}
const who: Rules = { required: { name: text, url: address }, recommended: { description: text, logo: address } }

/** What Google documents of each type, and what we add. https://developers.google.com/search/docs/appearance/structured-data/search-gallery */
const rules: Readonly<Record<string, Rules>> = {
  BlogPosting: work,
  Article: work,
  WebPage: {
    required: { url: address, name: text },
    recommended: { ...work.recommended, ...page.recommended },
  },
  BreadcrumbList: { required: { itemListElement: items(2, 'item') }, recommended: {} },
  ItemList: { required: { itemListElement: items(1, 'url') }, recommended: {} },
  ListItem: { required: { position: count }, recommended: { name: text, item: address, url: address } },
  CollectionPage: { required: { ...page.required, name: text, mainEntity: node('ItemList') }, recommended: page.recommended },
  ProfilePage: { required: { ...page.required, mainEntity: author }, recommended: page.recommended },
  WebSite: {
    required: { name: text, url: address },
    recommended: { description: text, inLanguage: text, publisher: node('Organization') },
  },
  Organization: who,
  CorrectionComment: { required: { text, datePublished: moment }, recommended: {} },
  Person: who,
  CreativeWork: { required: { name: text, url: address, inLanguage: text }, recommended: {} },
  Thing: { required: { name: text }, recommended: { url: address } },
}

/** Who paid may have no address that an author knows. */
const sponsor: Rules = { required: { name: text }, recommended: who.required }

/** Say, a sentence each, in what a page's structured data falls short of what search engines document. */
export function faultsOfGraph(graph: unknown): string[] {
  if (!isNode(graph) || graph['@context'] !== 'https://schema.org') return ['The context must be https://schema.org.']
  const top = graph['@graph']
  if (!Array.isArray(top) || top.length === 0) return ['The graph must be a list that is not empty.']
  const nodes = nodesIn(top)
  const sponsors = new Set(nodes.map((one) => one.sponsor))
  const rulesOf = (one: Node): Rules | undefined => (sponsors.has(one) ? sponsor : ofType(String(one['@type'])))
  return [...nodes.flatMap((one) => (isReference(one) ? [] : faultsOfNode(one, rulesOf(one)))), ...referenceFaults(nodes)]
}

const ofType = (type: string): Rules | undefined => (Object.hasOwn(rules, type) ? rules[type] : undefined)

function faultsOfNode(one: Node, known: Rules | undefined): string[] {
  const type = String(one['@type'])
  if (!known) return [`${type} is not a type that the site uses.`]
  const { required, recommended } = known
  const missing = Object.keys(required).filter((name) => !(name in one))
  const wrong = Object.entries(one).flatMap(([name, value]) => {
    if (name.startsWith('@')) return []
    const rule = required[name] ?? recommended[name]
    const said = rule ? rule(value) : 'not be there'
    return said === null ? [] : [`${type}: ${name} must ${said}, and is ${JSON.stringify(value)}.`]
  })
  return [...missing.map((name) => `${type} lacks ${name}.`), ...wrong, ...orderFaults(one)]
}

function orderFaults({ datePublished, dateModified }: Node): string[] {
  const isEarlier = Date.parse(String(dateModified)) < Date.parse(String(datePublished))
  return isEarlier ? [`dateModified ${dateModified} is before datePublished ${datePublished}.`] : []
}

/** What is referred to must be said in the same graph, and each thing under one name only once in full. */
function referenceFaults(nodes: readonly Node[]): string[] {
  const told = new Set(nodes.filter((one) => !isReference(one)).map((one) => one['@id']))
  return nodes.flatMap((one) => (isReference(one) && !told.has(one['@id']) ? [`${one['@id']} is said nowhere.`] : []))
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const isReference = (one: Node): boolean => '@id' in one && Object.keys(one).length === 1

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : []
}
