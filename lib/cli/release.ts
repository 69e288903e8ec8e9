import { release } from './release-command.ts'

process.exitCode = await release(process.argv.slice(2))
