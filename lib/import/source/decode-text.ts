import { isUtf8 } from 'node:buffer'
import { windowsLetter } from '#lib/content/source/text-faults.ts'

/** A text, and how its bytes were read where that is not plain UTF-8. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Read bytes as text in UTF-8, UTF-16 or, where neither fits, Windows-1252 (Latin-1); null where they are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes)
  if (encoding === null) return null
  const text = encoding === 'windows-1252' ? fromWindows(bytes) : new TextDecoder(encoding).decode(bytes)
  return { text: text.replace(/\r\n?/g, '\n').replace(/\n+$/, '\n'), encoding }
}

// Node reads Windows-1252 as Latin-1 in some versions. https://github.com/nodejs/node/issues/56542
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsLetter(sign.charCodeAt(0)))

/** Say in which encoding a text is, by its mark or by what its bytes can be. */
export function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 4000)
  const zeros = [0, 1].map((offset) => start.filter((byte, at) => byte === 0 && at % 2 === offset).length)
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0) {
    // Western texts in UTF-16 have a zero in every other byte.
    if (odd > start.length / 5 && even === 0) return 'utf-16le'
    if (even > start.length / 5 && odd === 0) return 'utf-16be'
    return null
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Reads bytes as text piece by piece; letters may lie across two pieces. */
export function streamDecoder(): { readonly write: (bytes: Uint8Array) => string } {
  let decoder: TextDecoder | 'windows-1252' | null = null
  return {
    write(bytes) {
      decoder ??= decoderFor(bytes)
      const text = decoder === 'windows-1252' ? fromWindows(bytes) : decoder.decode(bytes, { stream: true })
      // Editors paste characters that XML has no place for.
      return text.replace(/(?![\t\n\r\u0080-\u009f])[\p{Control}\ufffe\uffff]/gu, '')
    },
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder | 'windows-1252' {
  const encoding = encodingOf(bytes.subarray(0, 1000))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding)
  return declared && /^(iso-8859-1|latin1|windows-1252)$/i.test(declared) ? 'windows-1252' : new TextDecoder('utf-8')
}
