import { article } from './sample-catalog.ts'

const english =
  'A cold call begins with a reason, and the reason is the buyer’s. Quota decides how many calls there are, and nothing else. Prospecting is work that compounds.'
const german =
  'Ein kalter Anruf beginnt mit einem Grund, und der gehört dem Käufer. Die Quote entscheidet, wie viele Anrufe es gibt, sonst nichts. Akquise ist Arbeit, die sich auszahlt.'

/** For tests: a site in English and German: texts in both, texts in one of them, one category and one tag. */
export const siteInTwoLanguages: Readonly<Record<string, string>> = {
  'categories/calls.md': '---\ntitle: Calls\n---\n',
  'blog/warm.md': article({ title: 'Warm calls', date: '2026-03-01', category: 'calls', tags: '[quota]' }, english),
  'blog/cold.md': article(
    { title: 'Cold calls', date: '2026-03-03', category: 'calls', tags: '[quota]' },
    `${english}\n\n${english}`,
  ),
  'blog/alone.md': article({ title: 'Alone', date: '2026-03-04', category: 'calls', tags: '[quota]' }, english),
  'de/blog/warm.md': article({ title: 'Warme Anrufe', date: '2026-03-02', category: 'calls', tags: '[quota]' }, german),
  'de/blog/kalt.md': article(
    { title: 'Kalte Anrufe', date: '2026-03-05', category: 'calls', tags: '[quota]', translationOf: 'cold' },
    german,
  ),
  'de/blog/allein.md': article(
    { title: 'Allein', date: '2026-03-06', category: 'calls', tags: '[quota]' },
    `${german}\n\n${german}`,
  ),
}
