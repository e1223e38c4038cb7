// Draws Vega-Lite specifications as SVG, in a thread of its own: a chart takes tens of milliseconds, in which the
// server answers others. Both packages are ES modules only.
import { parentPort } from 'node:worker_threads'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'

/** Everything is in the specification: nothing is ever loaded from a file or from elsewhere. */
const loader = {
  load: () => Promise.reject(new Error('a chart loads nothing')),
  sanitize: () => Promise.reject(new Error('a chart links to nothing')),
}

/** Vega logs its errors and draws an empty picture; here an error ends the drawing. */
const logger = {
  level: () => logger,
  error: (...parts) => {
    throw new Error(parts.map((part) => part?.stack ?? String(part)).join(' '))
  },
  warn: () => logger,
  info: () => logger,
  debug: () => logger,
}

parentPort.on('message', async ({ id, specification }) => {
  try {
    const view = new View(parse(compile(specification, { logger }).spec), {
      renderer: 'none',
      loader,
      logger,
    })
    const svg = await view.toSVG()
    view.finalize()
    parentPort.postMessage({ id, svg })
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error) })
  }
})
