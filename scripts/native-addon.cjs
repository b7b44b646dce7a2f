// Stands in for the package `bindings`, which walks folders at every start to find what always lies here.
module.exports = () => require('better-sqlite3/build/Release/better_sqlite3.node')
