import { expect, test } from 'vitest'
import { imports, withAddresses, withJoinedLayers, withoutFaces, withoutLayer } from './finish-css.ts'

const renamed: Readonly<Record<string, string>> = {
  'p{background:url(a.png)}': 'p{background:url(NEW)}',
  'p{background:URL( "a.png" )}': 'p{background:url(NEW)}',
  "@font-face{src:url('a.png')format('woff2'),local(a.png)}": "@font-face{src:url(NEW)format('woff2'),local(a.png)}",
  'p{background:url(a\\.png)}': 'p{background:url(NEW)}',
  'p{background:url("a\\2e png")}': 'p{background:url(NEW)}',
  'p:after{content:"url(a.png)"}': 'p:after{content:"url(a.png)"}',
  "p:after{content:'\\'url(a.png)'}": "p:after{content:'\\'url(a.png)'}",
  '/* url(a.png) */p{}': '/* url(a.png) */p{}',
  'p{x:my-url(a.png)}': 'p{x:my-url(a.png)}',
  'p{x:url(other.png)}': 'p{x:url(other.png)}',
}
for (const [css, own] of Object.entries(renamed)) {
  test(`withAddresses reads ${css}`, () => {
    expect(withAddresses(css, (address) => (address === 'a.png' ? 'NEW' : null))).toBe(own)
  })
}

test('withAddresses quotes a name that needs it', () => {
  expect(withAddresses('p{x:url(a)}', () => 'a (1).png')).toBe('p{x:url("a (1).png")}')
})

const importing: Readonly<Record<string, boolean>> = {
  '@import "a.css";': true,
  '@IMPORT url(a.css);': true,
  '/* @import "a.css"; */p{content:"@import"}': false,
  '@important{}': false,
}
for (const [css, answer] of Object.entries(importing)) {
  test(`imports says ${answer} of ${css}`, () => {
    expect(imports(css)).toBe(answer)
  })
}

const layered: Readonly<Record<string, string>> = {
  '@layer a,lists;@layer lists{p{x:y}@media print{q{}}}b{}': '@layer a,lists;b{}',
  '@layer lists {p:after{content:"}"}}b{}': 'b{}',
  '@layer listsome{p{}}@layer b{p{}}': '@layer listsome{p{}}@layer b{p{}}',
  '@media print{@layer lists{p{}}}': '@media print{@layer lists{p{}}}',
  '/* } */@layer lists{}q{x:url(;)}': '/* } */@layer lists{}q{x:url(;)}',
}
for (const [css, left] of Object.entries(layered)) {
  test(`withoutLayer reads ${css}`, () => {
    expect(withoutLayer(css, 'lists')).toBe(left)
  })
}

const apart: Readonly<Record<string, string>> = {
  '@layer a {\np{}\n}\n\n@layer a {\nq{}\n}': '@layer a{p{}q{}}',
  '@layer a{p{}}@layer b{q{}}@layer a{r{}}': '@layer a{p{}}@layer b{q{}}@layer a{r{}}',
  '@layer a{p{}}s{}@layer a{q{}}': '@layer a{p{}}s{}@layer a{q{}}',
  '@layer a,b;@layer a{p:after{content:"}"}}@layer a{q{}}': '@layer a,b;@layer a{p:after{content:"}"}q{}}',
  '@layer a.b{p{}}@layer a.b{q{}}': '@layer a.b{p{}}@layer a.b{q{}}',
  '@layer a{@media print{p{}}} @layer a{@media print{q{}}}': '@layer a{@media print{p{}}@media print{q{}}}',
  '': '',
}
for (const [css, joined] of Object.entries(apart)) {
  test(`withJoinedLayers makes ${joined} of ${css}`, () => {
    expect(withJoinedLayers(css)).toBe(joined)
  })
}

const faces: Readonly<Record<string, string>> = {
  '@font-face{font-family:Inter;src:url(a)}@font-face{font-family:"Inter Room";src:local(x)}p{}': 'p{}',
  "@FONT-FACE { src:url(a);\nfont-family: 'Inter' }p{}": 'p{}',
  '@font-face{font-family:Inter Tight;src:url(a)}': '@font-face{font-family:Inter Tight;src:url(a)}',
  '@layer t{@font-face{font-family:Inter;src:url(a)}p{}}': '@layer t{p{}}',
  'p{font-family:Inter}': 'p{font-family:Inter}',
}
for (const [css, left] of Object.entries(faces)) {
  test(`withoutFaces leaves ${left} of ${css}`, () => {
    expect(withoutFaces(css, ['Inter'])).toBe(left)
  })
}
