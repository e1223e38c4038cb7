import { type Event, type EventPage, JsonText } from '../../contract/contract'
import { Problem } from '../../errors'
import { listReply } from '../list-reply'
import { actorOf, type OperationTable, type Services } from '../operation'
import { requireChange } from '../patch'
import { IdOrSlugPath } from '../path.dto'
import { EventCreateDto, EventListQuery, EventPatchDto } from './event.dto'
import { eventColumns } from './event.view'
import { findEventJson, listEvents } from './events.reads'
import { createEvent, updateEvent } from './events.service'

export const eventOperations = {
  listEvents: {
    query: EventListQuery,
    handle: async ({ query }, context) =>
      listReply<EventPage>(await listEvents(context.reads, query), eventColumns, context),
  },
  getEvent: {
    path: IdOrSlugPath,
    handle: async ({ path }, { reads }) => ({ status: 200, body: await requireEvent(reads, path.idOrSlug) }),
  },
  createEvent: {
    body: EventCreateDto,
    handle: async ({ body }, context) => {
      const id = await createEvent(context, body, actorOf(context))
      return {
        status: 201,
        headers: { Location: `/v1/events/${body.slug}` },
        body: await requireEvent(context.reads, id),
      }
    },
  },
  updateEvent: {
    path: IdOrSlugPath,
    body: EventPatchDto,
    handle: async ({ path, body }, context) => {
      requireChange(body)
      const id = await updateEvent(context, path.idOrSlug, body, actorOf(context))
      return { status: 200, body: await requireEvent(context.reads, id) }
    },
  },
} satisfies Partial<OperationTable>

async function requireEvent(reads: Services['reads'], idOrSlug: string): Promise<JsonText<Event>> {
  const json = await findEventJson(reads, idOrSlug)
  if (json === null) throw new Problem('not_found', { what: 'event', id: idOrSlug })
  return new JsonText(json)
}
