import type { Rules } from './rule.ts'

/** What may be wrong in the words of a text. */
export const textRules: Rules = {
  'heading-empty': {
    means: 'A heading has no words, so it is not shown.',
    fix: 'Write its words, or delete the line.',
    example: { text: 'Words enough for a sentence.\n\n##\n\nMore words.', line: 3 },
  },
  'heading-skipped': {
    means: 'A level of headings is left out, so the outline of the page has a hole.',
    fix: 'Use the next level: ## first, then ###.',
  },
  'heading-by-accident': {
    means: 'A sentence is a heading, because of the hyphens or equals signs right under it.',
    fix: 'Put an empty line before the hyphens; or write ## before the words, if they are a heading.',
    example: {
      text: 'This is a sentence of many words, and it ends here. It is followed by another one that goes on.\n---\n\nMore words.',
    },
  },
  'code-by-accident': {
    means: 'Words are shown as code because of the spaces before them.',
    fix: 'Take the spaces at the beginning of the lines away.',
    example: {
      text: 'Words enough for a sentence.\n\n    This is a sentence that is no code at all, and it goes on for a while.\n\nMore words.',
      line: 3,
    },
  },
  'code-fence': {
    means: 'A block of code has no end, or does not begin on a line of its own.',
    fix: 'Write ``` on a line of its own before and behind the code.',
    example: { text: 'Words enough for a sentence.\n\n```\ncode\n\n## A heading\n\nMore words that are no code.', line: 3 },
  },
  backticks: {
    means: 'A text has very many signs for code that are not closed, which takes too long to read.',
    fix: 'Close them, or delete them.',
  },
  'hidden-character': {
    means: 'A character that is not seen changes what readers see.',
    fix: 'Type the words anew, without copying them.',
    example: { text: 'Words \u202Ethat turn around\u202C, and more.' },
  },
  'letters-spoiled': {
    means: 'A letter was saved or opened in a wrong encoding.',
    fix: 'Write the letter that was meant.',
    example: { text: 'The cafÃ© is open.' },
  },
  'conflict-marks': {
    means: 'Git could not merge two versions of the file, and both stand in it.',
    fix: 'Keep the version that is right, and remove the other and the lines of <<<<<<<, ======= and >>>>>>>.',
    example: { text: '<<<<<<< HEAD\nOne version.\n=======\nAnother version.\n>>>>>>> branch\n' },
  },
  'html-unknown': {
    means: 'A tag is not known, so only its words are shown.',
    fix: 'Write a backslash before < if it is to be read; delete it if not.',
    example: { text: 'Send it to <recipient>, please.' },
  },
  'html-removed': {
    means: 'A tag cannot work here: a form, a script, a style.',
    fix: 'Delete it. If readers need it, link to a page that has it.',
    example: { text: 'Words enough for a sentence.\n\n<script>alert(1)</script>\n', line: 3 },
  },
  'html-handler': {
    means: 'A tag would run a script.',
    fix: 'Delete that attribute.',
    example: { text: 'Press <b onclick="alert(1)">here</b>, please.' },
  },
  'html-unclosed': {
    means: 'A tag or a comment has no end, so the text after it would be lost.',
    fix: 'Close it, or delete it.',
    example: { text: 'Words enough for a sentence.\n\n<!-- a note to myself\n\nMore words.', line: 3 },
  },
  'markdown-in-html': {
    means: 'Markdown stands within HTML, where it is not read.',
    fix: 'Put an empty line before it.',
    example: { text: '<div>\n**bold words** and a [link](/)\n</div>', line: 2 },
  },
  'html-hidden': {
    means: 'Words that HTML hides in other systems would be shown here.',
    fix: 'Delete them if nobody is to read them, or delete what hides them.',
    example: { text: 'Words enough for a sentence. <span hidden>Not these.</span>', line: 1 },
  },
  'markdown-unread': {
    means: 'Something looks like Markdown and is not read so.',
    fix: 'Write it as the message says.',
    example: { text: 'It is \\*\\*bold\\*\\* as it seems.' },
  },
  'foreign-syntax': {
    means: 'This is what another system would replace. Here readers see it as it is.',
    fix: 'Write what it should say, or take it out.',
    example: { text: '{{< youtube abc >}}' },
  },
  'table-unread': {
    means: 'A table is not read as one.',
    fix: 'Write the line of hyphens under its head, with as many columns.',
    example: { text: '| One | Two |\n| --- |\n| a | b |', line: 2 },
  },
  'embed-linked': {
    means: 'What another site would show becomes a link to it, so that a page asks no other site for anything.',
    fix: 'Nothing to do.',
    example: { text: '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>' },
  },
  'embed-unknown': {
    means: 'What another site would show cannot be shown; a link is in its place.',
    fix: 'Nothing to do. title= names it.',
    example: { text: '<iframe src="https://example.com/thing"></iframe>' },
  },
  'quote-not-in-text': {
    means: 'A pull quote does not stand in the text.',
    fix: 'Copy the words as they are in the text.',
    example: { text: 'Words enough for a sentence.\n\n> [!QUOTE]\n> Other words than any of these here.', line: 3 },
  },
  'page-chrome': {
    means: 'These words look like a part of the web page from which the text was copied.',
    fix: 'Take them out.',
    example: { text: 'Share on Facebook\n\nWords enough for a sentence that is one.' },
  },
  'stray-picture-name': {
    means: 'These words look like the name of a picture that did not come along.',
    fix: 'Put the picture there, or take its name out.',
    example: { text: 'IMG_2041.jpg\n\nWords enough for a sentence that is one.' },
  },
  unreadable: { means: 'The text cannot be read.', fix: 'Look for unusual HTML, take it out, and try again piece by piece.' },
  'picture-description': {
    means: 'A picture has no description, for readers who cannot see it.',
    fix: 'Say between the square brackets what it shows.',
    example: {
      files: {
        'blog/example.md': '---\ntitle: A call\ndate: 2026-01-02\n---\n\n![](funnel.svg)\n',
        'blog/funnel.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
      },
      line: 6,
    },
  },
  'picture-missing': {
    means: 'The picture is not there.',
    fix: 'Put it beside the text, or correct its name.',
    example: { text: '![A funnel](funnel.png)' },
  },
  'picture-outside': {
    means: 'The picture lies outside of the content folder.',
    fix: 'Copy it into the content folder.',
    example: { text: '![A funnel](../../../funnel.png)' },
  },
  'picture-remote': {
    means: 'The picture lies on another site, which may change it or count readers.',
    fix: 'Copy it beside the text.',
    example: { text: '![A funnel](https://example.com/funnel.png)' },
  },
  'picture-embedded': {
    means: 'The picture is written into the text itself.',
    fix: 'Save it as a file beside the text.',
    example: { fields: 'image: data:image/png;base64,AA==' },
  },
  'picture-refused': {
    means: 'The address of a picture is of a kind that no page may ask for.',
    fix: 'Put the picture beside the text.',
    example: { text: '![A funnel](javascript:alert(1))' },
  },
  'picture-kind': {
    means: 'This is no kind of picture that can be shown.',
    fix: 'Export it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    example: {
      files: {
        'blog/example.md': '---\ntitle: A call\ndate: 2026-01-02\n---\n\n![A funnel](funnel.png)\n',
        'blog/funnel.png': 'no picture',
      },
      line: 6,
    },
  },
  'picture-name': {
    means: 'The name of a picture says another kind than the picture is of.',
    fix: 'Rename it as the message says.',
  },
  'picture-damaged': { means: 'A picture is damaged or incomplete.', fix: 'Copy or export it again.' },
  'picture-placeholder': { means: 'A picture is only a placeholder of Git LFS.', fix: 'Fetch it with git lfs pull.' },
  'picture-large': { means: 'A picture is larger than it is shown.', fix: 'Export it smaller: 2,400 pixels of width are plenty.' },
  'picture-heavy': { means: 'A picture has too many bytes.', fix: 'Export it smaller or simpler.' },
  'picture-scaled': { means: 'A picture moves and is too large to move.', fix: 'Export it smaller.' },
  'picture-stilled': {
    means: 'Of a moving picture the first frame is shown.',
    fix: 'Make it shorter or smaller, or export it as GIF.',
  },
  'picture-unused': { means: 'A picture is used by no text.', fix: 'Nothing to do, or remove it.' },
  'drawing-cleaned': { means: 'A drawing is shown without what is not safe or not needed.', fix: 'Export it as plain SVG.' },
  'drawing-unreadable': { means: 'A drawing cannot be read.', fix: 'Export it again, as SVG in UTF-8.' },
  'drawing-heavy': { means: 'A drawing is too complex.', fix: 'Simplify it, or export it as PNG.' },
  'drawing-size': { means: 'A drawing does not say how large it is.', fix: 'Export it with a viewBox.' },
  'drawing-entities': { means: 'A drawing defines names of its own, which is not safe.', fix: 'Export it as plain SVG.' },
  'icon-letters': {
    means: 'The icon of the site holds letters, which look different on each machine.',
    fix: 'Turn them into paths in your drawing program.',
  },
  'card-letters': {
    means: 'The picture for sharing leaves the title out, because the typefaces of the site lack letters of it.',
    fix: 'Nothing to do, or give the article a picture of its own with image:.',
    example: {
      whole: '---\ntitle: "电话 and letters"\ndate: 2026-01-02\n---\n\nWords enough for a sentence that is one.\n',
      line: 2,
    },
  },
  'video-missing': { means: 'The video or the sound is not there.', fix: 'Put it beside the text, or correct its name.' },
  'media-kind': { means: 'This is no kind of video or sound that browsers play.', fix: 'Export it as MP4, WebM, MP3 or OGG.' },
  'media-name': { means: 'The name says another kind than the file is of.', fix: 'Rename it as the message says.' },
  'media-heavy': {
    means: 'A video or sound has too many bytes.',
    fix: 'Export it smaller, or put it on a video service and link to it.',
  },
  'download-kind': {
    means: 'A file that a link leads to does not hold what its name says.',
    fix: 'Export it again, or rename it.',
  },
  'download-heavy': {
    means: 'A file that a link leads to has too many bytes.',
    fix: 'Put it where large files are, and link to it there.',
  },
  'media-words': { means: 'Words within a player are shown by no browser.', fix: 'Move them below it.' },
  'media-description': {
    means: 'A video or sound has no description.',
    fix: 'Say what it is, for readers who cannot see or hear it.',
  },
  'media-captions': { means: 'A video has no captions.', fix: 'Add a track of captions.' },
  'media-autoplay': { means: 'A video plays when a reader starts it, and not by itself.', fix: 'Nothing to do.' },
  'text-too-long': { means: 'The text is longer than 300,000 characters.', fix: 'Publish it as several articles.' },
  'too-many-lines': { means: 'The text has more than 8,000 lines.', fix: 'Publish it as several articles.' },
  'too-many-items': { means: 'The text has more than 4,000 items of lists.', fix: 'Publish it as several articles.' },
  'too-many-notes': { means: 'The text has more than 1,500 references to notes.', fix: 'Publish it as several articles.' },
  'too-many-addresses': { means: 'The text has more than 3,000 addresses.', fix: 'Publish it as several articles.' },
  'too-deeply-nested': {
    means: 'Lists, quotations or tags lie within each other many times over.',
    fix: 'Write them side by side.',
  },
  'table-too-wide': { means: 'A table has more than 50 columns.', fix: 'Split it, or link to it as a file.' },
  'table-too-large': { means: 'The tables have more than 10,000 cells.', fix: 'Link to them as files.' },
  'word-too-long': { means: 'A word has several thousand characters.', fix: 'Take it out, or break it up.' },
  'space-too-wide': { means: 'A line holds a thousand spaces in a row.', fix: 'Delete them.' },
}
