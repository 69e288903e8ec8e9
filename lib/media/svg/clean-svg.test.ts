import type { Element, Root } from 'hast'
import { rehype } from 'rehype'
import sharp from 'sharp'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { isProblem } from '#lib/media/picture/problems.ts'
import { cleanSvg, type Drawing } from './clean-svg.ts'

const wrap = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
const clean = (source: string) => cleanSvg('x.svg', Buffer.from(source))
const parse = (svg: string): Root => rehype().data('settings', { fragment: true, space: 'svg' }).parse(svg)

function cleaned(source: string): string {
  const drawing = clean(source)
  if (isProblem(drawing)) throw new Error(drawing.message)
  return drawing.bytes.toString()
}

function elementsOf(svg: string): Element[] {
  const elements: Element[] = []
  visit(parse(svg), 'element', (element) => {
    elements.push(element)
  })
  return elements
}

/** What could run or load in a drawing, judged on its parsed elements and without the schema. */
function dangersOf(svg: string): string[] {
  return elementsOf(svg).flatMap(({ tagName, properties }) => [
    ...(/^(?:script|style|foreignobject|image|feimage|iframe|object|embed|animate.*|set|handler|listener|html|body|img|link|meta)$/i.test(
      tagName,
    )
      ? [`<${tagName}>`]
      : []),
    ...Object.entries(properties).flatMap(([name, value]) =>
      isDangerous(name.toLowerCase(), String(value)) ? [`${name}=${value}`] : [],
    ),
  ])
}

