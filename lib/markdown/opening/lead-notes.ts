import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import type { Place } from '#lib/markdown/tree/body.ts'
import { attribute, eachElement, filled, isElement, placeOf, replace } from '#lib/markdown/tree/elements.ts'

/** The first mark of each note, by the address that leads to it. */
export function noteMarksIn(tree: Root): ReadonlyMap<string, Place> {
  const marks = new Map<string, Place>()
  eachElement(tree, (node, ancestors) => {
    const href = node.properties.dataFootnoteRef === undefined ? null : attribute(node, 'href')
    if (href !== null && !marks.has(href))
      marks.set(
        href,
        placeOf(
          node,
          ancestors.findLast(({ position }) => position),
        ),
      )
  })
  return marks
}

/**
 * Drop the notes whose marks have all left the text with its title: nothing would lead to them. What a note says of another goes, too.
 * @param marks those that there were before
 */
export function dropNotes(tree: Root, marks: ReadonlyMap<string, Place>): Remark[] {
  const remarks: Remark[] = []
  const gone = new Set<string>()
  for (let lost = lostIn(tree, marks, gone); lost.length > 0; lost = lostIn(tree, marks, gone)) {
    for (const [href, place] of lost) {
      gone.add(href)
      if (dropNote(tree, href)) remarks.push({ ...place, ...titleNote(href) })
    }
  }
  return remarks
}

const lostIn = (tree: Root, marks: ReadonlyMap<string, Place>, gone: ReadonlySet<string>): [href: string, place: Place][] => {
  const left = noteMarksIn(tree)
  return [...marks].filter(([href]) => !left.has(href) && !gone.has(href))
}

/** The last section of notes is that of remark-rehype. Without notes it leaves. */
function dropNote(tree: Root, href: string): boolean {
  const section = tree.children.findLast((node) => isElement(node) && node.properties.dataFootnotes !== undefined)
  if (!section || !isElement(section)) return false
  const list = section.children.find((node): node is Element => isElement(node, 'ol'))
  const note = list?.children.find((node): node is Element => isElement(node, 'li') && `#${attribute(node, 'id')}` === href)
  if (!list || !note) return false
  replace(list, note, [])
  if (filled(list).length === 0) replace(tree, section, [])
  return true
}

const titleNote = (href: string): Omit<Remark, 'line' | 'column'> => {
  const name = nameIn(href.replace(/^#user-content-fn-/, ''))
  return {
    severity: 'warning',
    rule: 'footnote-in-title',
    message: `The note [^${name}] belongs to the title alone, which cannot have one, so it is not shown.`,
    fix: `Write [^${name}] behind a sentence of the text, or what the note says into the text.`,
  }
}

const nameIn = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
