import { show } from '../../show.tsx'

export default async function Category({ params }: PageProps<'/categories/[slug]'>) {
  const { slug } = await params
  return show('categories', slug)
}
