import { readHouse } from '#lib/rooms/house.ts'
import { mapTable, mapText } from '#lib/rooms/map.ts'

// `npm run map` draws the rooms from the imports; with --table as the README shows them.
const house = readHouse()
process.stdout.write(process.argv.includes('--table') ? `${mapTable(house)}\n` : mapText(house))
