import type { paths } from '../../src/contract/api.generated'
import type { IsnadClient } from './client'

/** The JSON that a path answers to GET. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

type Where<Path extends keyof paths, Shape> = [Answer<Path>] extends [never]
  ? never
  : Answer<Path> extends Shape
    ? Path
    : never

/** The paths that answer page by page. */
export type PagedPath = { [Path in keyof paths]: Where<Path, { nextCursor: string | null }> }[keyof paths]
/** Those of them that are plain lists. */
export type ListPath = { [Path in PagedPath]: Where<Path, { data: unknown[] }> }[PagedPath]
export type Item<Path extends ListPath> = Answer<Path> extends { data: (infer One)[] } ? One : never

type Parameters<Path extends keyof paths> = paths[Path] extends { get: { parameters: infer All } }
  ? All
  : never
type Query<Path extends PagedPath> = Parameters<Path> extends { query?: infer All } ? NonNullable<All> : never

/** What a paged path may be asked for: its filters, and from where on. */
export type PageQuery<Path extends PagedPath> = Omit<Query<Path>, 'format'>
/** The variables of a path such as `/v1/documents/{id}/claims`. */
export type PathVariables<Path extends PagedPath> =
  Parameters<Path> extends { path: infer All } ? All : undefined

type Get = (path: string, init: object) => Promise<{ data: unknown }>

/**
 * Page after page, from `query.cursor` or the beginning to the end. The feed of changes, which always gives a
 * cursor to go on from, ends where nothing new has happened, with a page that is empty.
 */
export async function* pages<Path extends PagedPath>(
  client: IsnadClient,
  path: Path,
  query: PageQuery<Path>,
  variables?: PathVariables<Path>,
): AsyncGenerator<Answer<Path>, void, undefined> {
  let cursor: string | null | undefined
  do {
    const params = { path: variables, query: { ...query, ...(cursor ? { cursor } : {}) } }
    // The compiler cannot tell of a path that is not yet known which parameters it takes; those above are checked.
    const { data } = await (client.GET as unknown as Get)(path, { params })
    yield data as Awaited<Answer<Path>>
    const page = data as { nextCursor: string | null; data?: unknown[] }
    cursor = page.data?.length === 0 ? null : page.nextCursor
  } while (cursor !== null)
}

/** Every item of a list, asking for the next page when it is needed. */
export async function* items<Path extends ListPath>(
  client: IsnadClient,
  path: Path,
  query: PageQuery<Path>,
  variables?: PathVariables<Path>,
): AsyncGenerator<Item<Path>, void, undefined> {
  for await (const page of pages(client, path, query, variables))
    yield* (page as unknown as { data: Item<Path>[] }).data
}
