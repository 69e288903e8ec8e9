import type { Rules } from './rule.ts'

const sentence = 'Words enough for a sentence that is one.\n'
const post = (fields: string) => `---\ntitle: A call\ndate: 2026-01-02\n${fields}---\n\n${sentence}`
const other = (title: string, fields = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-03\n${fields}---\n\nOther words, of which this sentence is made.\n`

/** What may be wrong with links, addresses and what articles name of each other. */
export const linkRules: Rules = {
  'link-broken': {
    means: 'A link leads to no page of this site: readers would find nothing.',
    fix: 'Write the file name or the address of a text that is there. The message names one that is spelled alike.',
    example: { text: 'See [the other text](nowhere.md).' },
  },
  'link-form': {
    means:
      'A link is not written as browsers understand it. Where it lacks https:// or mailto: alone, it is read as if that were there.',
    fix: 'Write it as the message says.',
    example: { text: 'See [their page](www.example.com).' },
  },
  'link-gone': {
    means: 'A link leads to a page that was removed on purpose.',
    fix: 'Take the link out, or lead to another page.',
    example: {
      files: { 'blog/example.md': `${post('')}\nSee [it](/blog/old/).\n`, 'redirects.yaml': '/blog/old/: gone\n' },
      line: 8,
    },
  },
  'link-to-feed': {
    means: 'A link leads to a feed, which readers see as code.',
    fix: 'Lead to the page, unless it is meant for feed readers.',
  },
  'link-refused': {
    means: 'The address of a link is of a kind that may harm a reader, so the words are shown without it.',
    fix: 'Link to a page, or take the link out.',
    example: { text: 'See [this](javascript:alert(1)).' },
  },
  'address-with-space': {
    means: 'There is a space in an address, so it is not read as a link or a picture.',
    fix: 'Write the address between < and >.',
    example: { text: 'See [the price list](price list.md).' },
  },
  'address-missing': {
    means: 'A picture, a link or a player names nothing.',
    fix: 'Write the address, or delete it.',
    example: { text: '![A funnel]()' },
  },
  'address-of-tool': {
    means: 'A tool added something to the address when it was copied.',
    fix: 'Write the address as the message shows it.',
    example: {
      text: 'See [it](https://example.com/ "x"), and [that](https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fa&sa=D).',
    },
  },
  'address-claimed-twice': {
    means: 'Two texts want the same address. Only one could be published.',
    fix: 'Give one of them another file name, permalink: or slug:.',
    example: { files: { 'blog/example.md': post('permalink: /blog/one/\n'), 'blog/one.md': other('One') }, line: 4 },
  },
  'address-vanished': {
    means: 'A page was published at this address, and now nothing is there: links from elsewhere would break.',
    fix: 'Name the old address in aliases: of the text that it became, or write in redirects.yaml where it leads, or that it is gone.',
    example: { files: { 'addresses.txt': '/blog/old/\n', 'blog/example.md': post('') } },
  },
  'address-local': {
    means: 'A link leads to a computer that only its author or their office can reach.',
    fix: 'Write the address that readers can reach.',
    example: { text: 'See [the page](http://localhost:3000/x).' },
  },
  'link-elsewhere': {
    means: 'The words of a link are one address, and it leads to another.',
    fix: 'Write words that say what is there, or correct the address.',
    example: { text: 'See [www.example.com](https://example.org/x).' },
  },
  'definition-unused': {
    means: 'The address of a link is defined, and no link uses it: probably the link is spelled otherwise.',
    fix: 'Write the same name in the link, or delete the definition.',
    example: { text: 'See the case.\n\n[kase]: https://example.com/', line: 3 },
  },
  'footnote-unused': {
    means: 'A note is written, and nothing refers to it, so it is not shown.',
    fix: 'Write its sign, such as [^1], behind a sentence, or delete the note.',
    example: { text: 'A sentence without a note.\n\n[^1]: The note.', line: 3 },
  },
  'footnote-empty': {
    means: 'The words of a note are missing, so its sign leads readers to nothing.',
    fix: 'Write the note behind its colon, or delete the note and its sign.',
    example: { text: 'A sentence with a note.[^1]\n\n[^1]:', line: 3 },
  },
  'footnote-in-title': {
    means: 'A note belongs to the title alone, which cannot have one.',
    fix: 'Put its sign behind a sentence of the text.',
    example: { whole: '# A call[^1]\n\nWords enough for a sentence that is one.\n\n[^1]: The note.\n' },
  },
  'redirect-broken': {
    means: 'A line of redirects.yaml leads nowhere, or cannot be read.',
    fix: 'Write the address of a page that is there, or gone.',
    example: { files: { 'redirects.yaml': '/blog/old/: /blog/nowhere/\n', 'blog/example.md': post('') } },
  },
  'redirect-loop': {
    means: 'Addresses lead to each other in a circle.',
    fix: 'Let one of them lead to a page.',
    example: { files: { 'redirects.yaml': '/blog/a/: /blog/b/\n/blog/b/: /blog/a/\n', 'blog/example.md': post('') } },
  },
  'redirect-chain': {
    means: 'An old address leads to another old address. Readers get to the page, by a detour.',
    fix: 'Nothing to do, or name the last address at once.',
    example: { files: { 'redirects.yaml': '/blog/a/: /blog/b/\n/blog/b/: /blog/example/\n', 'blog/example.md': post('') } },
  },
  'reference-unknown': {
    means: 'An article is named that is not there, or that is not published.',
    fix: 'Write the file name of one that is.',
    example: { fields: 'related: [nothing-of-that-name]' },
  },
  'reference-ambiguous': {
    means: 'Two articles have the name that is written.',
    fix: 'Write the path as the message says.',
    example: {
      files: { 'blog/example.md': post('related: [two]\n'), 'blog/two.md': other('Two'), 'articles/two.md': other('Another two') },
      line: 4,
    },
  },
  'reference-self': { means: 'An article names itself.', fix: 'Name another one.', example: { fields: 'related: [example]' } },
  'counterpoint-self': {
    means: 'An article cannot argue against itself.',
    fix: 'Name the article of the other side.',
    example: { fields: 'stance: outbound\ncounterpoint: example', line: 2 },
  },
  'counterpoint-same-side': {
    means: 'The counterpoint is on the same side.',
    fix: 'Name an article of the other side, or correct the stance of one of the two.',
    example: {
      files: {
        'blog/example.md': post('stance: outbound\ncounterpoint: two\n'),
        'blog/two.md': other('Two', 'stance: outbound\n'),
      },
      line: 5,
    },
  },
  'counterpoint-disagrees': {
    means: 'Two articles name the same counterpoint, and it can answer only one.',
    fix: 'Remove counterpoint: from one of them.',
    example: {
      files: {
        'blog/example.md': post('stance: outbound\ncounterpoint: three\n'),
        'blog/two.md': other('Two', 'stance: outbound\ncounterpoint: three\n'),
        'blog/three.md': other('Three', 'stance: inbound\n'),
      },
      line: 5,
    },
  },
  'counterpoint-proposed': {
    means: 'Two articles of different sides resemble each other and do not name each other.',
    fix: 'If one answers the other, add the line counterpoint: of the message.',
  },
  'answers-section': {
    means: 'The article answers a section that its counterpoint does not have.',
    fix: 'Write the heading as it stands there.',
  },
  'answers-without-counterpoint': {
    means: 'The article has answers and no counterpoint.',
    fix: 'Add counterpoint:, or remove answers:.',
    example: { fields: 'answers:\n  "A heading": "What is said to it."' },
  },
  'translation-self': {
    means: 'A text says that it is a translation of itself.',
    fix: 'Name the text that it translates, or remove translationOf:.',
    example: { fields: 'translationOf: example' },
  },
  'translation-same-language': {
    means: 'A text says that it is a translation of one in the same language.',
    fix: 'Add lang: with the language of this text, or name a text in another language.',
    example: { files: { 'blog/example.md': post('translationOf: two\n'), 'blog/two.md': other('Two') }, line: 4 },
  },
  'translation-twice': {
    means: 'There are two translations of one text in one language, and pages can lead to only one.',
    fix: 'Remove translationOf: from one of them, or correct its language.',
  },
  'translation-unpublished': { means: 'A translation is not published yet, so nothing leads to it.', fix: 'Nothing to do.' },
  'series-part-twice': {
    means: 'Two articles are the same part of a series.',
    fix: 'Give each its own number.',
    example: {
      files: { 'blog/example.md': post('series: Calls\npart: 1\n'), 'blog/two.md': other('Two', 'series: Calls\npart: 1\n') },
      line: 5,
    },
  },
  'series-of-one': {
    means: 'A series has one part, so it has no page.',
    fix: 'Write the second part, or remove series:.',
    example: { fields: 'series: Calls\npart: 1' },
  },
  'series-unclear': { means: 'It is not clear which part of its series an article is.', fix: 'Add part: with a number.' },
  'category-empty': {
    means: 'No published article is filed under a category.',
    fix: 'File one under it, or remove its file.',
    example: {
      files: { 'categories/letters.md': '---\ntitle: Letters\n---\n\nWhat one writes, and why.\n', 'blog/example.md': post('') },
    },
  },
  'tag-nameless': {
    means: 'A tag has no letter and no digit, so it has no page.',
    fix: 'Give it a name, or remove it.',
    example: { fields: 'tags: ["!!!"]' },
  },
  'tag-shared': {
    means: 'Two tags share one page, because they differ only in signs that addresses leave out.',
    fix: 'Use one of them for both, or write the signs as words.',
    example: { files: { 'blog/example.md': post('tags: ["C++"]\n'), 'blog/two.md': other('Two', 'tags: ["C"]\n') }, line: 4 },
  },
  'debate-one-sided': {
    means: 'A debate has no article of one of the sides.',
    fix: 'Name one in articles:.',
  },
  'debate-claim-missing': { means: 'A debate does not say what a side claims.', fix: 'Add a line under claims:.' },
  'debate-verdict-missing': { means: 'A debate does not say which side is right when.', fix: 'Write it in a sentence: verdict:.' },
  'debate-article-unlisted': {
    means: 'A debate names an article that no page may lead to.',
    fix: 'Remove it, or remove unlisted: from the article.',
  },
  'popular-unknown': {
    means: 'popular.yaml names an address at which no article is.',
    fix: 'Make the file anew: npm run popular.',
  },
  'popular-form': {
    means: 'A line of popular.yaml does not say how often an article was read.',
    fix: 'Write an address and a number, or make the file anew: npm run popular.',
    example: { files: { 'popular.yaml': '/blog/example/: often\n', 'blog/example.md': post('') } },
  },
  'call-over': {
    means: 'What the site asks for has ended, and the rest of it is not said.',
    fix: 'Write a later day in until:, or remove callToAction: from site.yaml.',
  },
}
