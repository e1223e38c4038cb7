import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createHttpServer } from '../../src/http/server'

const IDLE_MS = 400
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

let server: Server

async function open(): Promise<Socket> {
  server = createHttpServer((request, response) => {
    request.resume().on('end', () => response.end('done'))
  }, IDLE_MS).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n')
  return socket
}

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('limits the headers of a request, but not the request as a whole', async () => {
  const socket = await open()
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  expect(server.requestTimeout).toBe(0)
  expect(server.headersTimeout).toBeGreaterThan(0)
})

it('lets a client go on that sends slowly, for longer than it may be idle', async () => {
  const socket = await open()
  for (let at = 0; at < 8; at++) {
    socket.write('1\r\na\r\n')
    await pause(IDLE_MS / 4)
  }
  socket.write('0\r\n\r\n')
  let text = ''
  for await (const chunk of socket) text += chunk
  expect(text).toContain('done')
})

it('closes the connection of a client that stalls', async () => {
  const socket = await open()
  socket.resume()
  const start = Date.now()
  await once(socket, 'close')
  expect(Date.now() - start).toBeLessThan(IDLE_MS * 5)
})
