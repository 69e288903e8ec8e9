/** Find an element that the page must have. @throws where it has none of that kind */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`The page has no ${kind.name} #${id}.`)
}

/** Find the element of a kind that another must hold. @throws where it holds none */
export function within<Kind extends Element>(parent: Element, kind: new () => Kind): Kind {
  const found = [...parent.querySelectorAll('*')].find((element) => element instanceof kind)
  if (found instanceof kind) return found
  throw new Error(`#${parent.id} holds no ${kind.name}.`)
}

/** Make an element; texts in it stay texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** Make a link whose words go in their own direction. */
export function linkTo(address: string, title: string): HTMLAnchorElement {
  const link = make('a', '', title)
  link.href = address
  link.dir = 'auto'
  return link
}
