import './sides.css'
import { notFound } from 'next/navigation'
import type { Pair, SidesView } from '#lib/inputs/desk-views.ts'
import { given } from '#lib/inputs/given.ts'
import { DeskFrame } from '../frame.desk.tsx'
import { editorOf } from '../text-links.desk.tsx'

/** Set the sides against each other: debates, and texts that answer each other, with what is missing. */
export default async function Sides() {
  const { sides, debates, pairs } = (await given().sides?.()) ?? notFound()
  const missing = pairs.filter(({ texts }) => texts.some((some) => some.length === 0)).length
  return (
    <DeskFrame title="Both sides">
      {sides.length === 0 && <p>This site has no sides: site.yaml may name them.</p>}
      {debates.length > 0 && (
        <section>
          <h2>Debates</h2>
          {debates.map((debate) => (
            <div key={debate.address}>
              <h3>
                <a href={debate.address}>{debate.title}</a>
              </h3>
              <Facing pair={debate} sides={sides} missing="No text argues this side." />
            </div>
          ))}
        </section>
      )}
      {pairs.length > 0 && (
        <section>
          <h2>Texts and their answers</h2>
          <p>{missing === 0 ? 'Every text is answered.' : `${missing} of ${pairs.length} have no answer from another side.`}</p>
          {pairs.map((pair) => (
            <Facing key={pair.texts.flat()[0]?.file} pair={pair} sides={sides} missing="Nobody answers." />
          ))}
        </section>
      )}
    </DeskFrame>
  )
}

interface Props {
  readonly pair: Pair
  readonly sides: SidesView['sides']
  readonly missing: string
}

function Facing({ pair, sides, missing }: Props) {
  return (
    <div className="desk-facing">
      {sides.map(({ slug, title }, at) => {
        const texts = pair.texts[at] ?? []
        return (
          <div key={slug} data-at={at} className={texts.length === 0 ? 'desk-missing' : undefined}>
            <span className="desk-side">{title}</span>
            {texts.length === 0 ? (
              <p>{missing}</p>
            ) : (
              texts.map(({ file, title }) => (
                <p key={file}>
                  <a href={editorOf(file)}>{title}</a>
                </p>
              ))
            )}
          </div>
        )
      })}
    </div>
  )
}
