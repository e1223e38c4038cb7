import { join } from 'node:path'

/** Where things stand under the data directory. */
export interface Layout {
  root: string
  /** Postgres's own directory. */
  cluster: string
  /** The random password of the database's superuser; readable by the database's user alone. */
  password: string
  logs: string
  /** Held by the one process that starts or stops the server. */
  startLock: string
}

export function layoutOf(root: string): Layout {
  return {
    root,
    cluster: join(root, 'postgres'),
    password: join(root, 'password'),
    logs: join(root, 'log'),
    startLock: join(root, 'start.lock'),
  }
}
