import type { Api } from './api'

/** Paragraphs of a report on an event that never was, for tests of copies. */
export const LANDSLIDE = [
  'A landslide in the Verdan valley killed 34 people on Tuesday after two days of heavy rain.',
  'Rescue teams dug through the night with shovels and their bare hands, and dogs searched the slope above the school.',
  'The road to the valley was cut in three places, and helicopters carried blankets and water to families on the ridge.',
  'Engineers expect that the slope will slide again before the weekend, when more rain is due in the mountains.',
  'The school and the mill were opened to those who had lost their homes, and a kitchen was set up beside the river.',
  'Shops in the market town below stayed closed, and buses brought volunteers with tools from the coast.',
  'It was the third slide on that slope in ten years, and old maps show a stream where the houses stood.',
]

/** The same event in words of its own. */
export const LANDSLIDE_RETOLD = [
  'At least 31 people died when a hillside came down on houses in the Verdan valley, after days of rain.',
  'Soldiers joined firefighters in the search for survivors, but mud and falling stones kept stopping the work.',
  'Hundreds of people spent the night in a sports hall, where doctors treated broken bones and shock.',
  'Meteorologists said that the wettest week in decades had soaked the ground far below the roots of the trees.',
]

export const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** Registers an event that the paragraphs name, and outlets to carry them. */
export async function prepareLandslide(api: Api, outlets: readonly string[]): Promise<void> {
  await api.post('/v1/events', {
    slug: 'verdan-landslide',
    names: [{ language: 'en', name: 'Verdan landslide' }],
    start: '2024-03-05',
    triggers: [{ language: 'en', terms: ['Verdan valley'] }],
  })
  for (const slug of outlets)
    await api.post('/v1/sources', { slug, kind: 'outlet', names: [{ language: 'en', name: `The ${slug}` }] })
}
