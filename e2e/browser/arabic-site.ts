/** A small site in Arabic with two sides, with this end of its site.yaml: one article has most of what a text can have. */
export const arabicSite = (lines: string): Record<string, string> => ({
  'content/site.yaml': `name: دفتر المبيعات\norigin: https://daftar.example\ndescription: مقالات عن البيع من الجهتين.\nlanguage: ar\nsides: [الصادر, الوارد]\n${lines}\n`,
  'content/blog/call.md': call,
  'content/blog/wait.md': wait,
})

/** The article of the site that is looked at. */
export const arabicArticle = '/blog/call/'

const call = `---
title: المكالمة الأولى لا تبيع، بل تفتح الباب
subtitle: ما الذي يحدث في الدقيقة الأولى؟
date: 2026-01-20
category: المكالمات
author: فريق التحرير
stance: الصادر
tags: [مكالمات, بداية]
keyPoints:
  - الدقيقة الأولى للسؤال لا للعرض.
  - نكتب ما نسمعه قبل أن نتكلم.
---

يبدأ كل حديث بسؤال بسيط، ثم ينتظر المتصل الجواب. قال أحدهم: «لا تسألني عن الوقت». هذا نص طويل قليلا حتى نرى كيف تنكسر السطور على الهاتف وعلى الشاشة الكبيرة.

## كيف نبدأ؟

- نسأل أولا، ثم نصغي.
- نكتب ما سمعناه في [الدفتر](wait.md).
- نتصل مرة أخرى بعد 3 أيام.

> [!NOTE]
> هذه ملاحظة قصيرة عن CRM وعن الأرقام.

| القناة | العدد | النسبة |
| --- | ---: | ---: |
| هاتف | 120 | 30 % |
| بريد | 280 | 70 % |

> من يصغي أولا، يبيع أخيرا.

## متى نتوقف؟

حين يقول العميل لا مرتين. عندها نشكره، ونغلق الدفتر \`status: closed\`.
`

const wait = `---
title: انتظر حتى يأتي العميل
date: 2026-01-22
category: المكالمات
author: فريق التحرير
stance: الوارد
counterpoint: call
---

من ينتظر لا يزعج أحدا. المقالات الجيدة تعمل ليلا ونهارا، والعميل يأتي حين يكون مستعدا.

## لماذا ننتظر؟

لأن الثقة تبنى ببطء. هذا كل شيء.
`
