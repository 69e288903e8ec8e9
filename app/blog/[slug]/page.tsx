import { show } from '../../show.tsx'

export default async function Post({ params }: PageProps<'/blog/[slug]'>) {
  const { slug } = await params
  return show('blog', slug)
}
