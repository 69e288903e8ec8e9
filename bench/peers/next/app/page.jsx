import { slugs } from './posts.js'

export const metadata = { title: 'Bench' }

export default async function Home() {
  return (
    <ul>
      {(await slugs()).map((slug) => (
        <li key={slug}>
          <a href={`/blog/${slug}/`}>{slug}</a>
        </li>
      ))}
    </ul>
  )
}
