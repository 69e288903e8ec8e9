import { show } from '../show.tsx'

/** Pages about the site, permalinks elsewhere, and what lies deeper: later pages of lists, their parts by side, years, letters. */
export default async function AnyPage({ params }: PageProps<'/[...address]'>) {
  const { address } = await params
  return show(...address)
}
