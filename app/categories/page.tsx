import { show } from '../show.tsx'

export default async function Categories() {
  return show('categories')
}
