import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import {
  brief,
  linkProtocols,
  meantBy,
  pictureProtocols,
  type Refusal,
  refusalOf,
  tidyAddress,
} from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, placeOf } from '#lib/markdown/tree/elements.ts'
import { stripped } from '#lib/markdown/tree/schema.ts'

/** Tidy the addresses of links and pictures, and take away those that must not be followed, each with an error for its author. */
export function refuseAddresses(tree: Root): Remark[] {
  const remarks: Remark[] = []
  eachElement(tree, (node, ancestors) => {
    if (stripped.includes(node.tagName)) return false
    const near = ancestors.findLast((ancestor) => ancestor.position)
    const said = [
      ...(kinds[node.tagName] ? [refuse(node, 'src', pictureProtocols)] : []),
      ...(node.tagName === 'video' ? [refuse(node, 'poster', pictureProtocols)] : []),
      refuse(node, 'href', linkProtocols),
    ]
    remarks.push(...said.flatMap((remark) => (remark ? [{ ...placeOf(node, near), ...remark }] : [])))
    return undefined
  })
  return remarks
}

type Said = Omit<Remark, 'line' | 'column'>

type Kind = 'link' | 'picture' | 'recording'

/** What is at the address of an element. */
const kinds: Readonly<Record<string, Kind>> = { img: 'picture', source: 'recording', track: 'recording' }

function refuse(node: Element, name: 'href' | 'src' | 'poster', protocols: readonly string[]): Said | null {
  const written = attribute(node, name)
  if (written === null) return null
  const address = tidyAddress(written)
  const kind = name === 'href' ? 'link' : (kinds[node.tagName] ?? 'picture')
  if (address === '') {
    delete node.properties[name]
    return { severity: 'error', rule: 'address-missing', ...missing[kind] }
  }
  if (/\{\{|\{%|<%|__GHOST_URL__/.test(address)) {
    delete node.properties[name]
    return { severity: 'error', rule: 'foreign-syntax', ...template(address, kind) }
  }
  const refusal = refusalOf(address, protocols)
  if (refusal === null) {
    node.properties[name] = address
    return null
  }
  const meant = meantBy(address)
  if (meant !== null && refusalOf(meant, protocols) === null) {
    node.properties[name] = meant
    // A picture of another host has a finding of its own.
    return kind === 'link' ? readAs(address, meant, refusal) : null
  }
  delete node.properties[name]
  return { severity: 'error', rule: `${kind}-refused`, ...reasons[refusal](`The ${kind} "${brief(address)}"`, address, kind) }
}

/** Where // alone is meant for https://, nothing was misspelled. */
const readAs = (address: string, meant: string, refusal: Refusal): Said => ({
  severity: refusal === 'no-protocol' ? 'note' : 'warning',
  rule: 'link-form',
  message: `The link "${brief(address)}" is read as ${brief(meant)}.`,
  fix: `Write ${brief(meant)} to say so.`,
})

const missing: Readonly<Record<Kind, Pick<Remark, 'message' | 'fix'>>> = {
  link: {
    message: 'This link has no address.',
    fix: 'Write the address between the brackets, or delete the link and keep its words.',
  },
  picture: {
    message: 'This picture has no address.',
    fix: 'Write the name of its file between the brackets, or delete the picture.',
  },
  recording: {
    message: 'This recording has no address.',
    fix: 'Write the name of its file, src="…", or delete it.',
  },
}

const template = (address: string, kind: Kind): Pick<Remark, 'message' | 'fix'> => ({
  message: `The address "${brief(address)}" is a template of another system, so this ${kind} leads nowhere.`,
  fix:
    kind === 'link'
      ? 'Write the address that it stands for: /blog/my-article/.'
      : 'Write the file that it stands for: /assets/x.jpg.',
})

type Reason = (subject: string, address: string, kind: Kind) => Pick<Remark, 'message' | 'fix'>

const reasons: Readonly<Record<Refusal, Reason>> = {
  protocol: (subject, address, kind) => ({
    message: `${subject} begins with "${brief(address.slice(0, address.indexOf(':') + 1), 20)}", which is not allowed here.`,
    fix:
      kind === 'link'
        ? /^(?:[a-z]|file):/i.test(address)
          ? 'That is a place on your own computer: put the file beside the text and write its name alone.'
          : 'Write an address that begins with https://, mailto:, tel: or /.'
        : `Save the ${kind} beside the text and write its file name.`,
  }),
  'no-protocol': (subject, _address, kind) => ({
    message: `${subject} begins with // and so names no protocol.`,
    fix:
      kind === 'link'
        ? 'Write https: before it, or begin it with a single /.'
        : `Save the ${kind} beside the text and write its file name.`,
  }),
  unreadable: (subject, address) => ({
    message: `${subject} is not a complete address.`,
    fix: /^(?:mailto|tel|sms):/.test(address)
      ? 'Write it as mailto:name@example.com or tel:+4930123456.'
      : 'Write it as https://example.com/page.',
  }),
}
