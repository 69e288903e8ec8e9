import type { en } from './en.ts'
import type { Plural } from './plural.ts'

/** What every table holds. */
export type Table = Widened<typeof en>

type Widened<Value> = Value extends Plural
  ? Plural
  : Value extends string
    ? string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> }
