import { show } from '../../show.tsx'

export default async function Article({ params }: PageProps<'/articles/[slug]'>) {
  const { slug } = await params
  return show('articles', slug)
}
