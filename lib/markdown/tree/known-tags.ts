import { oldTags } from './plain-tags.ts'
import { schema, stripped } from './schema.ts'

/** Tags whose words stay while the tag goes, and nobody misses it. */
const harmless =
  'area basefont bgsound big blink data datalist fencedframe font image isindex keygen map marquee menuitem meter multicol nobr noembed picture portal progress rb rtc selectedcontent spacer span strike tt'.split(
    ' ',
  )

/** Tags that are within a line. */
export const inlineTags: readonly string[] =
  'a abbr audio b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var video wbr'.split(
    ' ',
  )

const known: ReadonlySet<string> = new Set([...(schema.tagNames ?? []), ...stripped, ...oldTags, ...harmless])

/** Tags of one's own that editors leave in what they export: cards of Ghost, paragraphs of Word. Any other may be `<first-name>`. */
const ofEditors = /^(?:kg-[a-z-]+|o:p)$/

/** Say whether HTML has, or had, a tag of this name, or an editor is known to write it. */
export const isKnownTag = (name: string): boolean => known.has(name) || ofEditors.test(name)
