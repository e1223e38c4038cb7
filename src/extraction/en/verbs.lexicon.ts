/**
 * Finite forms of common verbs that credit nobody with anything: they end the noun phrase before them. Regular
 * past forms need no list; forms that are nouns as often as verbs are left out.
 */
export const VERBS: readonly string[] = `
  went goes came comes took takes gave gives made makes got gets saw sees met meets left held holds began begins became
  becomes kept keeps lost loses won wins sent sends brought brings built broke fell falls rose rises grew led leads ran
  runs sat stood stands put puts set hit paid bought sold caught fought flew drove threw drew drawn wore chose struck
  hurt shot bore bound dealt fled hid laid lay lies lit meant means rode rang sang shook shut slept spent stole taught
  woke wounded heard hears killed remains remained includes included involves contains visited arrived returned signed travelled
  traveled launched fired attacked seized captured ordered decided agreed welcomed praised thanked supported opposed
  refused declined failed tried managed continued continues started stopped ended opened closed joined entered crossed
  received accepted issued released published approved passed voted elected appointed resigned died lived worked
  played moved turned called asked used faced followed follows needs seems seemed appears appeared happened occurred
  arrested detained charged sentenced jailed accused injured rescued evacuated destroyed damaged collapsed exploded
  caused causes prompted sparked triggered urged forced helped allowed prevented promised planned plans intends
  intended attended hosted chaired toured carried broke erupted met backed gave gone been done seen known taken given
  shown written made hopes
`
  .trim()
  .split(/\s+/)
