import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { builtProgram, cleanEnvironment } from './spawn'

export const hasTmux = spawnSync('tmux', ['-V']).status === 0

const patienceMilliseconds = 15_000

/** A real terminal of a given size with a shell in it, driven and read through tmux. */
export class RealTerminal {
  readonly env = cleanEnvironment().env
  private readonly socket = `skillplan-${randomUUID()}`

  constructor(columns: number, rows: number) {
    const variables = Object.entries(this.env).flatMap(([name, value]) => ['-e', `${name}=${value}`])
    const size = ['-x', String(columns), '-y', String(rows)]
    this.tmux('new-session', '-d', ...size, ...variables, 'bash --norc --noprofile')
    this.type(`PS1='$ '; skillplan() { "${process.execPath}" "${builtProgram}" "$@"; }; clear`)
    this.press('Enter')
  }

  /** Types text as it stands. */
  type(text: string): void {
    this.tmux('send-keys', '-l', text)
  }

  /** Presses named keys: `Enter`, `C-c`, `Down`. */
  press(...keys: string[]): void {
    this.tmux('send-keys', ...keys)
  }

  command(line: string): void {
    this.type(line)
    this.press('Enter')
  }

  resize(columns: number, rows: number): void {
    this.tmux('resize-window', '-x', String(columns), '-y', String(rows))
  }

  screen(): string {
    return this.tmux('capture-pane', '-p')
  }

  /** Waits until the screen holds the text; fails with the screen when it never does. */
  async waitFor(text: string | RegExp): Promise<string> {
    const isThere = (screen: string) => (typeof text === 'string' ? screen.includes(text) : text.test(screen))
    for (const end = Date.now() + patienceMilliseconds; ; await setTimeout(50)) {
      const screen = this.screen()
      if (isThere(screen)) return screen
      if (Date.now() > end) throw new Error(`the screen never showed ${text}:\n${screen}`)
    }
  }

  /** Kills the program and its terminal, as closing the window does. */
  close(): void {
    spawnSync('tmux', ['-L', this.socket, 'kill-server'])
  }

  private tmux(...argv: string[]): string {
    return execFileSync('tmux', ['-L', this.socket, '-f', '/dev/null', ...argv], { encoding: 'utf8' })
  }
}
