import type { Week } from '#lib/inputs/desk-views.ts'

/** Show what was published in the last weeks and what will be, with the weeks in which nothing is. */
export function Calendar({ weeks }: { readonly weeks: readonly Week[] }) {
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">Calendar</h2>
      <ol className="desk-weeks">
        {weeks.map(({ monday, texts }) => (
          <li key={monday} className={texts.length === 0 ? 'desk-empty' : undefined}>
            <strong>Week of {monday}</strong>
            {texts.length === 0 ? (
              <p>Nothing</p>
            ) : (
              <ul>
                {texts.map(({ title, address, day, isOut }) => (
                  <li key={address}>
                    {day} <a href={address}>{title}</a>
                    {isOut ? '' : ' (scheduled)'}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
