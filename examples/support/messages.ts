import type { Language } from '../../clients/typescript'

interface Messages {
  unreachable(server: string): string
  unauthorized: string
  refused: string
  nothing: string
  unchanged: string
  some(listed: number, all: number): string
  more(count: number): string
}

/** What a script says beside its output. */
export const MESSAGES: Record<Language, Messages> = {
  en: {
    unreachable: (server) => `There is no Isnad at ${server}: is it started, and is the address right?`,
    unauthorized: 'The server wants another key: set ISNAD_KEY to one that it knows',
    refused: 'The server could not answer this',
    nothing: 'Nothing was found.',
    unchanged: 'Nothing has changed.',
    some: (listed, all) => `${listed} of ${all} are listed; --from and --to bring in the others.`,
    more: (count) => `and ${count} more`,
  },
  ar: {
    unreachable: (server) => `لا يوجد خادم إسناد على العنوان ${server}: هل شُغّل، وهل العنوان صحيح؟`,
    unauthorized: 'يطلب الخادم مفتاحًا آخر: ضع في ISNAD_KEY مفتاحًا يعرفه',
    refused: 'لم يستطع الخادم أن يجيب عن هذا',
    nothing: 'لم يُعثر على شيء.',
    unchanged: 'لم يتغير شيء.',
    some: (listed, all) => `أُدرج ${listed} من أصل ${all}؛ يأتي الباقي بتضييق المدة بالخيارين --from و--to.`,
    more: (count) => `و${count} أخرى`,
  },
}
