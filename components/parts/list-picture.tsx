import type { Summary } from '#lib/pages/model/summary.ts'
import { ArticlePicture } from './article-picture.tsx'

interface Props {
  readonly article: Summary
  /** How wide it is shown, as in the attribute `sizes`. */
  readonly sizes: string
  /** For a picture that the reader sees first. */
  readonly eager?: boolean
}

/**
 * Show an article's picture beside its title, or what is drawn for it: filled in the tint of the left side, outlined in that of the
 * right one, half and half for both. The title says it all, so it is named to nobody.
 */
export function ListPicture({ article: { image, figure, stance }, sizes, eager = false }: Props) {
  if (image) return <ArticlePicture picture={image} alt="" sizes={sizes} eager={eager} />
  if (figure === null) return null
  const place = stance?.place ?? 'none'
  return (
    <svg className="figure" viewBox="0 0 160 90" width="160" height="90" aria-hidden="true">
      {place === 'middle' ? (
        <>
          <Half figure={figure} place="left" x={0} />
          <Half figure={figure} place="right" x={80} />
        </>
      ) : (
        <path className={`figure-${place}`} d={figure} />
      )}
    </svg>
  )
}

/** An SVG inside another shows no more than its own part. */
function Half({ figure, place, x }: { readonly figure: string; readonly place: 'left' | 'right'; readonly x: number }) {
  return (
    <svg x={x} width="80" height="90" viewBox={`${x} 0 80 90`} aria-hidden="true">
      <rect className={`ground-${place}`} x={x} width="80" height="90" />
      <path className={`figure-${place}`} d={figure} />
    </svg>
  )
}
