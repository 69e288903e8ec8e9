import { defaultSchema, type Options } from 'rehype-sanitize'
import { linkProtocols, pictureProtocols } from './addresses.ts'
import { sidePlaces } from './comparisons.ts'

export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution', 'quote'] as const

/** What the default allows and we do not: old tags (renamed before), and what only we may write. */
const refused = ['input', 'picture', 'strike', 'tt']

/** What the default lacks: the rest of what an article is made of. */
const added =
  'abbr aside audio bdi bdo caption cite col colgroup dfn figcaption figure mark small source time track u video wbr'.split(' ')

/** Dropped with all they hold: their words are no prose, or no words. `removed-html.ts` tells the author of each. */
export const stripped: readonly string[] =
  'applet canvas embed frame frameset iframe input link math meta base noembed noframes object option param script select style svg template textarea title xmp'.split(
    ' ',
  )

/**
 * What HTML of an author may hold, as data: GitHub's list, without everything that could name, focus, position, style or
 * fetch. No id and no class but those that our own plugins read; these check and replace them after the sanitizer, so that
 * no id of an author is the same as one of ours.
 */
export const schema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !refused.includes(name)), ...added],
  strip: [...stripped],
  clobber: [],
  clobberPrefix: '',
  required: {},
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    figcaption: ['figure'],
    source: ['audio', 'video'],
    summary: ['details'],
    track: ['audio', 'video'],
  },
  protocols: { href: [...linkProtocols], src: [...pictureProtocols], poster: [...pictureProtocols], cite: ['http', 'https'] },
  attributes: {
    '*': [
      // Set aside, and given back with a prefix, after the sanitizer.
      ['id', /^[\p{Letter}\p{Number}_][\p{Letter}\p{Number}_.:-]{0,99}$/u],
      ['dir', 'ltr', 'rtl', 'auto'],
      ['lang', /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i],
    ],
    a: ['href', 'title', ['className', 'still', 'still-play'], 'name', 'dataFootnoteRef', 'dataFootnoteBackref'],
    abbr: ['title'],
    aside: [['className', 'callout', ...[...calloutKinds, ...sidePlaces].map((kind) => `callout-${kind}`)]],
    audio: ['ariaLabel', 'title', 'loop'],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]{1,30}$/]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    dfn: ['title'],
    img: ['src', 'alt', 'title'],
    ins: ['cite', 'dateTime'],
    li: [
      ['className', 'task-open', 'task-done'],
      ['id', /^user-content-fn-/],
      ['value', /^-?\d{1,9}$/],
    ],
    ol: ['reversed', ['start', /^-?\d{1,9}$/], ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    section: ['dataFootnotes'],
    source: ['src'],
    td: ['rowSpan', 'colSpan', ['align', 'left', 'center', 'right']],
    th: ['rowSpan', 'colSpan', 'abbr', ['align', 'left', 'center', 'right'], ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime'],
    track: [
      'src',
      'label',
      'default',
      ['kind', 'captions', 'subtitles', 'descriptions', 'chapters'],
      ['srcLang', /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i],
    ],
    ul: [['className', 'task-list']],
    video: ['ariaLabel', 'title', 'loop', 'muted', 'poster', ['width', /^\d{1,4}$/], ['height', /^\d{1,4}$/]],
  },
}
