import type { FoundPage } from './pagefind.ts'

/** Put pages that have every word as it was typed before those that have other words of its stem: quota before quotation. */
export function exactFirst(pages: readonly FoundPage[], typed: string): FoundPage[] {
  const asked = wordsOf(typed)
  const isExact = ({ content, meta }: FoundPage) => {
    const words = new Set(wordsOf(`${meta.title ?? ''} ${content}`))
    return asked.every((word) => words.has(word))
  }
  return [...pages.filter(isExact), ...pages.filter((page) => !isExact(page))]
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
