import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { usualPalette } from '#lib/colors.ts'
import { presetNames, usualLook } from '#lib/look.ts'
import { contrastOn } from './colors.ts'
import { presets } from './presets.ts'
import { aFont, themeFrom } from './sample-theme.ts'

test('a site that says nothing of its look adds nothing to any page', async () => {
  expect(await themeFrom('')).toEqual({ look: usualLook, style: null, files: [], findings: [] })
  expect(await themeFrom('theme: counterpoint')).toEqual({ look: usualLook, style: null, files: [], findings: [] })
})

test('a preset may stand alone, and brings its colors, fonts and layout', async () => {
  const { look, style, findings } = await themeFrom('theme: quiet')
  expect(findings).toEqual([])
  expect(look).toMatchObject({ front: 'one-column', palette: presets.quiet.palette })
  expect(style?.unused).toEqual(['Newsreader', 'Inter'])
  expect(style?.preload).toEqual(
    ['normal', 'italic'].map((how) => expect.stringMatching(`^assets/literata-latin-wght-${how}-[\\da-f]{10}\\.woff2$`)),
  )
  expect(style?.css).toMatch(/^@layer look,\s*preset,/)
})

/** Lines of a site.yaml, the line of the error, its rule, and what it says or proposes. */
const wrong: readonly (readonly [lines: string, line: number, rule: string, said: RegExp])[] = [
  ['theme: quite', 2, 'theme-value', /Did you mean quiet\?/],
  ['theme:\n  preset: newspaper', 3, 'theme-value', /counterpoint, quiet or bold/],
  ['theme:\n  - quiet', 2, 'theme-value', /preset/],
  ['theme:\n  acent: teal', 3, 'theme-unknown', /Did you mean accent\?/],
  ['theme:\n  colour: teal', 3, 'theme-unknown', /accent/],
  ['theme:\n  accent: #0a7', 3, 'theme-value', /quotes/],
  ['theme:\n  accent:\n    light: #0a7\n    dark: "#8ff"', 4, 'theme-value', /quotes/],
  ['theme:\n  accent:\n    dark: "#8ff"', 3, 'theme-value', /light/],
  ['theme:\n  accent:\n    ligt: teal', 4, 'theme-unknown', /Did you mean light\?/],
  ['theme:\n  accent: "#12345"', 3, 'theme-value', /not a color/],
  ['theme:\n  accent: "rgba(0,0,0,0.5)"', 3, 'theme-value', /hides nothing/],
  ['theme:\n  accent: "#ffcc00"', 3, 'theme-contrast', /Write "#[\da-f]{6}"/],
  ['theme:\n  accent:\n    light: darkslategray\n    dark: navy', 5, 'theme-contrast', /dark theme/],
  ['theme:\n  left: pink', 3, 'theme-contrast', /left/],
  ['theme:\n  corners: rounded', 3, 'theme-value', /Did you mean round\?/],
  ['theme:\n  density: [airy]', 3, 'theme-value', /compact, regular or airy/],
  ['theme:\n  front: magazin', 3, 'theme-value', /Did you mean magazine\?/],
  ['theme:\n  blocks: [related]', 3, 'theme-value', /front: or article:/],
  ['theme:\n  blocks:\n    article: [realted]', 4, 'theme-value', /Did you mean related\?/],
  ['theme:\n  blocks:\n    articles: [related]', 4, 'theme-unknown', /Did you mean article\?/],
  ['theme:\n  fonts: Nosuchfont', 3, 'theme-font', /npm install @fontsource-variable\/nosuchfont/],
  ['theme:\n  fonts:\n    text: Litterata', 4, 'theme-font', /Did you mean literata\?/],
  ['theme:\n  fonts:\n    text: ../../etc/passwd', 4, 'theme-font', /not installed/],
  ['theme:\n  fonts:\n    text: brand.woff2', 4, 'theme-font', /no file theme\/fonts\/brand\.woff2/],
  ['theme:\n  fonts:\n    text: brand.ttf', 4, 'theme-font', /WOFF2/],
  ['theme:\n  fonts:\n    titles: Literata', 4, 'theme-unknown', /headings, text, labels/],
  ['theme:\n  logo: logo.svg', 3, 'theme-logo', /no logo "logo\.svg"/],
  ['theme:\n  logo: ../logo.svg', 3, 'theme-logo', /no logo/],
]

for (const [lines, line, rule, said] of wrong) {
  test(`${JSON.stringify(lines)} is refused in line ${line}`, async () => {
    const { findings } = await themeFrom(lines)
    expect(findings).toMatchObject([{ file: 'content/site.yaml', line, severity: 'error', rule }])
    expect(`${findings[0]?.message} ${findings[0]?.fix}`).toMatch(said)
  })
}

