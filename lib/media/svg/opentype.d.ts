/** What is used of a package that brings no types. */
declare module '@shuding/opentype.js' {
  /** A point, besides what it does. */
  interface Command {
    readonly x?: number
    readonly y?: number
  }
  export interface Glyph {
    readonly index: number
    getPath(x: number, y: number, size: number): { toPathData(decimals: number): string; readonly commands: readonly Command[] }
  }
  export interface Font {
    readonly unitsPerEm: number
    charToGlyph(character: string): Glyph
    charToGlyphIndex(character: string): number
    /** Call back for each glyph, with its kerned place; return where the text ends. */
    forEachGlyph(
      text: string,
      x: number,
      y: number,
      size: number,
      options: undefined,
      visit: (glyph: Glyph, x: number) => void,
    ): number
  }
  const opentype: { parse(font: ArrayBuffer): Font }
  export default opentype
}
