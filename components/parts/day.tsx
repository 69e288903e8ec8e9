import type { Day as DayModel } from '#lib/time/time.ts'

/** Show a day to people and machines. */
export function Day({ day }: { readonly day: DayModel }) {
  return <time dateTime={day.iso}>{day.text}</time>
}
