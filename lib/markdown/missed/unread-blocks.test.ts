import { expect, test } from 'vitest'
import { read, saidOf } from '#lib/markdown/sample-reader.ts'

test.each([
  ['Some <?php echo 1 ?> here.', '1:6 error html-removed'],
  ['<?= $name ?>', '1:1 error html-removed'],
  ['<![CDATA[ words ]]>', '1:1 error html-removed'],
  ['A note.[^1]\n\n[^1]:', '3:1 warning footnote-empty'],
  ['A note.[^1]\n\n[^1]:   \n\nMore.', '3:1 warning footnote-empty'],
  ['<think>I should write.</think>', '1:1 error html-unknown'],
  ['<div hidden>Not yet.</div>', '1:1 error html-hidden'],
  ['Words <span style="color:red;display: none">not yet</span>', '1:7 error html-hidden'],
  ['<p style="visibility:hidden">Not yet.</p>', '1:1 error html-hidden'],
  ['If a <b then c> d', '1:6 error html-unknown'],
  ['For x <i and j> y', '1:7 error html-unknown'],
  ['<meta name="robots" content="noindex, nofollow">', '1:1 error html-removed'],
])('what would be lost, or seen by nobody elsewhere, is named: %j', async (source, said) => {
  expect(saidOf(await read(source))).toEqual([said])
})

test.each([
  '<p hidden></p>Words',
  '<span aria-hidden="true">★</span> words',
  '<details open><summary>More</summary>words</details>',
  'A note.[^1]\n\n[^1]: Words',
  '`<?php echo 1 ?>` and `<div hidden>x</div>`',
  '<b>bold</b> and <i class="x">so</i>',
])('and what is right is not: %j', async (source) => {
  expect(saidOf(await read(source))).toEqual([])
})
