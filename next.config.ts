import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  generateBuildId: () => 'counterpoint',
  serverExternalPackages: ['sharp', 'shiki'],
}

export default config
