import { env } from 'node:process'
import { parseArgs } from 'node:util'
import { contentDir } from '#lib/content-dir.ts'
import { siteComponents } from '#lib/theme/site-components.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'

const { HOST, PORT } = env
// Components of a site are edited beside its texts.
const isDeveloped = codeFlag() || (await siteComponents(themeFolder(contentDir()))).files.length > 0
// React and Next look at this when they are loaded.
Object.assign(env, { NODE_ENV: isDeveloped ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
const { openDesk } = await import('#lib/desk/desk-server.ts')
const { openCompiled, openDeveloped } = await import('#lib/desk/open-app.ts')

const open = isDeveloped ? openDeveloped : openCompiled
const address = await openDesk(HOST || '127.0.0.1', Number(PORT || 3000), open).catch((error: Error) => {
  console.error(`The writing desk cannot be opened: ${error.message}\nSet PORT to a free number between 1 and 65535.`)
  process.exit(1)
})
console.log(`The writing desk is at ${address}`)

/** Whether the code of the engine is to be seen as it is edited. */
function codeFlag(): boolean {
  try {
    return parseArgs({ options: { code: { type: 'boolean', default: false } } }).values.code
  } catch {
    console.error('Usage: npm run dev [-- --code]')
    process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}
