import { notFound } from 'next/navigation'
import type { TextView } from '#lib/inputs/desk-views.ts'
import { given } from '#lib/inputs/given.ts'
import { DeskFrame } from '../frame.desk.tsx'

/** Show what is to be said of one text, and how others will show it. */
export default async function Text({ searchParams }: { readonly searchParams: Promise<{ readonly file?: string | string[] }> }) {
  const { file } = await searchParams
  const view = (typeof file === 'string' && (await given().text?.(file))) || notFound()
  const { row, findings, editor, shown } = view
  return (
    <DeskFrame title={row.title}>
      <p>
        {row.status}, {row.file}. <a href={`/desk/edit/?file=${encodeURIComponent(row.file)}`}>Edit here</a> ·{' '}
        <a href={editor}>Open in my editor</a>
        {row.address && (
          <>
            {' '}
            · <a href={row.address}>The page as it will be</a>
          </>
        )}
      </p>
      <section aria-labelledby="findings">
        <h2 id="findings">{findings.length === 0 ? 'Nothing to say' : `${findings.length} to say`}</h2>
        <ol className="desk-findings">
          {findings.map(({ line, column, severity, tier, rule, message, fix, editor: place }) => (
            <li key={`${line} ${column} ${rule} ${message}`} className={`desk-${severity}`}>
              <strong>{tier ?? severity}</strong> <a href={place}>line {line}</a> {message} <em>{fix}</em>{' '}
              <a href={`/desk/rules/${rule}/`}>{rule}</a>
            </li>
          ))}
        </ol>
      </section>
      {shown && <Previews shown={shown} />}
    </DeskFrame>
  )
}

function CardPicture({ image }: { readonly image: NonNullable<TextView['shown']>['image'] }) {
  // biome-ignore lint/performance/noImgElement: it is shown as networks show it, and has its size
  return <img src={image.address} alt={image.alt} width="1200" height="630" />
}

function Previews({ shown }: { readonly shown: NonNullable<TextView['shown']> }) {
  const { site, host, crumbs, title, description, image, excerpt } = shown
  const result = (
    <>
      <p className="desk-result-site">
        {site}
        <br />
        <span>{[`https://${host}`, ...crumbs].join(' › ')}</span>
      </p>
      <p className="desk-result-title">{title}</p>
      <p className="desk-result-text">{description}</p>
    </>
  )
  return (
    <section aria-labelledby="previews">
      <h2 id="previews">How others show it</h2>
      <div className="desk-previews">
        <figure>
          <div className="desk-result">{result}</div>
          <figcaption>A search result at a desk</figcaption>
        </figure>
        <figure>
          <div className="desk-result desk-result-phone">{result}</div>
          <figcaption>The same on a phone</figcaption>
        </figure>
        <figure>
          <div className="desk-card">
            <CardPicture image={image} />
            <p>
              <strong>{title}</strong>
              <span>{host}</span>
            </p>
          </div>
          <figcaption>Shared on LinkedIn; X shows the picture, and the title on it</figcaption>
        </figure>
        <figure>
          <div className="desk-card desk-card-slack">
            <p>
              <span>{site}</span>
              <strong>{title}</strong>
              {description}
            </p>
            <CardPicture image={image} />
          </div>
          <figcaption>Shared in Slack</figcaption>
        </figure>
        <figure>
          <div className="desk-card">
            <p>
              <strong>{title}</strong>
              {excerpt}
            </p>
          </div>
          <figcaption>In a feed reader</figcaption>
        </figure>
      </div>
    </section>
  )
}
