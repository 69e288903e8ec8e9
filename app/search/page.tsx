import { show } from '../show.tsx'

export default async function Search() {
  return show('search')
}
