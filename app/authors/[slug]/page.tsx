import { show } from '../../show.tsx'

export default async function Author({ params }: PageProps<'/authors/[slug]'>) {
  const { slug } = await params
  return show('authors', slug)
}
