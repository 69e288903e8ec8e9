/**
 * Write for nginx how a page is chosen by `Accept`, as `prefersMarkdown` of our own server does: `$counterpoint_index` is the name of the
 * file in the page's folder. Weights are compared in tenths, as nginx cannot count.
 */
export const acceptMaps: readonly string[] = [
  map('$http_accept', 'index', ['default index.html;', '"~*text/markdown" $counterpoint_preferred;']),
  map('"$counterpoint_markdown_weight$counterpoint_html_weight:$http_accept"', 'preferred', [
    'default index.html;',
    '"~^0" index.html;',
    `"~^(?:${[...greater()].join('|')})" index.md;`,
    // Of two that are wanted as much, the one that is named first.
    '"~*^(.)\\1:(?:(?!text/markdown).)*text/html" index.html;',
    '"~^(.)\\1" index.md;',
  ]),
  map('$http_accept', 'markdown_weight', ['default 0;', ...weightOf('text/markdown')]),
  map('$http_accept', 'html_weight', ['default 0;', ...['text/html', 'text/\\*', '\\*/\\*'].flatMap(weightOf)]),
]

function map(of: string, name: string, lines: readonly string[]): string {
  return [`map ${of} $counterpoint_${name} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n')
}

/** Read the tenths of a type's weight: `0` to `9`, and `x` for all of it. What is no number is worth nothing. */
function weightOf(type: string): string[] {
  const named = `~*(?:^|,)\\s*${type}\\s*`
  return [
    `"${named};(?:[^,]*;)?\\s*q=0\\.(?<counterpoint_tenths>[0-9])" $counterpoint_tenths;`,
    `"${named};(?:[^,]*;)?\\s*q=(?!1(?:\\.0*)?\\s*(?:[;,]|$))" 0;`,
    `"${named}(?:[;,]|$)" x;`,
  ]
}

/** List all pairs of weights of which the first is greater. */
function* greater(): Generator<string> {
  for (let tenths = 1; tenths < 10; tenths += 1) yield `${tenths}[0-${tenths - 1}]`
  yield 'x[0-9]'
}
