import './links.css'
import { notFound } from 'next/navigation'
import type { LinkPicture } from '#lib/inputs/desk-views.ts'
import { given } from '#lib/inputs/given.ts'
import { DeskFrame } from '../frame.desk.tsx'
import { editorOf, TextLinks } from '../text-links.desk.tsx'

type Drawn = LinkPicture['texts'][number]

const shows = [
  ['all', 'All texts'],
  ['orphan', 'Nothing links here'],
  ['end', 'Links to nothing'],
] as const

/** Draw which text links to which, with those that nobody links to, and those that lead nowhere. */
export default async function Links() {
  const { width, height, texts, names, lines } = (await given().links?.()) ?? notFound()
  const orphans = texts.filter(({ linksIn }) => linksIn === 0)
  const ends = texts.filter(({ linksOut }) => linksOut === 0)
  return (
    <DeskFrame title="Links between texts">
      <p>
        Each dot is a text, larger the more texts link to it. Those that are tied lie near each other. {orphans.length} of{' '}
        {texts.length} are linked to by no other text; {ends.length} link to no other.
      </p>
      <div className="desk-graph">
        <fieldset>
          <legend>Show</legend>
          {shows.map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="show" id={`show-${value}`} defaultChecked={value === 'all'} /> {label}
            </label>
          ))}
        </fieldset>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${texts.length} texts and the links between them`}>
          <path d={lines} />
          {texts.map((text) => (
            <Dot key={text.file} text={text} />
          ))}
          {names.map(({ file, title, x, y }) => (
            <text key={file} x={x} y={y}>
              {title}
            </text>
          ))}
        </svg>
      </div>
      <TextLinks title="Nothing links here" texts={orphans} />
      <TextLinks title="Links to nothing" texts={ends} />
    </DeskFrame>
  )
}

function Dot({ text: { file, title, side, linksIn, linksOut, x, y, r } }: { readonly text: Drawn }) {
  const kinds = ['desk-dot', ...(linksIn === 0 ? ['desk-orphan'] : []), ...(linksOut === 0 ? ['desk-end'] : [])]
  return (
    <a href={editorOf(file)} tabIndex={-1}>
      <circle className={kinds.join(' ')} data-side={side} cx={x} cy={y} r={r}>
        <title>{`${title}\n${linksIn} link here, it links to ${linksOut}`}</title>
      </circle>
    </a>
  )
}
