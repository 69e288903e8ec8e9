import { check } from './check-command.ts'

process.exitCode = await check(process.argv.slice(2))
