import { createCssVariablesTheme, createHighlighterCore, type ThemedToken } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'

export type Highlight = (source: string) => ThemedToken[][]

// A fixed target: `auto` would color by the version of Node.
const engine = createJavaScriptRegexEngine({ forgiving: true, target: 'ES2024' })
const theme = createCssVariablesTheme({ name: 'by-class', variablePrefix: '--' })

const highlighters = new Map<string, Promise<Highlight | null>>()

/** Load the one grammar of a language; null for a language that is not known. */
export function highlighterFor(language: string): Promise<Highlight | null> {
  const highlighter = highlighters.get(language) ?? load(language)
  highlighters.set(language, highlighter)
  return highlighter
}

/** One highlighter each: in a shared one, the languages of earlier texts would color code embedded in later ones. */
async function load(language: string): Promise<Highlight | null> {
  const grammar = Object.entries(bundledLanguages).find(([name]) => name === language)?.[1]
  if (!grammar) return null
  const highlighter = await createHighlighterCore({ engine, themes: [theme], langs: [grammar], warnings: false })
  // No limit of time: what a slow machine did not finish would look different there. The limits of size are ours.
  return (source) => highlighter.codeToTokensBase(source, { lang: language, theme: 'by-class', tokenizeTimeLimit: 0 })
}
