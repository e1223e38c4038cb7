import autocannon from 'autocannon'

export interface Measured {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

const CONNECTIONS = 20

/** Asks for the paths in turn over 20 connections, each the next one as soon as it has its answer. */
export class Load {
  private readonly times: number[] = []
  private requests = 0
  private seconds = 0

  constructor(
    private readonly url: string,
    private readonly paths: string[],
  ) {}

  /** Adds what so many seconds of load bring; any answer but 200 is a failure of the benchmark. */
  async run(seconds: number): Promise<void> {
    const result = await this.fire(seconds, (time) => this.times.push(time))
    this.requests += result.requests.total
    this.seconds += result.duration
  }

  /** Load that is not counted: connections open, statements get prepared, code is compiled. */
  async warmUp(seconds: number): Promise<void> {
    await this.fire(seconds, () => {})
  }

  result(): Measured {
    const sorted = this.times.sort((a, b) => a - b)
    const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
    return {
      requestsPerSecond: this.requests / this.seconds,
      p50: quantile(0.5),
      p99: quantile(0.99),
    }
  }

  private async fire(seconds: number, onTime: (milliseconds: number) => void): Promise<autocannon.Result> {
    const result = await new Promise<autocannon.Result>((resolve, reject) => {
      const requests = this.paths.map((path) => ({ method: 'GET' as const, path }))
      const running = autocannon(
        { url: this.url, connections: CONNECTIONS, duration: seconds, requests },
        (error: unknown, result) => (error ? reject(error) : resolve(result)),
      )
      running.on('response', (_client, _status, _bytes, time) => onTime(time))
    })
    if (result.errors > 0 || result.non2xx > 0)
      throw new Error(
        `${this.url}${this.paths[0]}: ${result.non2xx} answers were no 2xx, ${result.errors} failed`,
      )
    return result
  }
}
