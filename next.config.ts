import { availableParallelism } from 'node:os'
import type { NextConfig } from 'next'

const isDesk = process.env.NODE_ENV === 'development'

const config: NextConfig = {
  // The writing desk renders on request; a build exports every page, and refuses what would render at request time.
  ...(isDesk ? {} : { output: 'export' }),
  // Files that end in .desk.ts and .desk.tsx are routes of the desk alone.
  pageExtensions: isDesk ? ['desk.tsx', 'desk.ts', 'tsx', 'ts'] : ['tsx', 'ts'],
  trailingSlash: true,
  // The same content and code give the same bytes.
  generateBuildId: () => 'counterpoint',
  // Packages that find their own files on disk.
  serverExternalPackages: ['esbuild', 'satori', 'sharp', 'shiki'],
  // `npm test` checks the types; a writer's build does not have to.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ['127.0.0.1'],
  // Left to itself, Next makes all pages in one process of two.
  experimental: {
    cpus: availableParallelism(),
    // Browsers have it since 2023, and it is shorter.
    lightningCssFeatures: { exclude: ['nesting'] },
  },
  // Turbopack does not know :target-current yet, warns, and passes it on as it is.
  turbopack: { ignoreIssue: [{ path: '**/{contents,other-side}.css', description: /target-current/ }] },
  poweredByHeader: false,
  reactStrictMode: true,
}

export default config
