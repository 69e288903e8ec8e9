const page = (title, body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>${body}</body>
</html>
`

export default function configure(eleventy) {
  eleventy.addGlobalData('layout', 'article.njk')
  eleventy.addTemplate('index.11ty.js', {
    data: { layout: null, permalink: '/' },
    render: ({ collections }) =>
      page('Bench', `<ul>${collections.all.map(({ url }) => `<li><a href="${url}">${url}</a></li>`).join('')}</ul>`),
  })
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    dir: { input: 'content/blog', includes: '../../_includes', output: '_site' },
  }
}
