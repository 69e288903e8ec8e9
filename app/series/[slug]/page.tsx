import { show } from '../../show.tsx'

export default async function Series({ params }: PageProps<'/series/[slug]'>) {
  const { slug } = await params
  return show('series', slug)
}
