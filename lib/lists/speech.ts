import type { Article } from '#lib/content/article.ts'
import type { Site } from '#lib/site.ts'
import { type Direction, directionIn, directionOf, noLanguage } from '#lib/text/languages.ts'

/** What words say of themselves as attributes, where they are not in the language of the site or go the other way. */
export interface Speech {
  readonly lang?: string
  readonly dir?: Direction
}

/** Say in which language the words of an article are, and in which direction they go: nothing where both are the site's. */
export function speechOf(words: string, { body }: Pick<Article, 'body'>, site: Site): Speech {
  const dir = directionIn(words) ?? body.direction
  return {
    ...(body.language !== site.language && body.language !== noLanguage && { lang: body.language }),
    ...(dir !== directionOf(site.language) && { dir }),
  }
}
