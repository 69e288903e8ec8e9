import CMS from '@sveltia/cms'
import { formatOf, forms, formsByFolder } from './edited-fields.ts'
import { closeText, openText } from './edited-text.ts'

/** The editor at /admin/: Sveltia CMS, which reads and writes our texts by our own rules. Its page holds what the site says of it. */
const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}')
const isHere = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname)

if (isHere || !config.backend.repo.startsWith('folder/')) {
  for (const [folder, form] of Object.entries(formsByFolder))
    CMS.registerCustomFormat(formatOf(folder), 'md', {
      fromFile: (text) => openText(text, forms[form]),
      toFile: (edited) => closeText(edited, forms[form]),
    })
  // A new text is of today; pages have no day.
  for (const { name, fields } of config.collections)
    for (const field of fields) if (field.name === 'date' && name !== 'pages') field.default = today()
  document.getElementById('why')?.remove()
  CMS.init({ config })
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
