import type { Event } from '../../contract/contract'

const nameIn = (language: string) => (event: Event) =>
  event.names.find((name) => name.language === language)?.name

export const eventColumns = {
  id: (event: Event) => event.id,
  slug: (event: Event) => event.slug,
  nameEn: nameIn('en'),
  nameAr: nameIn('ar'),
  start: (event: Event) => event.start,
  end: (event: Event) => event.end,
  nationalities: (event: Event) => event.nationalities.join('; '),
  places: (event: Event) => event.places.map((place) => place.name).join('; '),
  figures: (event: Event) => event.figures,
  updatedAt: (event: Event) => event.updatedAt,
}
