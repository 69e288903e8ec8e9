import satori from 'satori'
import { expect, test } from 'vitest'
import { text } from './box.ts'
import { missingFrom, settable } from './settable.ts'
import { canSet, loadFonts, sans, serif } from './typefaces.ts'

const titles: Readonly<Record<string, string | null>> = {
  'The Case for the Cold Call': 'The Case for the Cold Call',
  '  One\n two\u00a0 three ': 'One two three',
  'Call 📞 first 👩🏽‍💻, write later 🇩🇪 1️⃣': 'Call first, write later 1',
  '🎉 Won': 'Won',
  'e\u0301te\u0301': 'été',
  'soft\u00adhyphen and zero\u200bwidth': 'softhyphen and zerowidth',
  'turned \u202eround\u202c': 'turned round',
  '\ufb01rst non\u2011stop ＡＢＣ 𝐁𝐨𝐥𝐝': 'first non-stop ABC Bold',
  'Вызов без предупреждения': 'Вызов без предупреждения',
  'Η ψυχρή κλήση': 'Η ψυχρή κλήση',
  'Gọi điện lạnh': 'Gọi điện lạnh',
  'a lone \ud800 half': 'a lone half',
  'البائع يبدأ': null,
  'המוכר מתחיל': null,
  营销与销售: null,
  'A ≠ B': null,
  'Z\u0301\u0323\u0301\u0323\u0301 alone \u0301': '\u1e92\u0323\u0301 alone',
  '🎉🎉': null,
  '': null,
}

for (const [title, spelled] of Object.entries(titles)) {
  test(`settable spells ${JSON.stringify(title)} as ${JSON.stringify(spelled)}`, () => expect(settable(title)).toBe(spelled))
}

test('missingFrom names what the typefaces lack, each once, and no emoji', () => {
  expect(missingFrom('A 📞 ≠ ≠ 营 B')).toEqual(['≠', '营'])
  expect(missingFrom('Plain 📞')).toEqual([])
})

test('what is called settable, satori finds in the fonts, in both weights and families', async () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
    canSet(character),
  )
  expect(characters.length).toBeGreaterThan(1000)
  const missed: string[] = []
  const words = characters.filter((character) => settable(character) === character).join(' ')
  for (const style of [{ fontFamily: serif }, { fontFamily: sans }].flatMap((type) =>
    [500, 600].map((fontWeight) => ({ ...type, fontWeight })),
  )) {
    await satori(text({ ...style, fontSize: 8 }, words), {
      width: 1200,
      height: 630,
      fonts: loadFonts(),
      loadAdditionalAsset: async (_language, segment) => {
        missed.push(segment)
        return []
      },
    })
  }
  expect(missed).toEqual([])
}, 60_000)
