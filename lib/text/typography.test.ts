import { expect, test } from 'vitest'
import { smartenLine } from './typography.ts'

const narrow = '\u202F'

const examples: readonly (readonly [language: string, written: string, shown: string])[] = [
  ['en', '"Yes," she said.', '“Yes,” she said.'],
  ['en', `'He said "no"'`, '‘He said “no”’'],
  ['en', `"'Both' at once"`, '“‘Both’ at once”'],
  ['en', "The crew of '09, the summer of '69, the '90s", 'The crew of ’09, the summer of ’69, the ’90s'],
  ['en', "rock 'n' roll, 'tis, get 'em", 'rock ’n’ roll, ’tis, get ’em'],
  ['en', 'and/"or", said:"Stay.", ("x"), ["y"]', 'and/“or”, said:“Stay.”, (“x”), [“y”]'],
  ['en', `L'"affaire" d'un soir`, 'L’“affaire” d’un soir'],
  ['en', `6' 2" long, 5'10" tall, 27" wide, 48° 51' 24" N`, '6′ 2″ long, 5′10″ tall, 27″ wide, 48° 51′ 24″ N'],
  ['en', "5 ' 6", "5 ' 6"],
  ['en', 'one -- two --- three, one--two, pages 12--19', 'one — two — three, one—two, pages 12–19'],
  ['en', 'run "--force", (--dry-run), x --a-b=c--d, -v', 'run “--force”, (--dry-run), x --a-b=c--d, -v'],
  [
    'en',
    `git log --since="2 weeks" --author='Ann "A" Lee' and "--x=y"`,
    `git log --since="2 weeks" --author='Ann "A" Lee' and “--x=y”`,
  ],
  ['zh', '用--force和--dry-run，然后--走', '用--force和--dry-run，然后——走'],
  ['ja', 'そして--verboseを', 'そして--verboseを'],
  ['en', 'so ... and so. . . on', 'so … and so… on'],
  ['en', '`npm ci "--force" -- x...` and ``a ` "b"``', '`npm ci "--force" -- x...` and ``a ` "b"``'],
  ['en', 'https://a.example/x--y, "a--b@c.example"', 'https://a.example/x--y, “a--b@c.example”'],
  ['en', 'a---------b', 'a---------b'],
  ['en-GB', 'one -- two', 'one – two'],
  ['de', `Sie sagte "Moin" und 'Tschüss'.`, 'Sie sagte „Moin“ und ‚Tschüss‘.'],
  ['de', `"außen 'innen' außen"`, '„außen ‚innen‘ außen“'],
  ['de', "Peter's Boot, Lars' Netz und 's war", 'Peter’s Boot, Lars’ Netz und ’s war'],
  ['de', 'dann -- nach einer Pause -- ging', 'dann – nach einer Pause – ging'],
  ['de-AT', '"Servus"', '„Servus“'],
  ['de-CH', `"Grüezi" und 'Adieu'`, '«Grüezi» und ‹Adieu›'],
  [
    'fr',
    `"bonjour" ! Vraiment ? Oui : « bon » ;`,
    `«${narrow}bonjour${narrow}»${narrow}! Vraiment${narrow}? Oui\u00A0: «${narrow}bon${narrow}»${narrow};`,
  ],
  ['fr', `l'"affaire"`, `l’«${narrow}affaire${narrow}»`],
  ['es', '"hola" -- dijo', '«hola» — dijo'],
  ['it', `l'"affare"`, 'l’«affare»'],
  ['pl', `"a 'b' c"`, '„a ‚b’ c”'],
  ['pt-BR', '"sim"', '“sim”'],
  ['nl', `'s avonds "ja"`, '’s avonds “ja”'],
  ['sv', '"ja" -- sa', '”ja” – sa'],
  ['da', '"ja"', '”ja”'],
  ['nb', '"ja"', '«ja»'],
  ['fi', '"joo"', '”joo”'],
  ['cs', `"ano 'ne'"`, '„ano ‚ne‘“'],
  ['ru', `"да 'нет'" -- он`, '«да „нет“» — он'],
  ['ja', '彼は"はい"と言った', '彼は「はい」と言った'],
  ['zh', `他说"你好"，然后--走`, '他说“你好”，然后——走'],
  ['zh-TW', '他說"你好"', '他說「你好」'],
  ['de', `"Er sagte: 'Nein'" und "'Nein, danke', sagte sie"`, '„Er sagte: ‚Nein‘“ und „‚Nein, danke‘, sagte sie“'],
  ['de', `'Raus hier!', rief sie. Er ging 'raus, 'n Bier holen`, '‚Raus hier!‘, rief sie. Er ging ’raus, ’n Bier holen'],
  ['de-CH', "1'000'000 Franken, Fr. 5'500.-- und 20.--", '1’000’000 Franken, Fr. 5’500.– und 20.–'],
  ['en', `5'10" or 10'000 or 6'2"`, '5′10″ or 10’000 or 6′2″'],
  ['cs', `"On řekl 'ne'", "'ano'"`, '„On řekl ‚ne‘“, „‚ano‘“'],
  ['sk', `"povedal 'nie'"`, '„povedal ‚nie‘“'],
  ['hu', `"Azt mondta 'nem'" ma`, '„Azt mondta »nem«” ma'],
  ['ru', `"Он сказал 'нет'".`, '«Он сказал „нет“».'],
  ['bg', `"каза 'не'"`, '„каза ‚не‘“'],
  ['ro', `"a zis 'nu'"`, '„a zis «nu»”'],
  ['sv', `"Han sa 'nej'"`, '”Han sa ’nej’”'],
  ['en', `"'til 'tis', 'round'"`, '“’til ‘tis’, ‘round’”'],
  ['en', 'x --> y, x-->y, y <-- x, a <--> b', 'x --> y, x-->y, y <-- x, a <--> b'],
  ['en', 'npm run x -- --y and git log -- -p', 'npm run x -- --y and git log -- -p'],
  ['en', `"I said --" and then --. "So --," he`, '“I said —” and then —. “So —,” he'],
  ['en', 'go test ./... and .../x but so...', 'go test ./... and .../x but so…'],
  ['he', `צה"ל -- "כן"`, `צה"ל -- "כן"`],
  ['und', `"x" -- 'y'...`, `"x" -- 'y'...`],
]

for (const [language, written, shown] of examples) {
  test(`smartenLine shows ${written} in ${language} as ${shown}`, () => {
    expect(smartenLine(written, language)).toBe(shown)
  })
}

test('smartenLine leaves what was typed as it should be', () => {
  for (const [language, , shown] of examples.filter(([, , shown]) => !shown.includes('`'))) {
    expect(smartenLine(shown, language)).toBe(shown)
  }
})

test('smartenLine reads a hostile line once', () => {
  const start = performance.now()
  for (const line of [
    '`'.repeat(50_000),
    `"'`.repeat(50_000),
    '-'.repeat(100_000),
    ' '.repeat(100_000),
    'a@'.repeat(50_000),
    '. '.repeat(50_000),
  ])
    smartenLine(line, 'fr')
  expect(performance.now() - start).toBeLessThan(4000)
})
