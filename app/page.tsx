import { show } from './show.tsx'

export default async function FrontPage() {
  return show()
}
