const increment = 0x6d2b79f5
const streamLength = 256

/**
 * Repeatable draws: mulberry32 (Tommy Ettinger, public domain), 32 bits of state. Every stream is a stretch of 256 draws
 * of its own, so that what one trial draws doesn't depend on how much another drew. Not for secrets.
 */
export class Random {
  private readonly origin: number
  private state: number

  constructor(seed: number) {
    // The finalizer of MurmurHash3: neighbouring seeds begin far apart.
    let hash = (seed | 0) + 1
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    this.origin = hash ^ (hash >>> 16)
    this.state = this.origin
  }

  /** Goes to the beginning of a stream. */
  goTo(stream: number): void {
    this.state = (this.origin + Math.imul(stream, increment * streamLength)) | 0
  }

  /**
   * A whole number from 0 and below `count`, which is at most 65,536; from 16 bits. Whole numbers, because V8 allocates
   * memory for each fraction until it has optimized the code, which takes longer than a forecast.
   */
  below(count: number): number {
    this.state = (this.state + increment) | 0
    let word = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return (((word ^ (word >>> 14)) >>> 16) * count) >>> 16
  }
}
