import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'

/**
 * Google's extension for pictures, as far as it is still read: one `loc` each.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
const pictures = `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.google.com/schemas/sitemap-image/1.1" xmlns="http://www.google.com/schemas/sitemap-image/1.1">
  <xsd:element name="image">
    <xsd:complexType>
      <xsd:sequence><xsd:element name="loc" type="xsd:anyURI"/></xsd:sequence>
    </xsd:complexType>
  </xsd:element>
</xsd:schema>
`

/** https://www.sitemaps.org/schemas/sitemap/0.9/siteindex.xsd, which the package does not have: what it asks for. */
const parts = `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xsd:element name="sitemapindex">
    <xsd:complexType>
      <xsd:sequence>
        <xsd:element name="sitemap" maxOccurs="50000">
          <xsd:complexType>
            <xsd:sequence>
              <xsd:element name="loc">
                <xsd:simpleType>
                  <xsd:restriction base="xsd:anyURI"><xsd:minLength value="12"/><xsd:maxLength value="2048"/></xsd:restriction>
                </xsd:simpleType>
              </xsd:element>
            </xsd:sequence>
          </xsd:complexType>
        </xsd:element>
      </xsd:sequence>
    </xsd:complexType>
  </xsd:element>
</xsd:schema>
`

/** Links to other languages of a page. https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
const languages = `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/1999/xhtml">
  <xsd:element name="link">
    <xsd:complexType>
      <xsd:attribute name="rel" type="xsd:string" fixed="alternate" use="required"/>
      <xsd:attribute name="hreflang" type="xsd:language" use="required"/>
      <xsd:attribute name="href" type="xsd:anyURI" use="required"/>
    </xsd:complexType>
  </xsd:element>
</xsd:schema>
`

/** All schemas at once, and none from the web. */
const both = `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="pages.xsd"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="pictures.xsd"/>
  <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="languages.xsd"/>
</xsd:schema>
`

/** For tests: say where a sitemap, or an index of sitemaps, breaks the schema of sitemaps.org and Google's for pictures. */
export async function sitemapFaults(text: string): Promise<string[]> {
  const pages = await readFile(resolve('node_modules/sitemap/schema/sitemap.xsd'), 'utf8')
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: text },
    schema: { fileName: 'both.xsd', contents: both },
    preload: [
      { fileName: 'pages.xsd', contents: text.includes('<sitemapindex') ? parts : pages },
      { fileName: 'pictures.xsd', contents: pictures },
      { fileName: 'languages.xsd', contents: languages },
    ],
    initialMemoryPages: memoryPages.defaultInitialMemoryPages * 4,
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message }) => message)
}
