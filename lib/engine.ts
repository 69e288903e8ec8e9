import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Say where the code of the engine is: `run.mjs` says it. A site has it among its packages; this project is a site that has it at its top. */
export const engineFolder = (): string => process.env.ENGINE_DIR || process.cwd()

/** Whether the engine is a package that was installed. */
export const isInstalled = (): boolean => /[\\/]node_modules[\\/]/.test(engineFolder())

/** Find a file of a package that the engine uses, wherever it was installed. @throws where it is not */
export const packageFile = (name: string): string => createRequire(join(engineFolder(), 'package.json')).resolve(name)
