/** A video, a sound, or the captions of one: a file of the content folder that is published as it is. */
export interface Recording {
  /** The file's real path on this machine; never published. */
  readonly path: string
  readonly kind: 'video' | 'audio' | 'captions'
  /** What it holds, as browsers are told: `video/mp4`. */
  readonly type: string
  /** File name under /media/, with a hash of its bytes: `tour-3f2a9c0112.mp4`. */
  readonly file: string
  readonly bytes: number
}
