const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

/**
 * Loads the file of the everyday commands with the machine code that the build kept beside it, which saves a quarter
 * of the start. V8 refuses code of another version and compiles as ever, so nothing depends on it.
 */
exports.loadEveryday = (path) => {
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), {
    filename: path,
    cachedData: readCache(path.replace(/cjs$/, 'cache')),
  })
  const loaded = new Module(path, null)
  loaded.filename = path
  // The files that are loaded on demand require this one: they must find it as it is.
  require.cache[path] = loaded
  const run = script.runInThisContext()
  run.call(loaded.exports, loaded.exports, Module.createRequire(path), loaded, path, dirname(path))
  loaded.loaded = true
  return { script, start: loaded.exports.start }
}

function readCache(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
