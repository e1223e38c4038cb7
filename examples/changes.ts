import { InvalidArgumentError, Option } from 'commander'
import { type Change, pages, type ResourceType, resourceTypeValues } from '../clients/typescript'
import { MESSAGES } from './support/messages'
import { keepPlace, readPlace } from './support/place'
import { type CommonOptions, createProgram, remark, run } from './support/program'
import { type Column, toSheet } from './support/sheet'
import { ACTIONS, RESOURCES } from './support/words'

interface Options extends CommonOptions {
  state: string
  since?: Date
  type?: ResourceType
}

const DAY_MS = 24 * 60 * 60 * 1000

const moment = (text: string): Date => {
  const date = new Date(text)
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('expected a time such as 2024-06-10 or 2024-06-10T15:00:00Z')
  return date
}

const program = createProgram(
  'example:changes',
  `What changed since yesterday, and from then on what changed since it was run the last time (CSV). The place in the
feed is kept in a file, so that nothing is missed and nothing is shown twice.
ما الذي تغيّر منذ أمس، ثم منذ التشغيل السابق: يُحفظ الموضع في ملف فلا يفوت شيء ولا يتكرر.`,
)
  .option('--state <file>', 'the file that keeps the place', 'isnad-changes.json')
  .option('--since <time>', 'where there is no such file yet: changes from then on (a day ago)', moment)
  .addOption(new Option('--type <type>', 'only changes of these').choices(resourceTypeValues))

void run<Options>(program, async (client, { state, since, type, server, language }) => {
  const feed = { server, type: type ?? null }
  const kept = readPlace(state, feed)
  const from = kept === null ? (since ?? new Date(Date.now() - DAY_MS)) : null
  const query = { limit: 200, ...(type && { resourceType: type }), ...(kept !== null && { cursor: kept }) }
  let written = 0
  for await (const { data, nextCursor } of pages(client, '/v1/changes', query)) {
    const news = data.filter(({ at }) => from === null || new Date(at) >= from)
    if (news.length > 0) await write(toSheet(news, columns(language), language, { header: written === 0 }))
    written += news.length
    // Only what was written is passed over the next time.
    keepPlace(state, { ...feed, cursor: nextCursor })
  }
  if (written === 0) remark(MESSAGES[language].unchanged)
})

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })

function columns(language: Options['language']): Column<Change>[] {
  return [
    { heading: { en: 'When', ar: 'متى' }, cell: ({ at }) => at },
    { heading: { en: 'What', ar: 'ما' }, cell: ({ resource }) => RESOURCES[language][resource.type] },
    { heading: { en: 'Change', ar: 'التغيير' }, cell: ({ action }) => ACTIONS[language][action] },
    { heading: { en: 'Fields', ar: 'الحقول' }, cell: fieldsOf },
    { heading: { en: 'Why', ar: 'السبب' }, cell: ({ reason }) => reason },
    { heading: { en: 'By', ar: 'من قبل' }, cell: ({ actor }) => actor.name },
    { heading: { en: 'Id', ar: 'المعرّف' }, cell: ({ resource }) => resource.id },
  ]
}

/** The fields that were changed, by the patch; of something new that is all of it, and not worth a list. */
const fieldsOf = ({ action, patch }: Change): string =>
  action === 'created'
    ? ''
    : [...new Set((patch ?? []).map(({ path }) => path.split('/')[1] ?? ''))].join('; ')
