import { show } from '../show.tsx'

export default async function Archive() {
  return show('archive')
}
