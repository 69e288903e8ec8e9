import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Which parts of the network may be asked. */
export interface Network {
  /** Say why an address may not be asked; null if it may. */
  readonly refuses: (url: URL) => string | null
  /** Say whether the machine at an IP address may be asked. */
  readonly allows: (ip: string) => boolean
}

/** Public machines, by https at its usual port, and nothing that takes a name and a password. */
export const publicNetwork: Network = {
  refuses: (url) =>
    (url.protocol !== 'https:' && 'only https is asked') ||
    (url.port !== '' && 'only the usual port of https is asked') ||
    (url.username + url.password !== '' && 'it has a name or a password in it') ||
    null,
  allows: isPublic,
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry */
const special = new BlockList()
for (const [start, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(start, bits)

/** Of version 6 only what is given out to the world, without the parts in it that lead to version 4 or nowhere. https://www.iana.org/assignments/iana-ipv6-special-registry */
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
const notWorld = new BlockList()
for (const [start, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notWorld.addSubnet(start, bits, 'ipv6')

function isPublic(ip: string): boolean {
  if (isIP(ip) === 4) return !special.check(ip)
  return isIP(ip) === 6 && world.check(ip, 'ipv6') && !notWorld.check(ip, 'ipv6')
}

/** Look a host up so that the connection goes to an address that was allowed, and to no other. */
export function lookupWithin({ allows }: Network): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const odd = found.find(({ address }) => !allows(address))
      const [first] = found
      if (odd || !first) return done(new Error(`${host} is at ${odd?.address ?? 'no address'}, which is not public`), '')
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
  }
}

/** Say whether a host that is an IP address itself may be asked: nobody looks it up. */
export function isAllowedHost({ hostname }: URL, { allows }: Network): boolean {
  const ip = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(ip) === 0 || allows(ip)
}