test('all that is wrong is said at once', async () => {
  const { findings } = await themeFrom('theme:\n  preset: quite\n  accent: yellow\n  corners: no\n  fonts: Nosuch')
  expect(findings.map(({ line }) => line)).toEqual([3, 5, 4, 6])
})

for (const accent of ['#fc0', '#ffffff', '#7fd1b9', 'hotpink', 'oklch(0.9 0.2 140)', 'hsl(50 100% 60%)', 'silver']) {
  test(`the color that is proposed instead of ${accent} passes, in each look and theme`, async () => {
    for (const preset of presetNames) {
      const { findings } = await themeFrom(`theme:\n  preset: ${preset}\n  accent: "${accent}"`)
      const [, proposed = ''] = /"(#[\da-f]{6})"/.exec(findings[0]?.fix ?? '') ?? []
      const { look, findings: after } = await themeFrom(`theme:\n  preset: ${preset}\n  accent: "${proposed}"`)
      expect(after).toEqual([])
      for (const theme of ['light', 'dark'] as const) {
        const { paper, shade, paperAccent, accent: used } = look.palette[theme]
        expect(contrastOn(used, [paper, shade, paperAccent])).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
}

for (const preset of presetNames) {
  for (const theme of ['light', 'dark'] as const) {
    test(`all words of ${preset} can be read in ${theme}`, () => {
      const { paper, shade, paperAccent, paperLeft, paperRight, ink, inkSoft, accent, left, right } = presets[preset].palette[theme]
      for (const words of [ink, inkSoft])
        expect(contrastOn(words, [paper, shade, paperAccent, paperLeft, paperRight])).toBeGreaterThanOrEqual(5.5)
      for (const [color, tint] of [
        [accent, paperAccent],
        [left, paperLeft],
        [right, paperRight],
      ] as const)
        expect(contrastOn(color, [paper, shade, tint])).toBeGreaterThanOrEqual(4.5)
    })
  }
}

test('a color for the light theme alone has one found for the dark theme, of the same hue', async () => {
  const { look, findings } = await themeFrom('theme:\n  accent: "#005f4b"')
  expect(findings).toEqual([])
  expect(look.palette.light.accent).toBe('#005f4b')
  expect(look.palette.dark.accent).not.toBe('#005f4b')
  expect(look.palette.dark.left).toBe(usualPalette.dark.left)
})

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><script>alert(1)</script><rect width="90" height="30"/></svg>'

test('a logo is served clean, one for each theme', async () => {
  const files = { 'theme/logo.svg': drawing, 'content/dark.svg': drawing.replace('30"/>', '29"/>') }
  const { look, files: served, findings } = await themeFrom('theme:\n  logo:\n    light: logo.svg\n    dark: dark.svg', files)
  expect(findings).toEqual([])
  expect(look.logo).toMatchObject({ light: { width: 90, height: 30 }, dark: { width: 90 } })
  expect(served.map(({ bytes }) => Buffer.from(bytes).toString()).join('')).not.toContain('script')
})

for (const [what, name, bytes, said] of [
  ['letters', 'logo.svg', drawing.replace('<rect', '<text y="9">A</text><rect'), /paths/],
  ['what is no drawing', 'logo.svg', 'hello', /logo\.svg/],
  ['what is no picture', 'logo.png', 'hello', /damaged/],
  ['too many bytes', 'logo.svg', `${drawing}<!--${'x'.repeat(200_000)}-->`, /200 kB/],
  ['another kind of file', 'logo.pdf', '%PDF', /no SVG and no PNG/],
] as const) {
  test(`a logo with ${what} is refused`, async () => {
    const { findings } = await themeFrom(`theme:\n  logo: ${name}`, { [`theme/${name}`]: bytes })
    expect(findings).toMatchObject([{ line: 3, rule: 'theme-logo' }])
    expect(`${findings[0]?.message} ${findings[0]?.fix}`).toMatch(said)
  })
}

test('a font of the site’s own is asked for by its weights, and its room is kept', async () => {
  const { style, findings } = await themeFrom('theme:\n  fonts:\n    text: theme/fonts/brand.woff2', {
    'theme/fonts/brand.woff2': readFileSync(aFont),
  })
  expect(findings).toEqual([])
  expect(style?.css).toMatch(/font-family:brand;font-weight:400 700/)
  expect(style?.css).toMatch(/size-adjust:102\.8%/)
  // Headings are as they were.
  expect(style?.unused).toEqual([])
  expect(style?.preload).toEqual([expect.stringMatching(/^assets\/brand-/)])
})

test('a file that is no font is refused, and so is one that is too heavy', async () => {
  for (const bytes of ['hello', Buffer.alloc(600_000)]) {
    const { findings } = await themeFrom('theme:\n  fonts:\n    text: brand.woff2', { 'theme/fonts/brand.woff2': bytes })
    expect(findings).toMatchObject([{ line: 4, rule: 'theme-font', severity: 'error' }])
  }
})
