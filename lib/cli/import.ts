import { importArticles } from './import-command.ts'

process.exitCode = await importArticles(process.argv.slice(2))
