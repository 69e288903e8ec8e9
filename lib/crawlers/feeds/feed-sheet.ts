import { createHash } from 'node:crypto'
import type { Palette } from '#lib/colors.ts'
import type { ReadyFile } from '#lib/ready-file.ts'
import type { Site } from '#lib/site.ts'
import { wordsOf } from '#lib/words/words.ts'

/**
 * Shows RSS and Atom in a browser: what it is, and what is in it. A style sheet of CSS and not of XSL, which browsers are giving up.
 * https://developer.chrome.com/docs/web-platform/deprecating-xslt
 */
const css = (notice: string, { light, dark }: Palette) => `:root {
  color-scheme: light dark;
  --ink: light-dark(${light.ink}, ${dark.ink});
  --soft: light-dark(${light.inkSoft}, ${dark.inkSoft});
  --rule: light-dark(${light.rule}, ${dark.rule});
  --box: light-dark(${light.shade}, ${dark.shade});
}
* {
  display: none;
}
rss,
channel,
feed,
title,
subtitle,
channel > description,
item,
entry,
item > link,
entry > id,
pubDate,
published,
link[rel="self"] {
  display: block;
  unicode-bidi: plaintext;
  text-align: start;
  overflow-wrap: anywhere;
}
rss,
feed {
  min-block-size: 100vh;
  background: light-dark(${light.paper}, ${dark.paper});
  color: var(--ink);
  font: 1.125rem/1.55 Newsreader, "Noto Serif", Georgia, serif;
}
channel,
feed {
  box-sizing: border-box;
  padding: clamp(2rem, 6vw, 4.5rem) max(1.25rem, (100% - 42rem) / 2);
}
channel,
feed {
  display: flex;
  flex-direction: column;
}
channel > title,
feed > title {
  order: -4;
  font-size: clamp(2rem, 1.5rem + 2vw, 3rem);
  font-weight: 600;
  line-height: 1.1;
}
channel > description,
subtitle {
  order: -3;
  margin-block: 0.75rem 1.5rem;
  color: var(--soft);
}
link[rel="self"] {
  order: -2;
  margin-block-end: 2rem;
  padding: 1rem 1.25rem;
  background: var(--box);
  font: 0.9375rem/1.5 Inter, system-ui, sans-serif;
}
link[rel="self"]::before {
  content: ${JSON.stringify(notice)};
}
link[rel="self"]::after {
  content: attr(href);
  display: block;
  margin-block-start: 0.5rem;
  font-weight: 600;
}
item,
entry {
  padding-block: 1.25rem;
  border-block-start: 1px solid var(--rule);
}
item > title,
entry > title {
  font-size: 1.3125rem;
  font-weight: 600;
  line-height: 1.25;
}
item > link,
entry > id,
pubDate,
published {
  margin-block-start: 0.25rem;
  color: var(--soft);
  font: 0.8125rem/1.5 Inter, system-ui, sans-serif;
}
`

/** The style sheet of all feeds of a site, named after its bytes. */
export function feedSheet({ language, look }: Pick<Site, 'language' | 'look'>): ReadyFile {
  const bytes = Buffer.from(css(wordsOf(language).feedNotice, look.palette))
  return { file: `assets/feed-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.css`, bytes }
}
