import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ReadPool } from './database/pools'

export interface Metrics {
  /** Notes a request that was answered. */
  observe(operation: string, status: number, seconds: number): void
  /** In the text format of Prometheus. */
  text(): Promise<string>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Durations by operation and status, the pool's connections, and what the process itself uses. */
export function createMetrics(reads: ReadPool): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'isnad_http_request_duration_seconds',
    help: 'Time to answer, by operation of the contract and status.',
    labelNames: ['operation', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  new Gauge({
    name: 'isnad_read_pool_connections',
    help: 'Connections of the pool for reading, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(reads.counts())) this.set({ state }, count)
    },
  })
  return {
    observe: (operation, status, seconds) => durations.observe({ operation, status }, seconds),
    text: () => registry.metrics(),
  }
}
