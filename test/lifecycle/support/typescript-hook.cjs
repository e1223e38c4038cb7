// Lets a plain `node` process of a test require the TypeScript sources, compiled as jest compiles them.
const { transformFileSync } = require('@swc/core')

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename)
  module._compile(code, filename)
}
