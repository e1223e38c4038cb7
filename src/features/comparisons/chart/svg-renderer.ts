import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Draws specifications as SVG. */
export interface SvgRenderer {
  /** @throws Error where the specification cannot be drawn */
  draw(specification: object): Promise<string>
  stop(): Promise<void>
}

interface Answer {
  id: number
  svg?: string
  error?: string
}

interface Waiting {
  resolve: (svg: string) => void
  reject: (error: Error) => void
}

/** The thread begins with the first chart, and again after it has died; it keeps no process alive. */
export function createSvgRenderer(): SvgRenderer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let drawn = 0

  function start(): Worker {
    const started = new Worker(join(__dirname, 'svg-worker.mjs'))
    started.unref()
    started.on('message', ({ id, svg, error }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (svg === undefined) one?.reject(new Error(`a chart could not be drawn: ${error}`))
      else one?.resolve(svg)
    })
    const end = (reason: unknown): void => {
      if (worker !== started) return
      worker = null
      for (const { reject } of waiting.values())
        reject(new Error('drawing of charts ended', { cause: reason }))
      waiting.clear()
    }
    started.on('error', end)
    started.on('exit', end)
    return started
  }

  return {
    draw: (specification) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        drawn += 1
        waiting.set(drawn, { resolve, reject })
        worker.postMessage({ id: drawn, specification })
      }),
    stop: async () => {
      await worker?.terminate()
    },
  }
}
