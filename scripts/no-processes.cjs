// Stands in for node:child_process, which commander loads (4 ms) for subcommands that are programs of their own. The
// program starts no process.
module.exports = {}
