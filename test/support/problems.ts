import type { Reply } from './api'

/** What a client is told of bad input: where it is wrong, and why, in words. */
export function expectProblem(reply: Reply, status: number, code: string, pointer?: string): void {
  expect(reply).toMatchObject({
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: { status, code, detail: expect.stringMatching(/\w{3}.*\.$/s) },
  })
  if (pointer !== undefined)
    expect(reply.body.errors).toContainEqual({ pointer, detail: expect.stringMatching(/\w{2}/) })
}
