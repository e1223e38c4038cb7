import type {
  Basis,
  ChangeAction,
  CueClass,
  Language,
  Measure,
  Qualifier,
  ResourceType,
  SetAside,
} from '../../clients/typescript'

type Words<Value extends string> = Record<Language, Record<Value, string>>

export const MEASURES: Words<Measure> = {
  en: {
    killed: 'killed',
    injured: 'injured',
    casualties: 'casualties',
    missing: 'missing',
    held: 'held',
    captured: 'captured',
    released: 'released',
    rescued: 'rescued',
    displaced: 'displaced',
    recovered: 'bodies recovered',
  },
  ar: {
    killed: 'قتلى',
    injured: 'جرحى',
    casualties: 'ضحايا',
    missing: 'مفقودون',
    held: 'محتجزون',
    captured: 'أسرى',
    released: 'مفرج عنهم',
    rescued: 'منقَذون',
    displaced: 'نازحون',
    recovered: 'جثامين منتشلة',
  },
}

export const QUALIFIERS: Words<Qualifier> = {
  en: {
    exact: 'exactly',
    about: 'about',
    at_least: 'at least',
    more_than: 'more than',
    at_most: 'at most',
    fewer_than: 'fewer than',
    range: 'between',
    order: 'of the order',
  },
  ar: {
    exact: 'بالضبط',
    about: 'نحو',
    at_least: 'على الأقل',
    more_than: 'أكثر من',
    at_most: 'على الأكثر',
    fewer_than: 'أقل من',
    range: 'بين',
    order: 'مرتبة عددية',
  },
}

export const BASES: Words<Basis> = {
  en: { cumulative: 'total', period: 'in a period', incident: 'in one incident', unknown: 'not said' },
  ar: { cumulative: 'إجمالي', period: 'خلال مدة', incident: 'في حادثة واحدة', unknown: 'غير مذكور' },
}

export const SET_ASIDE: Words<SetAside> = {
  en: { subset: 'part of another figure', superseded: 'given as an earlier count' },
  ar: { subset: 'جزء من رقم آخر', superseded: 'حصيلة سابقة' },
}

export const CUES: Words<CueClass> = {
  en: {
    say: 'said',
    announce: 'announced',
    report: 'reported',
    according_to: 'according to',
    confirm: 'confirmed',
    deny: 'denied',
    accuse: 'accused',
    claim: 'claimed',
    warn: 'warned',
    promise: 'promised',
    estimate: 'estimated',
    call_for: 'called for',
    believe: 'believed',
    document: 'documented',
  },
  ar: {
    say: 'قال',
    announce: 'أعلن',
    report: 'أفاد',
    according_to: 'بحسب',
    confirm: 'أكد',
    deny: 'نفى',
    accuse: 'اتهم',
    claim: 'زعم',
    warn: 'حذر',
    promise: 'تعهد',
    estimate: 'قدّر',
    call_for: 'دعا',
    believe: 'رأى',
    document: 'وثّق',
  },
}

export const RESOURCES: Words<ResourceType> = {
  en: {
    document: 'report',
    claim: 'claim',
    source: 'source',
    event: 'event',
    syndication: 'group of copies',
  },
  ar: { document: 'خبر', claim: 'قول', source: 'مصدر', event: 'حدث', syndication: 'مجموعة نسخ' },
}

export const ACTIONS: Words<ChangeAction> = {
  en: {
    created: 'new',
    updated: 'changed',
    version_added: 'new version',
    linked: 'source recognised',
    filed: 'filed anew',
    merged: 'merged',
  },
  ar: {
    created: 'جديد',
    updated: 'معدّل',
    version_added: 'نسخة جديدة',
    linked: 'عُرف مصدره',
    filed: 'أعيد تصنيفه',
    merged: 'مدموج',
  },
}
