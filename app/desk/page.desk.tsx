import { notFound } from 'next/navigation'
import { given } from '#lib/inputs/given.ts'
import { Calendar } from './calendar.desk.tsx'
import { DeskFrame } from './frame.desk.tsx'
import { InventoryTable } from './inventory.desk.tsx'
import { NewText } from './new-text.desk.tsx'

/** Show all texts of the content folder, and what is published when. */
export default async function Desk() {
  const inventory = (await given().inventory?.()) ?? notFound()
  return (
    <DeskFrame title="All texts">
      <NewText choices={inventory.choices} />
      <InventoryTable rows={inventory.rows} isWhole={inventory.isWhole} />
      <Calendar weeks={inventory.weeks} />
    </DeskFrame>
  )
}
