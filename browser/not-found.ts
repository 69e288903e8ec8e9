import { nearestOf } from '#lib/text/nearest.ts'
import { addressList } from '#lib/urls.ts'
import { byId, linkTo, make } from './elements.ts'

const most = 3

/** Propose the pages whose addresses are nearest to the one that has none. */
async function propose(): Promise<void> {
  const response = await fetch(addressList)
  if (!response.ok) return
  const titles: Readonly<Record<string, string>> = await response.json()
  const near = nearestTo(decoded(location.pathname), Object.keys(titles))
  const section = byId('nearest', HTMLElement)
  section.querySelector('ul')?.append(...near.map((address) => make('li', '', linkTo(address, titles[address] ?? address))))
  section.hidden = near.length === 0
}

/** By the last part of their addresses: the same article was often in another folder. */
function nearestTo(path: string, addresses: readonly string[]): string[] {
  const names = nearestOf(nameOf(path), [...new Set(addresses.map(nameOf))], most)
  return names.flatMap((name) => addresses.filter((address) => nameOf(address) === name)).slice(0, most)
}

/** The last part of an address, without how other systems end it. */
const nameOf = (path: string): string => /([^/]*?)(?:\.\w+)?\/*$/.exec(path)?.[1] ?? ''

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

// Without proposals the page is what it was.
void propose().catch(() => null)
