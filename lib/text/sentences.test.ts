import { expect, test } from 'vitest'
import { sentencesIn } from './sentences.ts'

/** Sentences are parted by | here. */
const examples: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The largest port is in the U.S. Virgin Islands, and it opens at 9 a.m. sharp. |Two.'],
  ['en', 'We work in the U.S. |The port is open.'],
  ['en', 'See e.g. Dr. Smith, J. Smith et al. and Acme Inc. of Ohio. |Then stop.'],
  ['en', 'Read No. 5, p. 12 and Fig. 3 first. |He paid $3.50. |Page 12. |Next'],
  ['en', 'He came on Jan. 5 with Mrs. Lee, St. Paul, etc. and left. |“No.” |Is it “done.” |Yes!'],
  ['en', '“Is it?” she asked. |Wait… |He said wait... and left. |Yahoo! is a name.'],
  ['en', '1. First we call. |2. Then we write.'],
  [
    'de',
    'Wir liefern seit dem 3. Mai 1999 in die Hafenstr. 12 zu Dr. Müller, z. B. Netze, Nr. 5 bzw. 6 u. a. Dinge. |Danach ist Schluss.',
  ],
  ['de', 'Im 19. Jahrhundert, d.h. vgl. S. 12 und Abb. 3, war es ca. 5 km weit. |Das war 1999. |Ende.'],
  ['fr', 'M. Dupont est là, av. J.-C. et p. ex. ici. |Il dit oui !'],
  ['es', 'El Sr. López vive en EE. UU. desde 1999. |¿Por qué? |¡Sí!'],
  ['it', 'Il dott. Rossi, pag. 5, ecc. e basta. |Fine.'],
  ['nl', 'Dhr. Jansen woont bijv. in Breda. |Mooi.'],
  ['pl', 'Dr. Nowak, ul. Długa 5, np. jutro o godz. 9. |Tak.'],
  ['da', 'Vi ses d. 3. maj hos Hr. Larsen, f.eks. kl. 9. |Tak.'],
  ['cs', 'Např. dne 3. května v ul. Dlouhé. |Ano.'],
  ['ru', 'Это г. Москва, ул. Ленина, т. е. тут. |Да.'],
  ['zh', '先听客人说什么。|再说价格。|最后才说合同！|好吗？'],
  ['ja', '「はい。」と言った。|そして帰った。'],
  ['ar', 'ماذا؟ |هذا. |نعم.'],
  ['ur', 'یہ ہے۔ |وہ ہے۔'],
  ['hi', 'यह है। |वह है। |ठीक'],
  ['th', 'ไม่มีจุด และไปต่อ'],
  ['und', 'One. |Two'],
]

for (const [language, text] of examples) {
  test(`sentencesIn divides, in ${language}: ${text}`, () => {
    expect(sentencesIn(text.replaceAll('|', ''), language)).toEqual(text.split('|'))
  })
}
