import { show } from '../../show.tsx'

export default async function Debate({ params }: PageProps<'/debates/[slug]'>) {
  const { slug } = await params
  return show('debates', slug)
}
