import type { NextConfig } from 'next'

const isDesk = process.env.NODE_ENV === 'development' || process.env.APP_KIND === 'desk'
const appFolder = process.env.APP_FOLDER
const appRoot = process.env.APP_ROOT

const config: NextConfig = {
  // A build compiles the app into a folder of its own, named by its code (`lib/rendering`).
  ...(appFolder === undefined
    ? {}
    : { distDir: appFolder, typescript: { ignoreBuildErrors: true, tsconfigPath: `${appFolder}.json` } }),
  // Files that end in .desk.ts and .desk.tsx are routes of the desk alone.
  pageExtensions: isDesk ? ['desk.tsx', 'desk.ts', 'tsx', 'ts'] : ['tsx', 'ts'],
  trailingSlash: true,
  // The same code gives the same bytes.
  generateBuildId: () => 'counterpoint',
  allowedDevOrigins: ['127.0.0.1'],
  // Who writes has no use for it.
  devIndicators: false,
  // The release compresses, and better.
  compress: false,
  // A page is done only when its head is, whoever asks.
  htmlLimitedBots: /.*/,
  experimental: {
    // Browsers have it since 2023, and it is shorter.
    lightningCssFeatures: { exclude: ['nesting'] },
  },
  // Turbopack does not know :target-current yet, warns, and passes it on as it is.
  turbopack: {
    // Where the app is a copy of an installed engine, its packages are above it.
    ...(appRoot === undefined ? {} : { root: appRoot }),
    ignoreIssue: [{ path: '**/{contents,other-side}.css', description: /target-current/ }],
  },
  poweredByHeader: false,
  reactStrictMode: true,
}

export default config
