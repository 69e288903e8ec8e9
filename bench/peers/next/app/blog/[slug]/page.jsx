import { readPost, slugs } from '../../posts.js'

export const dynamicParams = false

export async function generateStaticParams() {
  return (await slugs()).map((slug) => ({ slug }))
}

export async function generateMetadata({ params }) {
  const { title, description } = await readPost((await params).slug)
  return { title, description }
}

export default async function Post({ params }) {
  const { title, html } = await readPost((await params).slug)
  return (
    <article>
      <h1>{title}</h1>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
