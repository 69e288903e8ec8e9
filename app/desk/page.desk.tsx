import './desk.css'
import { notFound } from 'next/navigation'
import { given } from '#lib/inputs/given.ts'
import { Calendar } from './calendar.desk.tsx'
import { InventoryTable } from './inventory.desk.tsx'

/** Show all texts of the content folder, and what is published when. */
export default async function Desk() {
  const inventory = (await given().inventory?.()) ?? notFound()
  return (
    <main className="desk" id="main">
      <h1>Writing desk</h1>
      <p>
        <a href="/">The site as it will be</a> · <a href="/desk/gallery/">Every element of it</a>
      </p>
      <InventoryTable rows={inventory.rows} />
      <Calendar weeks={inventory.weeks} />
    </main>
  )
}
