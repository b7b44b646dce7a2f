#!/usr/bin/env node
const { join } = require('node:path')
const { loadEveryday } = require('./load-everyday.js')

const dist = join(__dirname, '..', 'dist')
loadEveryday(join(dist, 'everyday.cjs'))

require('../dist/main.cjs')
  .start(process.argv.slice(2), process.argv[1])
  .then((code) => {
    process.exitCode = code
  })
