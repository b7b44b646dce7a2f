#!/usr/bin/env node
const { start } = require('../dist/main.cjs')

start(process.argv.slice(2), process.argv[1]).then((code) => {
  process.exitCode = code
})
