import { HalfMark, SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Door, ListPage } from '#lib/pages/model/lists.ts'
import { debates as allDebates } from '#lib/urls.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly page: Pick<ListPage, 'title' | 'description'>
  readonly door: Door
  readonly words: Words
}

/** Open the page of a side on its own half: what it claims, who argues it; across the spine what stands against it. */
export function SideHead({ page, door, words }: Props) {
  return (
    <header className={`side-head ${sideClass(door.stance)}`}>
      <div className={`side-own ${sideClass(door.stance)}`}>
        <h1>
          <HalfMark place={door.stance.place} />
          {page.title}
        </h1>
        {page.description && <p className="side-claim">{page.description}</p>}
        {door.desks.map(({ title, address, description }) => (
          <div key={address}>
            <p className="label">{words.arguedBy}</p>
            <p>
              <a href={address}>{title}</a>
            </p>
            {description && <p className="side-desk">{description}</p>}
          </div>
        ))}
      </div>
      <div className={`side-other ${sideClass(door.other?.stance ?? null)}`}>
        {door.other && <Other other={door.other} words={words} />}
        <Meetings debates={door.debates} words={words} />
      </div>
    </header>
  )
}

interface OtherProps {
  readonly other: NonNullable<Door['other']>
  readonly words: Words
}

function Other({ other: { stance, claim, address }, words }: OtherProps) {
  return (
    <>
      <p className="label">{words.otherSide}</p>
      <p>
        {address === null ? (
          <SideMark stance={stance} />
        ) : (
          <a href={address}>
            <SideMark stance={stance} />
          </a>
        )}
      </p>
      {claim && <p className="side-answer">{claim}</p>}
    </>
  )
}

const most = 4

function Meetings({ debates, words }: { readonly debates: readonly Link[]; readonly words: Words }) {
  if (debates.length === 0) return null
  return (
    <nav aria-label={words.debates}>
      <p className="label">{words.whereTheyMeet}</p>
      <ul>
        {[...debates.slice(0, most), { title: words.allDebates, address: allDebates }].map(({ title, address }) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
