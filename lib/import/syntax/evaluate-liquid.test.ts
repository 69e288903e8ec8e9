import { expect, test } from 'vitest'
import { secondsOf } from '#lib/import/sample-import.ts'
import { evaluated } from './evaluate-liquid.ts'

const templates = {
  variables: { site: { repository: 'https://a.example/r', data: { sizes: { script: '2 KB' } } } },
  includes: new Map([
    [
      'button.html',
      '{% if include.link %}<p><a href="{{ include.link }}" onclick="x()">{{ include.text | default: "Begin" }}</a></p>{% endif %}',
    ],
    ['odd.html', '<p>{{ site.nowhere }}</p>'],
    ['round.html', '{% include round.html %}'],
    ['plain.md', 'The **same** words.'],
  ]),
}
const page = { title: 'Tide', image: '/m.png', tags: ['sea', 'moon'] }

test.each([
  ['It has {{ site.data.sizes.script }}.', 'It has 2 KB.'],
  ['{{ page.title | upcase }} and {{ page.tags | join: ", " }}', 'TIDE and sea, moon'],
  [
    '{% assign all = "1|2" | split: "|" %}{% for one in all %}[#{{ one }}]({{ site.repository }}/{{ one }}) {% endfor %}',
    '[#1](https://a.example/r/1) [#2](https://a.example/r/2) ',
  ],
  ['A\n\n{% include button.html link="/x" %}\n\nB', 'A\n\n\n\n[Begin](/x)\n\n\n\nB'],
  ['{% include button.html\n  link="/x"\n  text="Go" %}', '\n\n[Go](/x)\n\n'],
  ['![M]({{ image | url }}) {{ title }}', '![M](/m.png) Tide'],
  ['{% include plain.md %}', 'The **same** words.'],
  ['`{{ page.title }}` {{ page.title }}', '`{{ page.title }}` Tide'],
  ['```\n{{ page.title }}\n```\n{{ page.title }}', '```\n{{ page.title }}\n```\nTide'],
])('%j comes to %j', (text, made) => {
  expect(evaluated(text, templates, page)).toBe(made)
})

test.each([
  ['a value that nobody knows', '{{ site.posts }}'],
  ['a tag that nobody knows', '{% mystery %} words {% endmystery %}'],
  ['a filter that nobody knows', '{{ page.title | mystery }}'],
  ['a piece that is not there', '{% include nowhere.html %}'],
  ['a piece that names what nobody knows', '{% include odd.html %}'],
  ['a piece that includes itself', '{% include round.html %}'],
  ['a file of this machine', '{% include ../../../../etc/passwd %}'],
  ['today', '{{ "now" | date: "%Y" }}'],
  ['what objects are made of', '{{ page.constructor }} {{ page.__proto__ }}'],
  ['a loop without end', '{% for a in (1..100000000) %}x{% endfor %}'],
])('%s stays as it is', async (_, text) => {
  let made = ''
  const seconds = await secondsOf(async () => {
    made = evaluated(`Words. ${text}`, templates, page)
  })
  expect(made).toBe(`Words. ${text}`)
  expect(seconds).toBeLessThan(2)
})

test('what is known is written although something else is not', () => {
  expect(evaluated('{{ page.title }} {{ site.posts }} {% mystery %}', templates, page)).toBe('Tide {{ site.posts }} {% mystery %}')
})
