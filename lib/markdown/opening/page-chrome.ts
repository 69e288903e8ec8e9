import type { Element, Parents, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { eachElement, filled, isElement, placeOf } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'

/** What is around articles on web pages and comes along when a page is copied. A line must be one of these as a whole. */
const chrome: readonly RegExp[] = [
  /^(?:please )?share (?:this|it|on|via)\b.{0,40}(?<![.:])$/i,
  /^share:?$/i,
  /^(?:click|tap) to (?:share|print|email|tweet)\b.{0,60}$/i,
  /^(?:tweet|pin it|like this:?|loading(?:\.{3}|…)|copy(?: the)? link|link copied!?|copy code)$/i,
  /^you (?:may|might) also (?:like|enjoy)\b.{0,40}$/i,
  /^let['’]?s (?:socialize|socialise|connect)(?: (?:on|with us|online)\b.{0,20})?[!:]?$/i,
  /^(?:follow|find|like) us(?: (?:on|at|here|online)\b.{0,60})?(?<!\.)$/i,
  /^join us on .{1,40}(?<!\.)$/i,
  /^connect with (?:us|me)(?: (?:on|at)\b.{0,40})?(?<!\.)$/i,
  /^author: ?.{1,60}$/i,
  /^(?:written|posted|published) by:? (?=[\p{Lu}\p{Lo}])[^.]{1,60}$/iu,
  /^about the author(?::.{0,60})?$/i,
  /^posted (?:in|on|under)\b.{1,80}(?<!\.)$/i,
  /^filed under\b.{1,80}$/i,
  /^(?:tags?|tagged|categor(?:y|ies)):.{0,120}$/i,
  /^tags$/i,
  /^(?:\d+|no) comments?(?: yet)?$/i,
  /^cancel reply$/i,
  /^(?:read more|continue reading)(?:\.?| ?(?:\.{3}|…|[:»›→>].{0,80}(?<!\.)))$/i,
  /^(?:[«‹←<]+ ?)?(?:previous|next|older|newer) (?:posts?|articles?|page|entries)(?: ?[:»›→>–—-].{0,80})?$/i,
  /^(?:[«‹←<]+ ?)?(?:previous|prev|next)(?: ?[»›→>]+)?$/i,
  /^[«‹←<]* ?prev(?:ious)? ?[|/·•]? ?next ?[»›→>]*$/i,
  /^subscribe(?: (?:now|today|here|below|by|via|for|to (?:our|the|my|this|updates?|blog|newsletter))\b.{0,60})?(?<![.:])$/i,
  /^sign up (?:for|to) (?:our|the|my)\b.{0,60}(?<![.:])$/i,
  /^(?:back|return|scroll) to (?:the )?top\b.{0,4}$/i,
  /^(?:skip|jump) to (?:main )?(?:content|navigation)$/i,
  /^(?:all rights reserved|©|copyright ©).{0,80}$/i,
  /^(?:home|you are here:?) ?[»›>/|].{1,80}$/i,
  /^(?:advertisement|sponsored content)$/i,
  /^(?:print|email|bookmark|save|report) this (?:post|article|page|story)$/i,
  /^(?:proudly )?powered by [\w.]{2,30}(?<!\.)$/i,
  /^(?:main menu|toggle (?:navigation|menu|sidebar)|sidebar|open menu|close menu)$/i,
  /^(?:accept|reject|manage) (?:all )?cookies$/i,
  /^(?:view|see|read) all (?:posts|articles|comments|stories)(?: (?:by|in|from) .{1,60})?$/i,
  /^listen to this (?:article|post|story)\b.{0,30}$/i,
  /^(?:sign in|log in|sign up|register)(?: ?[|/·•] ?(?:sign in|log in|sign up|register))?$/i,
  // How long it takes to read, and how often it was shared, on a line of their own.
  /^(?:[\p{L} ,.]{0,40}[·•|–—-] ?)?(?:about )?\d{1,3} ?[-–]?(?:min(?:ute)?s?\.?)(?: (?:read|to read|reading time))$/iu,
  /^(?:estimated )?reading time:? ?(?:about |~|≈)?\d{1,3} ?(?:min(?:ute)?s?\.?)(?: read)?$/iu,
  /^(?:\d[\d.,]*[km]?|no) (?:shares?|views?|likes?|claps?|reactions?)(?: ?[|·•] ?\d[\d.,]*[km]? (?:shares?|views?|likes?|comments?|claps?))*$/i,
  // The same in other languages.
  /^(?:teilen|diesen (?:artikel|beitrag) teilen|weiterlesen ?[…»›→>]*|zum inhalt springen|nach oben|kommentar (?:hinterlassen|schreiben)|keine kommentare|(?:vorheriger|nächster) (?:beitrag|artikel)|das könnte (?:sie|dich) auch interessieren|newsletter abonnieren|alle rechte vorbehalten\.?|lesezeit:? ?(?:ca\. ?)?\d{1,3} min(?:uten?|\.)?|ähnliche (?:beiträge|artikel))$/i,
  /^(?:partager(?: (?:cet article|sur .{1,30}))?|lire la suite ?[…»›→>]*|aller au contenu|retour en haut|laisser un commentaire|aucun commentaire|article (?:précédent|suivant)|vous aimerez aussi|articles (?:similaires|liés|connexes)|tous droits réservés\.?|temps de lecture ?:? ?\d{1,3} min(?:utes?|\.)?|s['’]abonner(?: à la newsletter)?)$/i,
  /^(?:compartir(?: en .{1,30})?|comparte este artículo|leer más ?[…»›→>]*|seguir leyendo ?[…»›→>]*|saltar al contenido|volver arriba|deja(?:r)? un(?: comentario|a respuesta)|(?:entrada|artículo) (?:anterior|siguiente)|(?:artículos|entradas) relacionad[oa]s|todos los derechos reservados\.?|tiempo de lectura:? ?\d{1,3} min(?:utos?|\.)?|suscríbete(?: a nuestro boletín)?)$/i,
]

/** What is so seldom a heading of an author's own that it is named as a heading, too. */
const chromeHeadings: readonly RegExp[] = [
  /^(?:related|popular|recent|similar|latest|more|featured|trending) (?:posts?|articles?|stories|entries):?$/i,
  /^you (?:may|might) also (?:like|enjoy)$/i,
  /^(?:leave|post|add) a (?:comment|reply)\b.{0,40}(?<![.:])$/i,
  /^share this(?: (?:post|article|page|story|entry))?:?$/i,
  /^(?:\d+|no) comments?(?: yet)?$/i,
  /^(?:ähnliche (?:beiträge|artikel)|kommentar hinterlassen|articles similaires|laisser un commentaire|(?:artículos|entradas) relacionad[oa]s)$/i,
]

/** Networks and ways to send a page on: a line of at least two of them, and of nothing else, is a row of buttons. */
const buttons =
  /^(?:(?:share(?: (?:on|via|to))?|tweet|pin(?: it)?|print|e-?mail|copy link|link|like|save|bookmark|facebook|twitter|x|linkedin|instagram|pinterest|reddit|whatsapp|telegram|tumblr|mastodon|bluesky|threads|youtube|rss|hacker news|pocket|flipboard|xing|weibo|wechat|line|vk|more)(?:[\s,|/·•]+|$)){2,}$/i

/** Words of the navigation of a site, between bars, dots or arrows: `Home | Blog | About | Contact`. */
const navigation =
  /^(?:(?:home(?:page)?|blog|about(?: us)?|contact(?: us)?|services|products?|pricing|news|careers|team|login|log in|sign in|sign up|search|menu|shop|cart|privacy(?: policy)?|terms(?: of (?:use|service))?|imprint|impressum|datenschutz|sitemap|archives?|categories|tags|faq|help|support|start|startseite|accueil|inicio)(?:\s*[|/·•»›>–—]\s*|$)){2,}$/i

/** A byline: the paragraph after it that begins with the same name is a biography. */
const author = /^(?:author:|(?:written|posted|published) by:?|about the author:) ?(.{1,60})$/i

const pictureName = /^(?=.*\d)(?=.*[a-z])[a-z0-9_]+(?:[-–—][a-z0-9_]+){2,}$/i
const pictureFile = /^[\w.@()%+–—-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i

/** Name the lines that are left over from a web page: its furniture, and names of pictures that did not come along. */
export function leftoverLines(tree: Root): Remark[] {
  const remarks: Remark[] = []
  let signed: string | null = null
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'pre', 'table', 'blockquote', 'figure')) return false
    if (!isElement(node, 'p', 'div', 'li', 'h2', 'h3', 'h4', 'h5', 'h6')) return undefined
    const lines = linesOf(node)
    const isHeading = /^h/.test(node.tagName)
    // One line of a sentence that goes on in the next may look like anything.
    const isFurniture =
      lines.every(({ words }) => (isHeading ? isChromeHeading(words) : isChrome(words))) && !leadsOn(node, ancestors.at(-1))
    for (const line of lines) {
      const isBiography = signed !== null && line.words.startsWith(signed)
      if (isBiography || isFurniture) remarks.push(chromeRemark(line))
      else if (node.tagName === 'p' && lines.length === 1 && isPictureName(line.words)) remarks.push(pictureRemark(line))
      signed = isFurniture ? (author.exec(line.words)?.[1]?.trim() ?? null) : null
    }
    return undefined
  })
  return remarks
}

/** Say whether a line is nobody's sentence: no description may begin with it. */
export const isLeftover = (line: string): boolean => isChrome(line) || isPictureName(line)

const isChrome = (line: string): boolean =>
  line.length < 200 && [...chrome, buttons, navigation, ...chromeHeadings].some((pattern) => pattern.test(line))

const isChromeHeading = (line: string): boolean => line.length < 80 && chromeHeadings.some((pattern) => pattern.test(line))

/** "Like this:" above code or a list is a sentence. */
function leadsOn(node: Element, parent: Parents | undefined): boolean {
  if (!parent || !lineOf(node).endsWith(':')) return false
  const siblings = filled(parent)
  return isElement(siblings[siblings.indexOf(node) + 1], 'pre', 'ul', 'ol', 'table', 'figure', 'blockquote')
}

const isPictureName = (line: string): boolean => line.length < 200 && (pictureName.test(line) || pictureFile.test(line))

interface Line {
  readonly words: string
  readonly line: number
  readonly column: number
}

/** The lines of a block that holds no other block, each with its place. */
function linesOf(node: Element): Line[] {
  if (node.children.some((child) => isElement(child, 'p', 'ul', 'ol', 'div', 'table', 'figure', 'img'))) return []
  const place = placeOf(node)
  return sourceWords(node)
    .split('\n')
    .map((line, index) => ({
      words: line.replace(/\s+/g, ' ').trim(),
      line: place.line + index,
      column: index === 0 ? place.column : 1,
    }))
    .filter((line) => line.words !== '')
}

const sourceWords = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? sourceWords(child) : '')).join('')

const chromeRemark = ({ words, ...place }: Line): Remark => ({
  ...place,
  severity: 'warning',
  rule: 'page-chrome',
  message: `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}" looks like a part of the web page that this text was copied from.`,
  fix: 'Leave it out if it came along with the page. If it is a sentence of the article, reword it so that it says more.',
})

const pictureRemark = ({ words, ...place }: Line): Remark => ({
  ...place,
  severity: 'warning',
  rule: 'stray-picture-name',
  message: `"${words}" looks like the name of a picture that did not come along.`,
  fix: 'Put the picture beside the text and write ![What it shows](./picture.jpg), or delete the line.',
})
