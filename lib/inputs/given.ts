import type { Changes, EditedText, Inventory, LinkPicture, SidesView, TextView } from './desk-views.ts'
import type { Frame, PageInput } from './page-input.ts'

/** What the process that runs the app hands to it. */
export interface Given {
  frame(): Promise<Frame>
  /** All that the page at an address is made of; null where there is none. */
  input(address: string): Promise<PageInput | null>
  /** One page of each kind: the writing desk alone has them. */
  readonly gallery?: () => Promise<readonly PageInput[]>
  /** All texts, and one of them by its file: the writing desk alone knows. */
  readonly inventory?: () => Promise<Inventory>
  readonly text?: (file: string) => Promise<TextView | null>
  /** A text to be edited, and the page that it makes as it is being written. */
  readonly opened?: (file: string) => Promise<EditedText | null>
  readonly preview?: (file: string) => Promise<PageInput | null>
  /** Pictures of how texts are tied, and what differs from the last release. */
  readonly links?: () => Promise<LinkPicture>
  readonly sides?: () => Promise<SidesView>
  readonly changes?: () => Promise<Changes>
}

// The app is a bundle of its own: what is outside of it reaches it through the global object alone.
const door = Symbol.for('counterpoint.given')
const held = globalThis as { [door]?: Given }

/** Hand the app what its pages are made of, before it is asked for the first one. */
export function giveToApp(given: Given): void {
  held[door] = given
}

/** Answer what the app was given. @throws where nobody has given anything */
export function given(): Given {
  const found = held[door]
  if (found === undefined) throw new Error('The app was started by itself. Start it by `npm run dev` or `npm run build`.')
  return found
}
