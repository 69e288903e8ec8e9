import { show } from '../../show.tsx'

export default async function Side({ params }: PageProps<'/sides/[slug]'>) {
  const { slug } = await params
  return show('sides', slug)
}
