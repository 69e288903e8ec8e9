/** Everything that a text may be made of, as its author writes it. */
export const elements = `
A paragraph with *emphasis*, **weight**, ~~what is deleted~~, <mark>what is marked</mark>, \`code\`, <kbd>Ctrl</kbd> + <kbd>K</kbd>, H<sub>2</sub>O,
E = mc<sup>2</sup>, <abbr title="Customer relationship management">CRM</abbr>, a [link](/), [one to elsewhere](https://example.com/) and a note.[^1]

> A quotation opens with “hanging” marks, and runs on over more than one line, so that its edge can be seen.
>
> It has a second paragraph.

## A heading of the second level

1. The first of some numbered things
2. The second, with more in it
   - a thing of its own
   - and another
10. The tenth

- [x] A task that is done
- [ ] A task that is open

### A heading of the third level

> [!NOTE]
> A note.

> [!TIP]
> A tip.

> [!IMPORTANT]
> What is important.

> [!WARNING]
> A warning.

> [!CAUTION]
> A caution.

![What the picture shows](picture "A caption, which says what the picture shows.")

#### A heading of the fourth level

> [!OUTBOUND]
> What one side says, at some length, so that both columns are filled.

> [!INBOUND]
> What the other side says.

| Left | Middle | Right |
| :--- | :---: | ---: |
| One | Two | 1,234.50 |
| Three, which is longer than the others | Four | 99.00 |

\`\`\`ts
// A comment
const answer: number = ask("a question that is longer than the column of text, so that the block scrolls within itself")
\`\`\`

<details><summary>What is folded</summary>

It unfolds.

</details>

<dl><dt>A term</dt><dd>What it means.</dd></dl>

---

## Right to left

<p dir="rtl" lang="he">זהו משפט בעברית, עם <a href="/">קישור</a>.</p>

[^1]: The note, which stands in the margin where there is one.
`
