import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { SafeHtml } from '#lib/markdown/tree/body.ts'
import type { Summary } from './summary.ts'

/** A question, what each side claims, who argues it, and when to use which. */
export interface DebatePage {
  readonly type: 'debate'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly description: string | null
  /** The site's first side, then its second. */
  readonly sides: readonly DebateSide[]
  /** Articles that argue both sides, or none. */
  readonly between: readonly Summary[]
  readonly verdict: SafeHtml | null
  /** The verdict in a sentence; null where its text alone says it. */
  readonly inShort: string | null
  /** What to read after it; null where it is the only one. */
  readonly next: DebateEntry | null
  /** Shown in a preview only. */
  readonly draft: boolean
}

export interface DebateSide {
  readonly stance: Stance
  /** Null at the writing desk only, where nobody has said it yet. */
  readonly claim: string | null
  readonly articles: readonly Summary[]
}

export interface DebateEntry extends Link {
  readonly description: string | null
  readonly sides: readonly DebateSide[]
  /** When to use which, in a sentence; null where nobody has said. */
  readonly verdict: string | null
}

export interface DebatesPage {
  readonly type: 'debates'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly debates: readonly DebateEntry[]
}
