/** An element as satori takes it, without React. */
export interface Box {
  readonly type: 'div'
  readonly key: string | null
  readonly props: { readonly style: Style; readonly children: string | readonly Box[] }
}

export type Style = Readonly<Record<string, string | number>>

/** Put boxes side by side. */
export const row = (style: Style, children: readonly Box[]): Box => box({ display: 'flex', ...style }, children)

/** Put boxes one below the other. */
export const column = (style: Style, children: readonly Box[]): Box => row({ flexDirection: 'column', ...style }, children)

/** Set words as one block. */
export const text = (style: Style, words: string): Box => box({ display: 'block', ...style }, words)

const box = (style: Style, children: Box['props']['children']): Box => ({
  type: 'div',
  key: null,
  props: { style: { flexShrink: 0, boxSizing: 'border-box', ...style }, children },
})
