/** Titles that break what is put together by hand, each by the name of its article's file. */
export const hostileTitles: Readonly<Record<string, string>> = {
  script: 'Close it </script><script>alert(1)</script> and go on',
  comment: 'Open <!-- and <![CDATA[ and ]]> close --> it',
  ampersand: 'Calls & letters &amp; &lt;demos&gt; &#x41; &nosuch;',
  quotes: `"Double", 'single', \`ticks\` and \\backslash\\`,
  markdown: '[A link](https://example.com) *and* _stress_ # not a heading | no cell',
  emoji: '👩‍👩‍👧 Sells 📞 and 🇦🇹 writes ✍🏽',
  'right-to-left': 'البيع بالهاتف أم بالرسائل؟',
  override: 'Read \u202Ebackwards\u202C and \u200Bon',
  long: 'Very long titles are cut nowhere '.repeat(15).trim(),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a title that looks like one
  percent: '100% of {{ names }} ${name} %s %d <%= name %>',
}

/** The article that bears a hostile title. */
export const hostileArticle = (title: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-03-15\ncategory: Outbound Sales\ntags: [calls]\n---\n\nThis text is as plain as any other, and says that ${title.length} signs stand above it.\n`
