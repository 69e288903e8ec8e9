import { show } from '../show.tsx'

export default async function Articles() {
  return show('articles')
}