function isDangerous(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'style' || name === 'src') return true
  if (name.endsWith('href')) return !value.startsWith('#')
  return name !== 'xmlns' && /script:|data:|https?:|\\|@import|url\((?!\s*["']?#)/i.test(value)
}

const harmless: Readonly<Record<string, string>> = {
  'a script': wrap('<script>alert(1)</script><rect/>'),
  'a script in CDATA': wrap('<script><![CDATA[alert("<g>")]]></script>'),
  'a script from elsewhere': wrap('<script href="https://evil.example/x.js"/>'),
  'a script under a prefix': wrap('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  'a handler on the root': wrap('<rect/>', 'viewBox="0 0 1 1" onload="alert(1)"'),
  'a handler in capitals': wrap('<rect ONLOAD="alert(1)" OnClick="alert(1)"/>'),
  'a handler without a value of its own': wrap('<rect onclick=""/>'),
  'a link that runs': wrap('<a href="javascript:alert(1)"><rect/></a>'),
  'a link that runs, in the old spelling': wrap('<a xlink:href="javascript:alert(1)"><rect/></a>'),
  'a link that opens elsewhere': wrap('<a href="https://evil.example/" target="_top"><rect/></a>'),
  'a script in metadata': wrap('<metadata><script>alert(1)</script></metadata>'),
  'a script in a comment': wrap('<!-- <script>alert(1)</script> --><rect/>'),
  'a comment that HTML ends earlier': wrap('<!--><script>alert(1)</script> --><rect/>'),
  'a comment that HTML ends with a dash': wrap('<!--- ><img src="x" onerror="alert(1)"/> --><rect/>'),
  'an instruction with a style sheet': `<?xml-stylesheet href="https://evil.example/x.css"?>${wrap('<rect/>')}`,
  'markup spelled as text': wrap('<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>'),
  'markup in CDATA': wrap('<text><![CDATA[<script>alert(1)</script>]]></text>'),
  'markup in a label': wrap('<text aria-label="&quot; onload=&quot;alert(1)">a</text>'),
  'a base for addresses': wrap('<rect/>', 'viewBox="0 0 1 1" xml:base="https://evil.example/"'),
  'a data attribute': wrap('<rect data-x="javascript:alert(1)"/>'),
}

for (const [what, source] of Object.entries(harmless)) {
  test(`cleanSvg keeps a drawing without ${what}`, async () => {
    expect(dangersOf(cleaned(source))).toEqual([])
    // librsvg reads XML, and only if it is well-formed.
    await expect(sharp(Buffer.from(cleaned(source))).metadata()).resolves.toMatchObject({ format: 'svg' })
  })
}

const changed: Readonly<Record<string, string>> = {
  'a style sheet': wrap('<style>rect { fill: url(https://evil.example/) }</style><rect/>'),
  'HTML in a drawing': wrap('<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>'),
  'HTML that breaks out': wrap('<p/><img src="x" onerror="alert(1)"/>'),
  'HTML in a title': wrap('<title><img src="x" onerror="alert(1)"/></title>'),
  'a drawing in a title': wrap('<desc><svg onload="alert(1)"/></desc>'),
  'an embedded picture': wrap('<image href="data:image/svg+xml,&lt;svg onload=&quot;alert(1)&quot;/>"/>'),
  'a picture from elsewhere': wrap('<image xlink:href="https://evil.example/x.png"/>'),
  'a filter from elsewhere': wrap('<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'),
  'a part from elsewhere': wrap('<use href="https://evil.example/x.svg#a"/>'),
  'a part from elsewhere, in the old spelling': wrap('<use xlink:href="data:image/svg+xml,x#a"/>'),
  'a paint from elsewhere': wrap('<rect fill="url(https://evil.example/x.svg#a)"/>'),
  'a paint spelled with escapes': wrap('<rect fill="u\\72l(https://evil.example/x)"/>'),
  'a mask from elsewhere by style': wrap('<rect style="mask: url(//evil.example/x)"/>'),
  'a picture by style': wrap('<rect style="fill: image-set(url(x.png) 1x)"/>'),
  'a background by style': wrap('<rect style="background: url(https://evil.example/)"/>'),
  'an animation that sets a link': wrap('<a><animate attributeName="href" values="javascript:alert(1)"/><rect/></a>'),
  'an animation that sets a handler': wrap('<rect><set attributeName="onclick" to="alert(1)"/></rect>'),
  'a handler element': wrap('<handler type="text/ecmascript">alert(1)</handler>'),
  'a script in capitals': wrap('<SCRIPT>alert(1)</SCRIPT>'),
  'a video': wrap('<video src="https://evil.example/"/>'),
  mathematics: wrap('<math><mtext><img src="x" onerror="alert(1)"/></mtext></math>'),
  'a template': wrap('<template><script>alert(1)</script></template>'),
}

for (const [what, source] of Object.entries(changed)) {
  test(`cleanSvg keeps a drawing without ${what}, and says so`, async () => {
    expect(dangersOf(cleaned(source))).toEqual([])
    expect(clean(source)).toMatchObject({ lost: expect.arrayContaining([expect.any(String)]) })
    await expect(sharp(Buffer.from(cleaned(source))).metadata()).resolves.toMatchObject({ format: 'svg' })
    expect(cleaned(cleaned(source))).toBe(cleaned(source))
  })
}

const refused: Readonly<Record<string, string>> = {
  'abbreviations of its own': `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${wrap('&x;')}`,
  'a file by abbreviation': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrap('<text>&x;</text>')}`,
  'a second root': `${wrap('<rect/>')}<script>alert(1)</script>`,
  'text after its end': `${wrap('<rect/>')}alert(1)`,
  'an unclosed element': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g><rect/></svg>',
  'an end cut off': wrap('<rect/>').slice(0, -3),
  'an attribute cut off': '<svg viewBox="0 0 1 1"><rect width="3',
  'an attribute without quotes': wrap('<rect onload=alert(1)>'),
  'no drawing': '<?xml version="1.0"?><rss/>',
  'no size': wrap('<rect/>', ''),
  'a size of nothing': wrap('<rect/>', 'viewBox="0 0 0 0"'),
  'a part inside itself': wrap('<g id="a"><use href="#a"/></g>'),
}

for (const [what, source] of Object.entries(refused)) {
  test(`cleanSvg refuses a drawing with ${what}, and says how to fix it`, () => {
    expect(clean(source)).toEqual({
      rule: expect.stringMatching(/^(?:drawing|picture)-/),
      message: expect.stringMatching(/^"x\.svg" .+\.$/),
      fix: expect.stringMatching(/\.$/),
    })
  })
}

test('cleanSvg refuses bytes that are not UTF-8', () => {
  expect(cleanSvg('x.svg', Buffer.from(wrap('<text>\xe4</text>'), 'latin1'))).toMatchObject({ rule: 'drawing-unreadable' })
})

test('cleanSvg names what it leaves out, with its line where it is an element', () => {
  const source = wrap('\n\n<image href="a.png"/>\n<foreignObject><p>Words</p></foreignObject><rect fill="url(x.png)"/>')
  expect(clean(source)).toMatchObject({
    lost: ['<image> in line 3', '<foreignObject> in line 4', 'fill="url(x.png)" of <rect>'],
  })
})

test('cleanSvg takes the other words of a choice where it cannot keep the first', () => {
  const source = wrap('<switch><foreignObject><p>Words</p></foreignObject><text x="1">Words</text></switch>')
  expect(clean(source)).toMatchObject({ lost: [] })
  expect(elementsOf(cleaned(source)).map(({ tagName }) => tagName)).toEqual(['svg', 'g', 'text'])
})

for (const [what, style, fill] of [
  ['a class', '.a{fill:red}', 'red'],
  ['a tag', 'rect { fill: red; }', 'red'],
  ['a tag with a class', 'rect.a{fill:red}', 'red'],
  ['an id', '#b{fill:red}', 'red'],
  ['all', '*{fill:red}', 'red'],
  ['several', '.x, .a{fill:red}', 'red'],
  ['a class after another', '.a{fill:blue}.a{fill:red}', 'red'],
  ['an id before a class', '#b{fill:red}.a{fill:blue}', 'red'],
  ['a comment', '/* .a{fill:blue} */ .a{/* x */fill:red}', 'red'],
  ['a CDATA section', '<![CDATA[.a{fill:red}]]>', 'red'],
  ['a typeface', '@font-face{font-family:x;src:url(x.woff)} .a{fill:red}', 'red'],
  ['another class', '.c{fill:red}', 'blue'],
] as const) {
  test(`cleanSvg writes what a style sheet says of ${what} as attributes`, () => {
    const source = wrap(`<style>${style}</style><rect class="a" id="b" fill="blue"/>`)
    expect(clean(source)).toMatchObject({ lost: [] })
    expect(elementsOf(cleaned(source)).at(-1)?.properties).toMatchObject({ fill })
  })
}

for (const style of [
  'g .a{fill:red}',
  '.a:hover{fill:red}',
  '@media print{.a{fill:red}}',
  '.a{transform:rotate(9deg)}',
  '.a{fill:url(x.png)}',
]) {
  test(`cleanSvg says that it does not keep the style ${style}`, () => {
    const source = wrap(`<style>${style}</style><rect class="a"/>`)
    expect(clean(source)).toMatchObject({ lost: [expect.any(String)] })
    expect(dangersOf(cleaned(source))).toEqual([])
  })
}

const costly: Readonly<Record<string, string>> = {
  'a million laughs': wrap(
    Array.from({ length: 12 }, (_, n) => `<g id="a${n}">${`<use href="#a${n + 1}"/>`.repeat(10)}</g>`).join(''),
  ),
  'a million patterns': wrap(
    Array.from({ length: 12 }, (_, n) => `<pattern id="a${n}">${`<rect fill="url(#a${n + 1})"/>`.repeat(10)}</pattern>`).join(''),
  ),
  'a long chain': wrap(Array.from({ length: 2000 }, (_, n) => `<use id="a${n}" href="#a${n + 1}"/>`).join('')),
  'a wide row': wrap('<g/>'.repeat(120_000)),
  'a deep nest': wrap('<g>'.repeat(70_000) + '</g>'.repeat(500)),
  'a nest of empty elements in a title': wrap(`<title>${'<b/>'.repeat(90_000)}</title>`),
  'many attributes': wrap(`<rect ${Array.from({ length: 40_000 }, (_, n) => `a${n}="" `).join('')}/>`),
  'an open comment': wrap('<!--'.repeat(120_000)),
  'open comments in a style': wrap(`<rect fill="url(x)" style="${'/*'.repeat(240_000)}"/>`),
  'many digits': wrap('', `width="${'1'.repeat(480_000)},"`),
  'many spaces': wrap('', `width="1${' '.repeat(480_000)},"`),
  'many brackets': wrap(`<rect fill="${'rgb('.repeat(120_000)}"/>`),
  'many rules': wrap(`<style>${Array.from({ length: 20_000 }, (_, n) => `.a${n}{fill:red}`).join('')}</style>`),
  'one rule again and again': wrap(`<style>${'a{x:y}'.repeat(60_000)}</style>`),
  'many open blocks': wrap(`<style>${'@a{'.repeat(120_000)}</style>`),
  'many selectors': wrap(`<style>${'a,'.repeat(200_000)}{fill:red}</style>`),
  'many open tags': '<svg '.repeat(90_000),
  'much text': wrap(`<text>${'a'.repeat(600_000)}</text>`),
}

for (const [what, source] of Object.entries(costly)) {
  test(`cleanSvg is done with ${what} before it costs much`, () => {
    const before = process.cpuUsage()
    clean(source)
    // Of the processor's time: the machine may be busy with other things.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  })
}

test('cleanSvg keeps names in camel case, ids and what they refer to', () => {
  const source = wrap(
    '<defs><linearGradient id="Verlauf_ä" gradientUnits="userSpaceOnUse" gradientTransform="rotate(9)"><stop offset="0" stop-color="#f00"/></linearGradient>' +
      '<radialGradient id="b" xlink:href="#Verlauf_ä"/><clipPath id="c"><rect width="9" height="9"/></clipPath>' +
      '<filter id="f"><feGaussianBlur stdDeviation="2"/><feDropShadow dx="1"/></filter></defs>' +
      '<path d="M0 0h9.5e1" fill="url(#Verlauf_ä)" clip-path="url(\'#c\')" filter="url(#f)" stroke-dasharray="1,2" stroke-linecap="round"/>' +
      '<text font-family="\'Segoe UI\', &quot;Inter&quot;" xml:space="preserve">Ä &amp; <tspan textLength="3">B</tspan></text>',
    'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" preserveAspectRatio="none"',
  )
  const elements = elementsOf(cleaned(source))
  const find = (name: string) => elements.find(({ tagName }) => tagName === name)?.properties
  expect(find('svg')).toMatchObject({ viewBox: '0 0 40 20', preserveAspectRatio: 'none', width: '40', height: '20' })
  expect(find('linearGradient')).toEqual({ id: 'Verlauf_ä', gradientUnits: 'userSpaceOnUse', gradientTransform: 'rotate(9)' })
  expect(find('radialGradient')).toEqual({ id: 'b', href: '#Verlauf_ä' })
  expect(find('path')).toMatchObject({ fill: 'url(#Verlauf_ä)', clipPath: "url('#c')", filter: 'url(#f)', strokeLineCap: 'round' })
  expect(find('feGaussianBlur')).toEqual({ stdDeviation: '2' })
  expect(find('text')).toEqual({ fontFamily: '\'Segoe UI\', "Inter"', xmlSpace: 'preserve' })
  expect(find('tspan')).toEqual({ textLength: '3' })
})

test('cleanSvg spells a style attribute as attributes', () => {
  const source = wrap(
    '<rect fill="blue" style="fill: #fff /* why */ !important; stroke-dasharray:1,2;-inkscape-x:y; cursor: help"/>',
  )
  expect(elementsOf(cleaned(source)).at(-1)?.properties).toEqual({ fill: '#fff', strokeDashArray: ['1', '2'] })
})

test('cleanSvg shows the same picture as before', async () => {
  const source = wrap(
    '<defs><radialGradient id="g"><stop style="stop-color:red"/><stop offset="1" stop-color="blue"/></radialGradient></defs>' +
      '<g id="s" transform="translate(3 2)"><circle r="9" style="fill:url(#g)"/></g><use xlink:href="#s" x="20"/>',
    'viewBox="0 0 40 20" width="40" height="20" xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  const pixels = (svg: string) => sharp(Buffer.from(svg)).raw().toBuffer()
  expect((await pixels(cleaned(source))).equals(await pixels(source))).toBe(true)
})

test('cleanSvg reads what drawing programs put around a drawing', () => {
  const source = `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created by a program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
${wrap('<sodipodi:namedview id="x"><inkscape:grid/></sodipodi:namedview><metadata><rdf:RDF/></metadata><rect width="9"/>')}
<!-- end -->
`
  expect(elementsOf(cleaned(source)).map(({ tagName }) => tagName)).toEqual(['svg', 'rect'])
})

test('cleanSvg writes well-formed XML whatever its text says', async () => {
  const source = wrap('<text aria-label="a &lt; b">]]&gt; &#1; &nbsp; &#xFFFF; a &amp;amp; b &lt;g></text>')
  await expect(sharp(Buffer.from(cleaned(source.replace(' aria-label="a &lt; b"', '')))).metadata()).resolves.toMatchObject({
    format: 'svg',
  })
  expect(clean(source)).toMatchObject({ lost: ['ariaLabel="a < b" of <text>'] })
})

for (const [attributes, width, height] of [
  ['width="300" height="150"', 300, 150],
  ['width="300px" height="1in"', 300, 96],
  ['width="210mm" height="297mm" viewBox="0 0 1 1"', 794, 1123],
  ['width="100%" height="100%" viewBox="0 0 640 360"', 640, 360],
  ['width="1000" viewBox="0,0,640,360"', 1000, 563],
  ['height="2em" viewBox="-5 -5 10.4 20"', 10, 20],
  ['width="-3" height="0" viewBox="0 0 7 8"', 7, 8],
  ['viewBox="0 0 0.2 0.1"', 1, 1],
] as const) {
  test(`cleanSvg finds ${width}×${height} in ${attributes}`, () => {
    expect(clean(wrap('<rect/>', attributes))).toMatchObject({ width, height } satisfies Partial<Drawing>)
  })
}

test('cleanSvg gives a drawing without a viewBox one, so that it can be shown smaller', () => {
  expect(elementsOf(cleaned(wrap('<rect/>', 'width="30" height="15"')))[0]?.properties).toMatchObject({ viewBox: '0 0 30 15' })
})

test('cleanSvg leaves what it has cleaned as it is', () => {
  for (const source of Object.values(harmless)) expect(cleaned(cleaned(source))).toBe(cleaned(source))
})
