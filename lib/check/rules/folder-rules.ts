import type { Rules } from './rule.ts'

const post = '---\ntitle: A call\ndate: 2026-01-02\n---\n\nWords enough for a sentence that is one.\n'
const site = (lines: string) => `name: The Desk\norigin: https://desk.example\ndescription: On calls.\n${lines}`

/** What may be wrong with files, and with the settings of the site. */
export const folderRules: Rules = {
  'file-empty': {
    means: 'The file is empty.',
    fix: 'Write the text, or remove the file.',
    example: { files: { 'blog/empty.md': ' \n', 'blog/example.md': post } },
  },
  'file-encoding': {
    means: 'The file is not text in UTF-8, so letters would be wrong.',
    fix: 'Open it in your editor and save it as UTF-8.',
    example: { files: { 'blog/example.md': 'A\0B' } },
  },
  'file-misplaced': {
    means: 'A text lies in no folder of texts, so it is not published.',
    fix: 'Move it into blog, articles or pages.',
    example: { files: { 'notes/a-call.md': post, 'blog/example.md': post } },
  },
  'file-not-read': {
    means: 'A file is of a kind that is not read, so it is not published.',
    fix: 'Save it as a .md file.',
    example: { files: { 'blog/a-call.docx': 'x', 'blog/example.md': post } },
  },
  'file-left-out': {
    means: 'A file of this name is about the folder, and no article.',
    fix: 'Nothing to do; if it is an article, give it another name.',
    example: { files: { 'blog/README.md': '# Read me\n\nWords.\n', 'blog/example.md': post } },
  },
  'page-leads': {
    means: 'A text has no words and says where it leads, as in other systems. Its address leads there, and so do links to it.',
    fix: 'Nothing to do.',
    example: { files: { 'blog/old.md': '---\nredirect_to: /blog/example/\n---\n', 'blog/example.md': post }, line: 2 },
  },
  'file-link': {
    means: 'This is a link to another place. What is outside of the content folder is never published.',
    fix: 'Copy the file itself to this place.',
  },
  'file-special': { means: 'This is not a regular file.', fix: 'Remove it from the content folder.' },
  'file-unreadable': { means: 'The file cannot be read.', fix: 'Allow your account to read it.' },
  'file-unknown': { means: 'The check was asked about a text that is not there.', fix: 'Write its path, or its name.' },
  'file-too-large': { means: 'The file is larger than 1 MB.', fix: 'Split it, and keep pictures in files of their own.' },
  'folder-missing': { means: 'There is no content folder.', fix: 'Make it, or set CONTENT_DIR.' },
  'folder-too-large': {
    means: 'The content folder holds very many files.',
    fix: 'Check that CONTENT_DIR leads to the folder of your articles.',
  },
  'site-missing': { means: 'There is no site.yaml, so the site has no name.', fix: 'Write it: docs/site.md.' },
  'site-field-missing': {
    means: 'site.yaml leaves out what every page needs.',
    fix: 'Add the line of the message.',
    example: { files: { 'site.yaml': 'name: The Desk\ndescription: On calls.\n', 'blog/example.md': post } },
  },
  'origin-path': {
    means: 'The site lies below a path of a host, where bots do not look for some files.',
    fix: 'Ask whoever keeps the host to copy the lines of these files there.',
  },
  'privacy-unsaid': {
    means: 'Visits are counted, or comments are kept by somebody else, and no page of the site says so.',
    fix: 'Write the sentence of the finding into a page, such as pages/privacy.md.',
    example: {
      files: { 'site.yaml': site('comments:\n  provider: isso\n  server: https://talk.example\n'), 'blog/example.md': post },
      line: 4,
    },
  },
  'theme-css': {
    means: 'A rule of theme.css is not safe, or would ask another site for something.',
    fix: 'Take it out, or put what it asks for beside it.',
  },
  'theme-component': {
    means: 'A component of theme/components cannot take the place of one of the engine.',
    fix: 'Do what the finding says, or take the file away: then ours is used.',
  },
  'theme-font': { means: 'A font of the theme cannot be read, or lacks letters.', fix: 'Put the font into the folder as WOFF2.' },
  'theme-logo': { means: 'The logo of the theme cannot be read.', fix: 'Export it again, as plain SVG or PNG.' },
  'language-words': {
    means: 'The words around articles are not there in the language of the site.',
    fix: 'Nothing to do. A table of these words can be added to the program.',
  },
  'language-undescribed': {
    means: 'There are texts in a language in which site.yaml does not say what the site is about.',
    fix: 'Write name: and description: below the language under languages: in site.yaml.',
  },
  'language-empty': {
    means: 'site.yaml has words in a language in which there are no texts.',
    fix: 'Put texts into the folder of that language, or remove the lines.',
  },
  'security-expired': {
    means: 'The contact for security has expired, or soon will.',
    fix: 'Check it, and write a day within the coming year.',
    example: {
      files: {
        'site.yaml': site('security:\n  contact: https://desk.example/security/\n  expires: 2026-01-02T00:00:00Z\n'),
        'blog/example.md': post,
      },
      line: 4,
    },
  },
  'ledger-form': {
    means: 'A line of addresses.txt is no address.',
    fix: 'Correct the line; npm run release writes the file.',
    example: { files: { 'addresses.txt': 'no address\n', 'blog/example.md': post } },
  },
}
