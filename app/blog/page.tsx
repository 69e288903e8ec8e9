import { show } from '../show.tsx'

export default async function Posts() {
  return show('blog')
}
