import { show } from '../../show.tsx'

export default async function Tag({ params }: PageProps<'/tags/[slug]'>) {
  const { slug } = await params
  return show('tags', slug)
}
