import type { Rules } from './rule.ts'

/** What may be wrong between the lines of --- at the top. */
export const frontMatterRules: Rules = {
  'field-near-miss': {
    means: 'A field is written almost like one that is known. It would have no effect, and a draft might be published.',
    fix: 'Write the name as it is known. The message says which is meant.',
    example: { fields: 'dratf: true' },
  },
  'field-value': {
    means: 'The value of a field is not of the kind that it takes: a date that is none, something else than true or false.',
    fix: 'Write a value as the message shows it.',
    example: { fields: 'draft: maybe' },
  },
  'field-unknown': {
    means: 'A field is not known here, so it does nothing.',
    fix: 'Nothing to do if it is for another program. Otherwise look up the name in docs/writing.md.',
    example: { fields: 'hidden_until_review: yes please' },
  },
  'field-twice': {
    means: 'Two lines give the same field, perhaps under two names, and they disagree.',
    fix: 'Keep the line that is right, and remove the other.',
    example: { fields: 'description: One thing is said here, at some length.\nexcerpt: Another.\nsummary: A third.', line: 3 },
  },
  'field-synonym': {
    means: 'The name of a field is that of another system, and is read as ours.',
    fix: 'Nothing to do, if that is right.',
    example: { fields: 'lastmod: 2026-03-01' },
  },
  'field-unused': {
    means: 'A part of a field, or a second one of its kind, is not used.',
    fix: 'Nothing to do, if that is right.',
  },
  'field-of-another-system': {
    means: 'In another system this field keeps a text from being published. Here it has no effect, so the text would be published.',
    fix: 'Write draft: true if the text is not to be published, and draft: false if it is.',
    example: { fields: 'published: false' },
  },
  'front-matter-yaml': {
    means: 'A line at the top cannot be read as it stands: mostly a colon within a value, or a quotation mark that is not closed.',
    fix: 'Put the value between straight quotation marks.',
    example: {
      whole: '---\ntitle: Calls: when they pay\ndate: [2026-01-02\n---\n\nWords enough for a sentence that is one.\n',
      line: 3,
    },
  },
  'front-matter-odd': {
    means:
      'A line at the top is a part of the line above it, because of the spaces before it, or stands where no field is. Fields as Pelican and Hexo have them, without the lines of three hyphens or the first of them, are read; a note says so.',
    fix: 'Take away the spaces before the field.',
    example: { fields: 'description: >\n  A line that says something.\n  draft: true', line: 3 },
  },
  'front-matter-unclosed': {
    means: 'The lines at the top have no end, so the whole text would be read as fields.',
    fix: 'Write a line of three hyphens, ---, behind the last field.',
    example: { whole: '---\ntitle: A call\ndate: 2026-01-02\n\nWords enough for a sentence that is one.\n' },
  },
  'front-matter-toml': {
    means:
      'The lines at the top are TOML, between two lines of +++. They are read; a line that is no TOML is an error, and so is a missing end.',
    fix: 'Nothing to do if it is a note. Otherwise write name = value, texts between straight quotation marks.',
    example: { whole: '+++\ntitle = A call\n+++\n\nWords enough for a sentence that is one.\n', line: 2 },
  },
  'front-matter-comment': {
    means: 'What stands behind a # is a comment, and no part of the value.',
    fix: 'Put the value between straight quotation marks if the # belongs to it.',
  },
  'entities-read': {
    means:
      'Signs in a field are spelled as in HTML, with & and ;. They are read as what they mean; those spelled so twice over are a mistake.',
    fix: 'Nothing to do if it is a note; write the signs themselves.',
    example: { fields: 'subtitle: Profit &amp; loss' },
  },
  'date-impossible': {
    means: 'There is no such day.',
    fix: 'Correct the day.',
    example: { whole: '---\ntitle: A call\ndate: 2026-02-30\n---\n\nWords enough for a sentence that is one.\n', line: 3 },
  },
  'date-read': {
    means: 'A date was written in another way, and this is how it is read.',
    fix: 'Nothing to do, if that is right. A day is written 2026-01-29 here.',
    example: { whole: '---\ntitle: A call\ndate: 29 January 2026\n---\n\nWords enough for a sentence that is one.\n', line: 3 },
  },
  'date-inferred': {
    means: 'The date is the one that the file name begins with, or the one in its address.',
    fix: 'Nothing to do.',
    example: { files: { 'blog/2026-01-02-a-call.md': '---\ntitle: A call\n---\n\nWords enough for a sentence that is one.\n' } },
  },
  'date-future': {
    means: 'The date lies in the future, so lists would be wrong until it comes.',
    fix: 'Correct the date, or write publishAt: with that day.',
    example: { whole: '---\ntitle: A call\ndate: 2027-01-02\n---\n\nWords enough for a sentence that is one.\n', line: 3 },
  },
  'correction-day': {
    means: 'The day of a correction lies before the article was published, or has not come yet.',
    fix: 'Correct the day.',
  },
  'updated-untrue': {
    means: 'The day of the update is not after the date of the article.',
    fix: 'Correct one of the two, or remove updated:.',
    example: { fields: 'updated: 2025-12-24' },
  },
  'category-unknown': {
    means: 'There is no category of this name.',
    fix: 'Write one that is there, or make a file for it in categories.',
    example: {
      files: {
        'blog/example.md':
          '---\ntitle: A call\ndate: 2026-01-02\ncategory: Inbund Sales\n---\n\nWords enough for a sentence that is one.\n',
        'blog/other.md': '---\ntitle: Other\ndate: 2026-01-02\ncategory: Inbound Sales\n---\n\nOther words for another sentence.\n',
        'categories/inbound-sales.md': '---\ntitle: Inbound Sales\n---\n\nWhat comes by itself, and how.\n',
      },
      line: 4,
    },
  },
  'category-as-tag': {
    means: 'An article has one category; the others that it names are tags here.',
    fix: 'Nothing to do; or name one category, and the others in tags:.',
    example: { fields: 'categories: [Sales, Letters]' },
  },
  'stance-unknown': {
    means: 'The text takes a side that the debate of this site does not have.',
    fix: 'Write one of the sides that the message names, or both.',
    example: { fields: 'stance: inbund' },
  },
  'author-unknown': {
    means: 'The author is named by something that is neither a name nor a file of authors.',
    fix: 'Write the name, or the name of the file in authors without its ending.',
    example: { fields: 'author: "!!!"' },
  },
  'author-without-file': {
    means: 'The author has no file, so the page of the author says the name alone.',
    fix: 'Nothing to do; a file in authors would say more.',
    example: { fields: 'author: Ann Lee' },
  },
  'author-details': {
    means: 'Of an author the name is used, and not what else the line says.',
    fix: 'Put the rest into a file in authors.',
  },
  'author-inferred': {
    means: 'The article names no author, so the one of the site is shown.',
    fix: 'Nothing to do, or add author:.',
  },
  'title-inferred': { means: 'The title is the first heading, or the first line.', fix: 'Nothing to do, or add title:.' },
  'subtitle-inferred': {
    means: 'The subtitle is the second heading, or the second line.',
    fix: 'Nothing to do, or add subtitle:.',
  },
  'description-inferred': {
    means: 'The description is made of the first sentences.',
    fix: 'Nothing to do, or add description: with a sentence for search results.',
  },
  'verdict-inferred': {
    means: 'The list of debates shows the first sentences as the verdict.',
    fix: 'Add verdict: with one sentence.',
  },
  'address-inferred': {
    means: 'The address is made of the file name, in small letters and with hyphens.',
    fix: 'Nothing to do.',
    example: {
      files: { 'blog/A Call.md': '---\ntitle: A call\ndate: 2026-01-02\n---\n\nWords enough for a sentence that is one.\n' },
    },
  },
  'address-form': {
    means: 'No address can be made of what is written.',
    fix: 'Write an address such as /blog/my-article/, or rename the file.',
    example: { fields: 'permalink: https://' },
  },
  'alias-present': {
    means: 'A former address is the one that the page has now.',
    fix: 'Remove it from aliases:.',
    example: { fields: 'aliases: [/blog/example/]' },
  },
  'language-in-name': {
    means: 'The name of a file says that it is in another language, as in Hugo; it would be published in the language of the site.',
    fix: 'Move it into a folder of that language, or say lang: in it.',
    example: {
      files: {
        'blog/call.de.md': '---\ntitle: Ein Anruf\ndate: 2026-01-02\n---\n\nGenug Wörter für einen Satz, der einer ist.\n',
        'blog/call.md': '---\ntitle: A call\ndate: 2026-01-02\n---\n\nWords enough for a sentence that is one.\n',
      },
    },
  },
  'language-read': {
    means: 'The language is written in another way, and this is how it is read.',
    fix: 'Nothing to do.',
    example: { fields: 'language: en_US' },
  },
  'title-missing': {
    means: 'The text has no title, so it can be in no list.',
    fix: 'Begin the text with a line such as # My title, or add title: at the top.',
    example: { whole: '---\ndate: 2026-01-02\n---\n\n- One thing\n- Another thing\n', line: 1 },
  },
  'body-missing': {
    means: 'There is a title and no text.',
    fix: 'Write the text, or add draft: true until it is written.',
    example: { whole: '---\ntitle: A call\ndate: 2026-01-02\n---\n', line: 1 },
  },
  'title-repeated': {
    means: 'The first heading repeats the title, so it is shown once.',
    fix: 'Nothing to do; you may delete the heading.',
    example: { text: '# Example\n\nWords enough for a sentence that is one.' },
  },
  'key-points': {
    means: 'The key points are too many, too long or no list, so they are not shown as they were meant.',
    fix: 'Write three to five short sentences.',
    example: { fields: 'keyPoints: [One, Two, Three, Four, Five, Six, Seven, Eight]' },
  },
  'marks-in-field': {
    means: 'A field that is shown as it is typed has marks of Markdown or HTML in it.',
    fix: 'Write the words without the marks.',
    example: { fields: 'description: A **bold** word for you.' },
  },
  'place-hides': {
    means: 'Its place or its name hides a text in other systems, so it is a draft here; or it sounds unfinished and is published.',
    fix: 'Write draft: true or draft: false to say what is meant.',
    example: { files: { 'blog/_drafts/a-call.md': '---\ntitle: A call\n---\n\nWords enough for a sentence that is one.\n' } },
  },
  'silence-unknown': {
    means: 'What is to be silenced is no rule of advice.',
    fix: 'Write the name as the message of the rule has it between brackets.',
    example: { fields: 'silence:\n  text-thn: A definition needs no more.' },
  },
}
