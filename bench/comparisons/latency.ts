import { Agent, get } from 'node:http'
import type { Case } from './cases'

export interface Latency {
  /** Milliseconds. */
  p50: number
  p99: number
  requests: number
}

const WARM_UP = 10

/** One request after the other over one connection: how long a single reader waits. */
export class Reader {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })
  private readonly times: number[] = []
  private asked = 0

  constructor(
    private readonly url: string,
    private readonly one: Case,
  ) {}

  async warmUp(): Promise<void> {
    for (let request = 0; request < WARM_UP; request++) await this.ask()
  }

  async run(requests: number): Promise<void> {
    for (let request = 0; request < requests; request++) this.times.push(await this.ask())
  }

  result(): Latency {
    const sorted = this.times.toSorted((a, b) => a - b)
    const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!
    return { p50: quantile(0.5), p99: quantile(0.99), requests: sorted.length }
  }

  close(): void {
    this.agent.destroy()
  }

  /** The time until the last byte; any answer but 200 is a failure of the benchmark. */
  private async ask(): Promise<number> {
    const path = `${this.one.path}?${new URLSearchParams(this.one.query(this.asked++))}`
    const start = performance.now()
    await new Promise<void>((resolve, reject) => {
      get(this.url + path, { agent: this.agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path}: status ${response.statusCode}`))
        response.resume().once('end', resolve).once('error', reject)
      }).once('error', reject)
    })
    return performance.now() - start
  }
}
