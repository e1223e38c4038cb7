import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { LEASE_LOCK, lockArguments } from '../locks'

const RETRY_MS = 1_000

/** What a process that stops finds out about the server it has used. */
export type Standing = 'last' | 'shared' | 'gone'

/**
 * A connection that holds the shared lease lock for as long as this process uses the server. The server lets go
 * of it when the process dies, however it dies. A lost connection is renewed in the background.
 */
export class Lease {
  private client: Client | null = null
  private closed = false

  private constructor(private readonly url: string) {}

  /**
   * @returns null while another process holds the lock alone, that is, stops the server.
   * @throws what pg throws when it cannot connect.
   */
  static async take(url: string): Promise<Lease | null> {
    const lease = new Lease(url)
    return (await lease.connect(() => true)) ? lease : null
  }

  /** Rows of a query on the lease's connection. */
  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (this.client === null) throw new Error('the lease has no connection')
    return (await this.client.query(text, values)).rows as Row[]
  }

  /** Ends the lease, unless this process is the last: then it keeps everybody out until the server stops. */
  async resign(): Promise<Standing> {
    this.closed = true
    const last =
      (await this.tryAlone().catch(() => null)) ??
      // The connection may have been lost a moment ago: only a fresh one tells whether the server is there.
      (await this.connect(() => true)
        .then(() => this.tryAlone())
        .catch(() => null))
    if (last) return 'last'
    await this.close()
    return last === null ? 'gone' : 'shared'
  }

  async close(): Promise<void> {
    this.closed = true
    const client = this.client
    this.client = null
    await client?.end().catch(() => undefined)
  }

  private async tryAlone(): Promise<boolean> {
    const [row] = await this.query<{ alone: boolean }>(
      `SELECT pg_try_advisory_lock(${lockArguments(LEASE_LOCK)}) AS alone`,
    )
    return row?.alone === true
  }

  /** @param wanted asked once the lock is held: a stop may have come meanwhile. */
  private async connect(wanted: () => boolean): Promise<boolean> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'isnad lease',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    // Without a listener the end of the server would be the end of this process.
    client.on('error', () => undefined)
    client.on('end', () => this.lost(client))
    await client.connect()
    const { rows } = await client.query(
      `SELECT pg_try_advisory_lock_shared(${lockArguments(LEASE_LOCK)}) AS taken`,
    )
    if (rows[0].taken && wanted()) {
      this.client = client
      return true
    }
    await client.end()
    return false
  }

  private async lost(client: Client): Promise<void> {
    if (this.client !== client) return
    this.client = null
    const wanted = () => !this.closed && this.client === null
    while (wanted()) {
      await delay(RETRY_MS)
      if (wanted()) await this.connect(wanted).catch(() => undefined)
    }
  }
}
