export default { trailingSlash: 'always', output: 'static' }
