import type { Options } from 'rehype-sanitize'

/** Elements that draw by themselves. What is in neither list here changes how a drawing looks, and is refused. */
export const drawnElements: readonly string[] = [
  ...[
    'svg',
    'g',
    'a',
    'defs',
    'symbol',
    'use',
    'title',
    'desc',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter'],
  ...[
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
    'feConvolveMatrix',
    'feDiffuseLighting',
    'feDisplacementMap',
  ],
  ...[
    'feDistantLight',
    'feDropShadow',
    'feFlood',
    'feFuncA',
    'feFuncB',
    'feFuncG',
    'feFuncR',
    'feGaussianBlur',
    'feMerge',
    'feMergeNode',
  ],
  ...['feMorphology', 'feOffset', 'fePointLight', 'feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
]

/** Elements that leave without changing how a drawing looks; so do those that an editor keeps under a prefix of its own. */
export const unseenElements: readonly string[] = ['script', 'metadata']

const identifier = /^[^\s<>"'()\\&]+$/
const numbers = /^[\w\s.,%+-]*$/
const transforms = /^[\w\s.,%+()-]*$/
// XML has no control characters, and a serialiser for HTML leaves "<" in attributes as it is.
const words = /^[^<\p{Cc}\uFFFE\uFFFF]*$/u
// A backslash could spell "url(" in CSS without its letters.
const style =
  /^(?:[^()\\<\p{Cc}\uFFFE\uFFFF]|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%+/-]*\)|url\(\s*["']?#[^\s"'()\\<]+["']?\s*\))*$/iu
const fragment = /^#[^\s<>"'()\\&]+$/

/** Attributes of any element, and the values they may have; names as in hast. */
const shared = new Map<string, RegExp>([
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['xmlSpace', /^(?:preserve|default)$/],
  ...each(identifier, 'id lang xmlLang role ariaHidden ariaLabelledBy ariaDescribedBy'),
  ...each(words, 'ariaLabel'),
  ...each(transforms, 'transform gradientTransform patternTransform'),
  ...each(numbers, 'x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height d points pathLength viewBox preserveAspectRatio'),
  ...each(numbers, 'rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits spreadMethod'),
  ...each(numbers, 'patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits'),
  ...each(
    numbers,
    'markerWidth markerHeight markerUnits orient refX refY filterUnits primitiveUnits in in2 result stdDeviation mode',
  ),
  ...each(numbers, 'type values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha'),
  ...each(numbers, 'surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength limitingConeAngle'),
  ...each(numbers, 'pointsAtX pointsAtY pointsAtZ z azimuth elevation scale xChannelSelector yChannelSelector radius'),
  ...each(numbers, 'baseFrequency numOctaves seed stitchTiles slope intercept amplitude exponent tableValues'),
  ...each(style, 'fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeDashArray strokeDashOffset strokeLineCap'),
  ...each(
    style,
    'strokeLineJoin strokeMiterLimit opacity color display visibility overflow clipPath clipRule mask maskType filter',
  ),
  ...each(style, 'markerStart markerMid markerEnd fontFamily fontSize fontStyle fontWeight fontVariant fontStretch'),
  ...each(style, 'fontSizeAdjust textAnchor textDecoration textRendering dominantBaseline alignmentBaseline baselineShift'),
  ...each(style, 'letterSpacing wordSpacing writingMode direction unicodeBidi paintOrder vectorEffect shapeRendering'),
  ...each(style, 'imageRendering colorInterpolation colorInterpolationFilters stopColor stopOpacity floodColor floodOpacity'),
  ...each(style, 'lightingColor'),
])

const referring: readonly string[] = ['use', 'linearGradient', 'radialGradient', 'pattern', 'textPath', 'filter']

/** What a drawing may hold: nothing that runs, and nothing from outside of it. */
export const svgSchema: Options = {
  tagNames: [...drawnElements],
  attributes: { '*': [...shared], ...Object.fromEntries(referring.map((name) => [name, [['href', fragment]]])) },
  // What is not named above leaves with all that it holds.
  strip: null,
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  required: {},
  allowComments: false,
  allowDoctypes: false,
}

/** Say which values an attribute may have; undefined where it is not kept at all. */
export function valuesOf(element: string, attribute: string): RegExp | undefined {
  return attribute === 'href' && referring.includes(element) ? fragment : shared.get(attribute)
}

const presentation = new Map([...shared].filter(([, values]) => values === style).map(([name]) => [name.toLowerCase(), name]))

/** Find the attribute that says the same as a CSS property: `stroke-dasharray` is `strokeDashArray`. */
export function attributeFor(property: string): string | undefined {
  return presentation.get(property.toLowerCase().replaceAll('-', ''))
}

function each(values: RegExp, names: string): [string, RegExp][] {
  return names.split(' ').map((name) => [name, values])
}
