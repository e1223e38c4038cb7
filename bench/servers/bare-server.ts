import { createServer } from 'node:http'
import { Pool } from 'pg'
import type { Shape } from '../cases'
import { serveParent } from './child'

interface Answer {
  shape: Shape
  name: string
  text: string
  values: unknown[]
}

/** The least that can answer: `node:http`, a pool of as many connections as Isnad's, prepared statements. */
serveParent(({ databaseUrl, cases }) => {
  const names = new Map<string, string>()
  const nameOf = (text: string) => names.get(text) ?? names.set(text, `s${names.size}`).get(text)!
  const answers = new Map<string, Answer>(
    cases.flatMap(({ shape, requests }) =>
      requests.map(({ path, statement }) => [path, { shape, name: nameOf(statement.text), ...statement }]),
    ),
  )
  const pool = new Pool({ connectionString: databaseUrl, max: 10 })
  pool.on('error', (error) => console.error(error))
  return createServer(async (request, response) => {
    const answer = answers.get(request.url!)
    if (answer === undefined) return response.writeHead(404).end()
    const { name, text, values, shape } = answer
    try {
      const { rows } = await pool.query<{ json: unknown }>({ name, text, values })
      response.setHeader('Content-Type', 'application/json')
      response.end(body(shape, rows))
    } catch (error) {
      console.error(error)
      response.writeHead(500).end()
    }
  })
})

/** A page is read one row beyond its limit, to know whether another follows. */
function body(shape: Shape, rows: { json: unknown }[]): string {
  if (shape === 'one') return rows[0]!.json as string
  if (shape === 'all') return JSON.stringify(rows.map((row) => row.json))
  return `{"data":[${rows
    .slice(0, -1)
    .map((row) => row.json)
    .join(',')}]}`
}
