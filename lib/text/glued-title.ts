/** Part an address from a title in quotes that stands right behind it, for want of a space: `x.png"A boat"`. Null where there is none. */
export function gluedTitle(written: string): { readonly address: string; readonly title: string } | null {
  const [, address, title] = /^([^"']+)("[^"]*"|'[^']*')$/.exec(written) ?? []
  return address === undefined || title === undefined ? null : { address, title }
}
