import { readdir, readFile } from 'node:fs/promises'
import matter from 'gray-matter'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const folder = 'content/blog'
const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify)

/** Name every article. */
export async function slugs() {
  return (await readdir(folder)).map((file) => file.replace(/\.md$/, ''))
}

/** Read one article. */
export async function readPost(slug) {
  const { data, content } = matter(await readFile(`${folder}/${slug}.md`, 'utf8'))
  return { title: data.title, description: data.description, html: String(await pipeline.process(content)) }
}
