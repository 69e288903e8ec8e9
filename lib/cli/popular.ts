import { popular } from './popular-command.ts'

process.exitCode = await popular(process.argv.slice(2))
