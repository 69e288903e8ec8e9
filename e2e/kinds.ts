/** One page of each kind. */
export const kinds: Readonly<Record<string, string>> = {
  'the front page': '/',
  'a post': '/blog/warm-call-delusion/',
  'an article with a picture, a table, a callout and a note': '/articles/inbound-or-outbound-how-to-decide/',
  'a page': '/about/',
  'a list': '/blog/',
  'page 2 of a list': '/blog/page/2/',
  'the list of articles': '/articles/',
  'the list of categories': '/categories/',
  'a category': '/categories/outbound-sales/',
  'a tag': '/tags/cold-calling/',
  'a list of one side': '/blog/side/outbound/',
  'the list of debates': '/debates/',
  'a debate': '/debates/cold-calls/',
  'an author': '/authors/outbound-desk/',
  'the page for what is not found': '/nowhere/',
}
