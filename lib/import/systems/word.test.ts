import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importOf, secondsOf, zipOf } from '#lib/import/sample-import.ts'

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels = (inner: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const toDocument = rels(
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
)
const toParts = rels(
  '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/m.png"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://a.example/" TargetMode="External"/>',
)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const paragraph = (words: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const shown =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="M" descr="The moon"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const document = (inner: string, top = '') =>
  `<?xml version="1.0"?>${top}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${inner}</w:body></w:document>`
const word = (xml: string) =>
  zipOf(
    Object.entries({
      '[Content_Types].xml': types,
      '_rels/.rels': toDocument,
      'word/_rels/document.xml.rels': toParts,
      'word/document.xml': xml,
      'word/media/m.png': png,
    }).map(([name, data]) => ({ name, data: Buffer.from(data) })),
  )

test('a Word file comes with its title, headings, bold words, links, lists, tables and pictures, and no word is lost', async () => {
  const inner = [
    paragraph('Low Tide', 'Title'),
    paragraph('The sea &amp; the moon.'),
    paragraph('Part', 'Heading2'),
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink r:id="r3"><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>',
    shown,
    `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
  ].join('')
  const { files, report } = await importOf({ 'Low Tide.docx': word(document(inner)) }, { file: 'Low Tide.docx' })
  const text = files['blog/low-tide/index.md'] ?? ''
  for (const part of [
    '# Low Tide\n',
    'The sea & the moon.\n',
    '## Part\n',
    '**Bold** and [linked](https://a.example/)',
    '![The moon](./picture-',
  ])
    expect(text).toContain(part)
  expect(Object.keys(files).filter((path) => path.endsWith('.png'))).toHaveLength(1)
  expect(report.texts[0]).toMatchObject({ lost: [], accepted: true, words: { all: 12, kept: 12 } })
})

test.each([
  ['a text', Buffer.from('Words.'), /is no Word file/],
  ['a file of the old form', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /old form \(\.doc\)/],
  ['RTF', Buffer.from('{\\rtf1 Words}'), /it is RTF/],
  ['an archive of something else', zipOf([{ name: 'a.txt', data: Buffer.from('a') }]), /there is no document in it/],
  ['a document that is no XML', word('no xml at all'), /damaged or no Word file/],
  ['a document with entities', word(document(paragraph('a'), '<!DOCTYPE x [<!ENTITY a "b">]>')), /defines entities/],
  ['a cut file', word(document(paragraph('a'))).subarray(0, 700), /damaged/],
  [
    'a bomb',
    zipOf([{ name: 'word/document.xml', size: 4_000_000_000, packed: deflateRawSync(Buffer.alloc(10_000_000)), method: 8 }]),
    /would become/,
  ],
  ['names that lead outside', zipOf([{ name: '../word/document.xml', data: Buffer.from('a') }]), /leads outside/],
])('a .docx that is %s is refused in words, within two seconds', async (_, bytes, message) => {
  expect(await secondsOf(() => expect(importOf({ 'x.docx': bytes }, { file: 'x.docx' })).rejects.toThrow(message))).toBeLessThan(2)
})
