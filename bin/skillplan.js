#!/usr/bin/env node
const { join } = require('node:path')
const { loadEveryday } = require('./load-everyday.js')

const { start } = loadEveryday(join(__dirname, '..', 'dist', 'everyday.cjs'))

start(process.argv.slice(2), process.argv[1]).then((code) => {
  process.exitCode = code
})
