import { expect, test } from 'vitest'
import { refusals } from './document-refusals.ts'
import { readDocument } from './document-tree.ts'

const opening = 'document.title'
const refusalsOf = (html: string) => refusals(readDocument(`<!doctype html><title>x</title><body>${html}`), opening)

const refused: Readonly<Record<string, string>> = {
  '<script>alert(1)</script>': '<script> is a script that is not on the list',
  '<script src="https://example.org/a.js"></script>': '<script src="https://example.org/a.js"> is a script',
  '<script>document.title </script>': '<script> is a script that is not on the list',
  '<script type="module">document.title</script>': '<script type="module"> is a script',
  '<script type="module">import "/a.js"</script>': '<script type="module"> is a script',
  '<script type="module" src="/assets/unknown-0123456789.js"></script>': 'is a script that is not on the list',
  '<script type="module" src="/assets/search-0123456789.js">run()</script>': 'is a script that is not on the list',
  '<script src="/assets/search-0123456789.js"></script>': 'is a script that is not on the list',
  '<script type="importmap">{}</script>': 'is a script',
  '<script type="speculationrules">{}</script>': 'is a script',
  '<script type="application/ld+json" src="/a.js"></script>': 'is a script',
  '<svg><script>alert(1)</script></svg>': '<script> is a script',
  '<noscript><style>p{}</style></noscript>': '<style> is refused by the policy',
  '<style>p{}</style>': '<style> is refused by the policy',
  '<svg><style>p{}</style></svg>': '<style> is refused by the policy',
  '<p style="color:red">': '<p style="color:red"> has a style attribute',
  '<img src=x ONERROR=alert(1)>': 'runs script by its attribute onerror',
  '<svg onload=alert(1)>': 'runs script by its attribute onload',
  '<body onhashchange=alert(1)>': 'runs script by its attribute onhashchange',
  '<a href="javascript:alert(1)">': 'runs script by the address in href',
  '<a href=" java&#10;script:alert(1)">': 'runs script by the address in href',
  '<form><button formaction="JavaScript:alert(1)">': 'runs script by the address in formaction',
  '<svg><a xlink:href="javascript:alert(1)">': 'runs script by the address in xlinkhref',
  '<iframe srcdoc="<p>">': 'holds a page inside the page',
  '<template id="B:0"></template>': 'is shown by script only',
  '<!--$?--><p>Loading</p><!--/$-->': 'A part of the page comes later',
  '<base href="/x/">': 'changes where every link leads',
}
for (const [html, words] of Object.entries(refused)) {
  test(`refusals finds ${html}`, () => {
    expect(refusalsOf(html)).toEqual([expect.stringContaining(words)])
  })
}

const allowed = [
  '<script>document.title</script>',
  '<script type="module" src="/assets/search-0123456789.js"></script>',
  '<script type="application/ld+json">{"@type":"Article"}</script>',
  '<pre>&lt;script>alert(1)&lt;/script></pre>',
  '<a href="https://example.org/?u=javascript:">On javascript:</a>',
  '<p title="style=" class="onclick">Text</p>',
]
for (const html of allowed) {
  test(`refusals accepts ${html}`, () => {
    expect(refusalsOf(html)).toEqual([])
  })
}
