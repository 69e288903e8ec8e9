import { isOuter, type Room } from './house.ts'

/** Draw the map as text: each room with its size, what it takes from, and what it gives to. */
export function mapText(house: readonly Room[]): string {
  const rows = house.map(({ name, purpose, files, lines, takes, givesTo }) =>
    [
      `${name}  ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${lines} lines`,
      ...(purpose === '' ? [] : [`  ${purpose}`]),
      `  takes from: ${named(takes)}`,
      `  gives to:   ${named(givesTo)}`,
    ].join('\n'),
  )
  return `${rows.join('\n\n')}\n`
}

const named = (rooms: readonly string[]): string => rooms.join(', ') || 'none'

/** Draw the map as the table of the README: the outer rooms in the order in which data flows. */
export function mapTable(house: readonly Room[]): string {
  const rows = house.filter(({ name }) => isOuter(name)).map(({ name, purpose }) => `| [${name}](${name}/README.md) | ${purpose} |`)
  return ['| room | what goes in → what comes out |', '| --- | --- |', ...rows].join('\n')
}
