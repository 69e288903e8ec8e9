/** One picture of the content folder, measured. Its variants have their addresses whether or not they are made yet. */
export interface Picture {
  /** The picture's real path on this machine; never published. */
  readonly path: string
  /** Pixels as shown, after the camera's orientation is applied. */
  readonly width: number
  readonly height: number
  /** Smallest first within a format; formats best first: AVIF, WebP, then the fallback that every reader can show. */
  readonly variants: readonly Variant[]
  /** Cut to the shapes that social networks and search engines want; none of a drawing, which they do not show. */
  readonly crops: readonly Crop[]
  /** Whether it is an animation: WebP alone keeps its frames, and who wants no motion sees the first. */
  readonly moves?: true
  /** What was done to make the file fit, to be said to its author. */
  readonly made?: PictureProblem
}

export interface Variant {
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png' | 'svg'
  readonly width: number
  readonly height: number
  /** File name under /media/, with a hash of the picture's bytes: `inbound-vs-outbound-3f2a9c01-640.avif`. */
  readonly file: string
}

/** A variant that shows the most telling part of its picture. */
export interface Crop extends Variant {
  readonly format: 'jpeg'
  readonly ratio: Ratio
}

/** Width by height: 40x21 is the shape of Open Graph's 1200 by 630. */
export type Ratio = '40x21' | '16x9' | '4x3' | '1x1'

/** Why a file cannot be used as a picture, in words for its author. */
export interface PictureProblem {
  readonly rule: string
  readonly message: string
  readonly fix: string
}
