/** Hosts of which it is known what they can be told. */
export const hostNames = ['github-pages', 'netlify', 'cloudflare-pages', 'vercel', 's3-cloudfront', 'nginx', 'container'] as const
export type HostName = (typeof hostNames)[number]
