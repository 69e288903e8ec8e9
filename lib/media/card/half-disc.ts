import type { Colors } from '#lib/colors.ts'
import { type Box, row } from './box.ts'

/** Draw the whole disc, on the neutral paper. */
export const disc = (diameter: number, colors: Colors): Box =>
  row({}, [leftHalf(diameter, colors), rightHalf(diameter, colors, colors.paper, 0)])

/** Draw a side as components/parts/side-mark.tsx does: the left half of a disc filled, the right one outlined. */
export function sideHalf(place: 'left' | 'right', diameter: number, colors: Colors): Box {
  return place === 'left' ? leftHalf(diameter, colors) : rightHalf(diameter, colors, colors.paperRight, lineOf(diameter))
}

const leftHalf = (diameter: number, { left }: Colors): Box => halfDisc('Left', diameter, left, [])

/** The outline is the paper on the filled half, which costs no mask; a whole disc has no line (`edge`) through its middle. */
function rightHalf(diameter: number, { right }: Colors, paper: string, edge: number): Box {
  const inner = diameter - 2 * lineOf(diameter)
  const inside = halfDisc('Right', inner, paper, [row({ width: edge, height: inner, background: right }, [])])
  return halfDisc('Right', diameter, right, [row({ paddingTop: lineOf(diameter) }, [inside])])
}

function halfDisc(end: 'Left' | 'Right', diameter: number, background: string, children: readonly Box[]): Box {
  const radius = diameter / 2
  const curve = { [`borderTop${end}Radius`]: radius, [`borderBottom${end}Radius`]: radius }
  return row({ width: radius, height: diameter, background, ...curve }, children)
}

/** A small mark needs a stronger line. */
const lineOf = (diameter: number): number => Math.round(4 + diameter / 24)
