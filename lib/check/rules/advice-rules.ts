import type { Rules } from './rule.ts'

const words = (count: number, unlike = 'words') =>
  Array.from(
    { length: Math.ceil(count / 8) },
    (_, at) => `${['Some', 'More', 'Other'][at % 3]} ${unlike} of number ${at} make this sentence.`,
  ).join(' ')
/** A text in which all is well. */
const whole = `${words(140)}\n\n## Then\n\n${words(100)}\n\n${words(60)}\n\nSee [other letters](other.md).\n`
const other = `---\ntitle: Letters of another kind\ndate: 2026-01-03\n---\n${words(320, 'letters')}\n\nSee [the text](example.md).\n`
const beside = (text: string) => ({
  files: { 'blog/example.md': `---\ntitle: A text on calls\ndate: 2026-01-02\n---\n${text}`, 'blog/other.md': other },
})
const long = `Words ${'and more words of one kind or another '.repeat(4)} end here. `

/** How texts are found and how they read. Nothing of it stops a build, and an article may silence each with a reason. */
export const adviceRules: Rules = {
  'title-wide': {
    means: 'The title is wider than a search result shows, so its end is cut.',
    fix: 'Shorten it, or bring what matters to its beginning.',
    example: {
      files: {
        'blog/example.md': `---\ntitle: A title that goes on and on until nobody who looks for something can see the end of it\ndate: 2026-01-02\n---\n${whole}`,
        'blog/other.md': other,
      },
      line: 2,
    },
  },
  'description-wide': {
    means: 'The description is wider than two lines of a search result.',
    fix: 'Shorten it, or bring what matters to its beginning.',
    example: {
      files: {
        'blog/example.md': `---\ntitle: A text on calls\ndescription: "${'Very long words follow here, '.repeat(6)}"\ndate: 2026-01-02\n---\n${whole}`,
        'blog/other.md': other,
      },
      line: 3,
    },
  },
  'text-thin': {
    means: 'The text has fewer than 300 words; search engines seldom find such a page worth showing.',
    fix: 'Say more, or make it a part of another text.',
    example: beside('Few words. See [other letters](other.md).\n'),
  },
  'text-orphaned': {
    means: 'No other text links here, so readers and search engines take it for unimportant.',
    fix: 'Link to it from a text on the same subject. Where there is one, the message names the sentence.',
    example: {
      files: {
        'blog/example.md': `---\ntitle: A text on calls\ndate: 2026-01-02\n---\n${whole}`,
        'blog/other.md': other.replace(/See .*/, 'See [more](third.md).'),
        'blog/third.md': other
          .replace('title: Letters of another kind', 'title: Prices')
          .replaceAll('letters', 'prices')
          .replace(/See .*/, 'See [more](other.md).'),
      },
    },
  },
  'text-dead-end': {
    means: 'The text links to no other page of the site.',
    fix: 'Link to what a reader of this one would want next.',
    example: beside(whole.replace(/See .*/, '')),
  },
  'text-alike': {
    means: 'Half of the text stands in another article, too: search engines show only one of the two.',
    fix: 'Join the two, and name the address of the other in aliases:.',
  },
  'title-alike': { means: 'Two titles say the same.', fix: 'Say in each what sets it apart.' },
  'phrase-shared': {
    means: 'Two articles are written for the same phrase, so they compete in search results.',
    fix: 'Choose another first keyword for one of them, or join the two.',
    example: {
      files: {
        'blog/example.md': `---\ntitle: A text on calls\ndate: 2026-01-02\nkeywords: [cold call]\n---\n${whole}`,
        'blog/other.md': other.replace('date:', 'keywords: [cold call]\ndate:'),
      },
      line: 4,
    },
  },
  'link-words': {
    means: 'The words of a link do not say where it leads. Who listens to a page hears only them.',
    fix: 'Link words that name what is there.',
    example: { ...beside(whole.replace('other letters', 'click here')), line: 13 },
  },
  'link-tracked': {
    means:
      'A link within the site carries a sign that counts readers, which counts them twice and makes a second address of one page.',
    fix: 'Write the address without it. A click fixes it.',
    example: { ...beside(whole.replace('other.md', 'other.md?utm_source=x')), line: 13 },
  },
  'long-sentences': {
    means: 'More than a quarter of the sentences have more than 20 words.',
    fix: 'Divide some, first the longest.',
    example: {
      ...beside(
        `## One\n\n${long.repeat(4)}\n\n## Two\n\n${long.repeat(4)}\n\n## Three\n\n${long.repeat(4)}\n\n## Four\n\nThey end. We go. ${'It ends. We go. '.repeat(3)}See [other letters](other.md).\n`,
      ),
      line: 7,
    },
  },
  'long-paragraph': {
    means: 'A paragraph has more than 150 words: readers skip it.',
    fix: 'Divide it.',
    example: {
      ...beside(`${words(160)}\n\n## Then\n\n${words(100)}\n\n${words(60)}\n\nSee [other letters](other.md).\n`),
      line: 5,
    },
  },
  'passive-voice': {
    means: 'More than a tenth of the sentences are in the passive voice.',
    fix: 'Say who does it.',
    example: { ...beside(`${whole}\n\n## Last\n\n${'The call was made. Then it rang. \n\n'.repeat(8)}`), line: 18 },
  },
  'sentences-alike': {
    means: 'Three sentences in a row begin with the same word.',
    fix: 'Begin one of them otherwise, or join two.',
    example: { ...beside(`${whole}\nWe call. We write. We wait.\n`), line: 15 },
  },
  'few-headings': {
    means: 'More than 300 words stand without a heading.',
    fix: 'Put one in between.',
    example: { ...beside(`${words(140)}\n\n${words(140)}\n\n${words(60)}\n\nSee [other letters](other.md).\n`), line: 5 },
  },
  'hard-to-read': {
    means: 'Long words and long sentences make the text hard to read, by the measure of its language.',
    fix: 'Use shorter words and sentences.',
    example: {
      ...beside(
        `${whole}\n## Last\n\n${'Organizational prioritization necessitates comprehensive reconceptualization. '.repeat(16)}\n`.replaceAll(
          'of number',
          'organizational',
        ),
      ),
      line: 17,
    },
  },
  'left-to-do': {
    means: 'Something was left to do, or a word holds a place.',
    fix: 'Do it, or take the words out.',
    example: { ...beside(`${whole}\nTODO: say more.\n`), line: 15 },
  },
  'address-of-mail': {
    means: 'An e-mail address stands in the text, where programs collect it.',
    fix: 'Lead to a page about contact instead.',
    example: { ...beside(`${whole}\nWrite to ann@sales-desk.org about it.\n`), line: 15 },
  },
  'stale-call': {
    means: 'These words are soon out of date.',
    fix: 'Give the day, or take them out.',
    example: { ...beside(`${whole}\nJoin our upcoming webinar on it.\n`), line: 15 },
  },
}
