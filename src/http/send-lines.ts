import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * A line for each value as it comes; a slow reader holds the writer back. Where the client goes away, the values
 * are closed after the one in the making, and that is no error: nobody is left to hear of it.
 */
export async function sendLines(
  response: ServerResponse<IncomingMessage>,
  values: AsyncIterable<unknown>,
): Promise<void> {
  const { socket } = response.req
  let gone = socket.destroyed
  const onClose = () => {
    gone = true
  }
  socket.once('close', onClose)
  try {
    await pipeline(Readable.from(linesOf(values), { highWaterMark: 1 }), response)
  } catch (error) {
    if (!gone && !response.req.destroyed) throw error
  } finally {
    socket.off('close', onClose)
  }
}

async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
