import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { sendLines } from '../../src/http/send-lines'

let server: Server
let sending: Promise<void>
let closed: boolean

async function serve(values: () => AsyncGenerator<unknown>): Promise<Socket> {
  closed = false
  async function* watched() {
    try {
      yield* values()
    } finally {
      closed = true
    }
  }
  server = createServer((_request, response) => {
    sending = sendLines(response, watched())
    sending.catch(() => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  return socket
}

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('sends a line for each value', async () => {
  const socket = await serve(async function* () {
    yield { a: 1 }
    yield 'b\n'
  })
  let text = ''
  for await (const chunk of socket) text += chunk
  expect(text).toContain('{"a":1}\n')
  expect(text).toContain('"b\\n"\n')
  await sending
  expect(closed).toBe(true)
})

it('closes the values when a client that does not read goes away', async () => {
  let made = 0
  const socket = await serve(async function* () {
    for (;;) yield 'a'.repeat(10_000 + (made++ % 2))
  })
  socket.pause()
  let before = -1
  while (made === 0 || made !== before) {
    before = made
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(closed).toBe(false)
  socket.destroy()
  await sending
  expect(closed).toBe(true)
})

it('raises what the values raise, and breaks the answer off', async () => {
  const socket = await serve(async function* () {
    yield 1
    throw new Error('no')
  })
  socket.on('error', () => undefined).resume()
  await expect(sendingOf(socket)).rejects.toThrow('no')
})

async function sendingOf(socket: Socket): Promise<void> {
  await once(socket, 'data')
  return sending
}
