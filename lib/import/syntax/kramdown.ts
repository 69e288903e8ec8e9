import { outsideCode } from './pieces.ts'

/** Take away or translate what kramdown adds to Markdown: classes and ids in braces. */
export const fromKramdown = (text: string): string =>
  outsideCode(text, (part) =>
    part
      // A list of contents stands on pages of several sections anyway.
      .replace(/^[*\d][.]?[ \t]+(?:TOC|Table of contents)[ \t]*\n\{:\s*toc[^}\n]*\}[ \t]*$/gim, '')
      .replace(/^[ \t]*\{:\s*toc[^}\n]*\}[ \t]*\n?/gim, '')
      // Links lead to the id of a heading.
      .replace(/^(#{1,6}[^\n{]*?)[ \t]*\{:[^}\n]*?(#[\w-]+)[^}\n]*\}[ \t]*$/gm, '$1 {$2}')
      .replace(/^(#{1,6}[^\n{]*?)[ \t]*\{:[^}\n]*\}[ \t]*$/gm, '$1')
      .replace(/^[ \t]*\{:[^}\n]*\}[ \t]*\n?/gm, '')
      .replace(/(?<=\S)\{:(?:\/[a-z]*|[^}\n]*)\}/g, '')
      .replace(/\s(?:markdown|parse)=["']?(?:1|0|block|span|true)["']?(?=[^<>\n]*>)/gi, ''),
  )
