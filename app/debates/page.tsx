import { show } from '../show.tsx'

export default async function Debates() {
  return show('debates')
}
