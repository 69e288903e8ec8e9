import { light } from '#lib/colors.ts'
import { type Box, row } from './box.ts'

/** Draw the whole disc, on the neutral paper. */
export const disc = (diameter: number): Box => row({}, [leftHalf(diameter), rightHalf(diameter, light.paper, 0)])

/** Draw a side as components/parts/side-mark.tsx does: the left half of a disc filled, the right one outlined. */
export function sideHalf(place: 'left' | 'right', diameter: number): Box {
  return place === 'left' ? leftHalf(diameter) : rightHalf(diameter, light.paperRight, lineOf(diameter))
}

const leftHalf = (diameter: number): Box => halfDisc('Left', diameter, light.left, [])

/** The outline is the paper on the filled half, which costs no mask; a whole disc has no line (`edge`) through its middle. */
function rightHalf(diameter: number, paper: string, edge: number): Box {
  const inner = diameter - 2 * lineOf(diameter)
  const inside = halfDisc('Right', inner, paper, [row({ width: edge, height: inner, background: light.right }, [])])
  return halfDisc('Right', diameter, light.right, [row({ paddingTop: lineOf(diameter) }, [inside])])
}

function halfDisc(end: 'Left' | 'Right', diameter: number, background: string, children: readonly Box[]): Box {
  const radius = diameter / 2
  const curve = { [`borderTop${end}Radius`]: radius, [`borderBottom${end}Radius`]: radius }
  return row({ width: radius, height: diameter, background, ...curve }, children)
}

/** A small mark needs a stronger line. */
const lineOf = (diameter: number): number => Math.round(4 + diameter / 24)
