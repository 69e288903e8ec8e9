import { show } from '../show.tsx'

export default async function AllSeries() {
  return show('series')
}
