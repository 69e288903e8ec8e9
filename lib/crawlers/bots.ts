import type { Site } from '#lib/site.ts'

/** What a bot wants a page for: to be found by, to train models with, or to answer one user who asked. */
export type BotKind = keyof Site['bots']

/** Bots by what they are for, as their owners name them in robots.txt. Those that ask for a user may not read it: their owners say so. */
export const bots: Readonly<Record<BotKind, readonly string[]>> = {
  search: [
    // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers
    'Googlebot',
    // https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0
    'Bingbot',
    // https://support.apple.com/en-us/119829
    'Applebot',
    // https://duckduckgo.com/duckduckgo-help-pages/results/duckduckbot
    'DuckDuckBot',
    // https://safe.search.brave.com/help/brave-search-crawler
    'Bravebot',
    // https://yandex.com/support/webmaster/robot-workings/check-yandex-robots.html
    'YandexBot',
    // https://help.baidu.com/question?prod_id=99&class=476&id=2996
    'Baiduspider',
    // https://platform.openai.com/docs/bots
    'OAI-SearchBot',
    // https://support.claude.com/en/articles/8896518
    'Claude-SearchBot',
    // https://docs.perplexity.ai/guides/bots
    'PerplexityBot',
    // https://developer.amazon.com/amazonbot
    'Amzn-SearchBot',
    // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'meta-webindexer',
  ],
  training: [
    // https://platform.openai.com/docs/bots
    'GPTBot',
    // https://support.claude.com/en/articles/8896518
    'ClaudeBot',
    // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers
    'Google-Extended',
    // https://support.apple.com/en-us/119829
    'Applebot-Extended',
    // https://commoncrawl.org/ccbot
    'CCBot',
    // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'meta-externalagent',
    // https://developer.amazon.com/amazonbot
    'Amazonbot',
    // https://allenai.org/crawler
    'AI2Bot',
    // Their owners say nothing of these: https://github.com/ai-robots-txt/ai.robots.txt
    'Bytespider',
    'cohere-training-data-crawler',
  ],
  user: [
    // https://platform.openai.com/docs/bots
    'ChatGPT-User',
    // https://support.claude.com/en/articles/8896518
    'Claude-User',
    // https://docs.perplexity.ai/guides/bots
    'Perplexity-User',
    // https://docs.mistral.ai/robots
    'MistralAI-User',
    // https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
    'DuckAssistBot',
    // https://developer.amazon.com/amazonbot
    'Amzn-User',
    // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'meta-externalfetcher',
  ],
}
