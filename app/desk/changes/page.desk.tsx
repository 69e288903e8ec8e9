import './changes.css'
import { notFound } from 'next/navigation'
import type { ChangedPage } from '#lib/inputs/desk-views.ts'
import { given } from '#lib/inputs/given.ts'
import { DeskFrame } from '../frame.desk.tsx'

/** Show what visitors would see anew if the site were published now. */
export default async function Changes() {
  const { release, pages, same } = (await given().changes?.()) ?? notFound()
  return (
    <DeskFrame title="Since the last release">
      {release === null ? (
        <p>Nothing is published from here yet: `npm run build` makes the first release.</p>
      ) : (
        <p>
          {pages.length === 0 ? 'Every article is published as it is' : `${pages.length} differ from what is published`}; {same}{' '}
          stay as they are. Drafts and what is scheduled do not count.
        </p>
      )}
      {pages.map((page) => (
        <Change key={page.address} page={page} />
      ))}
    </DeskFrame>
  )
}

const words = { new: 'New', changed: 'Changed', gone: 'Gone' } as const

function Change({ page }: { readonly page: ChangedPage }) {
  const { address, title, what, leadsTo, head, linksAdded, linksRemoved } = page
  return (
    <article className="desk-change">
      <h2>
        <span className={`desk-what desk-is-${what}`}>{words[what]}</span> {what === 'gone' ? title : <a href={address}>{title}</a>}
      </h2>
      <p>
        {address}
        {what === 'gone' && (leadsTo === null ? ': readers who come here will find nothing.' : `: readers are led to ${leadsTo}.`)}
      </p>
      {head.length > 0 && (
        <>
          <h3>For search engines and networks</h3>
          <dl>
            {head.map(({ name, before, now }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {before !== '' && <del>{before}</del>} {now !== '' && <ins>{now}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {linksAdded.length + linksRemoved.length > 0 && (
        <>
          <h3>Links</h3>
          <ul>
            {linksRemoved.map((link) => (
              <li key={link}>
                <del>{link}</del>
              </li>
            ))}
            {linksAdded.map((link) => (
              <li key={link}>
                <ins>{link}</ins>
              </li>
            ))}
          </ul>
        </>
      )}
      {page.words.length > 0 && (
        <>
          <h3>Text</h3>
          <p className="desk-words">
            {page.words.map(({ is, text }, at) => {
              const key = `${at} ${is}`
              if (is === 'removed') return <del key={key}>{text}</del>
              return is === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
            })}
          </p>
        </>
      )}
    </article>
  )
}
