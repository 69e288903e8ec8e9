import type { Link } from '#lib/lists/fixed-links.ts'
import type { Words } from '#lib/words/words.ts'
import type { Citation } from './model/article.ts'

/** Say where an article can be shared by a plain link: a network learns of it when the link is followed, and not before. */
export function shareLinks({ title, address }: Pick<Citation, 'title' | 'address'>, words: Words): Link[] {
  const [subject, at] = [encodeURIComponent(title), encodeURIComponent(address)]
  return [
    { title: words.mail, address: `mailto:?subject=${subject}&body=${at}` },
    { title: 'LinkedIn', address: `https://www.linkedin.com/sharing/share-offsite/?url=${at}` },
    { title: 'X', address: `https://x.com/intent/post?text=${subject}&url=${at}` },
    { title: 'WhatsApp', address: `https://wa.me/?text=${subject}%20${at}` },
  ]
}
