import { actAt, actFor, type Binding, countsPeople, hasAuxiliary, measureOf } from './acts'
import { isKilledAndInjured } from './noun-phrase'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isJoined, isStop, type Unit } from './units'

const MAX_FILLERS = 4
const VERB_REACH = 12
const AGENT_REACH = 6
const OBJECT_REACH = 8

/** The act directly before a quantity: "مقتل أكثر من 20 شخصا", "killing at least 5". */
export function actBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  let at = quantity.from - 1
  let fillers = 0
  while (at >= 0 && fillers < MAX_FILLERS && isFiller(units[at])) {
    at--
    fillers++
  }
  const act = actFor(units[at], quantity.phrase)
  if (act === undefined || act.side === 'before') return null
  if (act.form === 'participle' && hasAuxiliary(units, at)) return null
  // "قضى نحبه شهيدا" says how he died.
  if (act.form === 'verb' && quantity.bare && quantity.phrase.measure === act.measure) return null
  if (is(units[at + 1], 'and') || isJoined(units, quantity.from)) return null
  const measure = measureOf(act, quantity.phrase)
  const paired = pairedAct(sentence, at)
  return paired !== null
    ? { measure: 'casualties', from: paired, to: at + 1 }
    : { measure, from: at, to: at + 1 }
}

const isFiller = (unit: Unit | undefined): boolean =>
  is(unit, 'filler') || is(unit, 'of') || is(unit, 'case') || unit?.text === ':' || unit?.text === '"'

/** "مقتل وإصابة 60": the unit where the pair begins. A first act with people of its own makes no pair. */
function pairedAct(sentence: Sentence, at: number): number | null {
  const { units } = sentence
  const second = actAt(units[at])
  const joined = is(units[at - 1], 'and') || is(units[at - 1], 'or')
  if (second === undefined || !(joined || units[at]?.and)) return null
  const from = joined ? at - 2 : at - 1
  if (sentence.endingAt(from)) return null
  const pairs = units[from]?.words.some(
    (first) =>
      first.role === 'act' &&
      first.form === second.form &&
      first.side === second.side &&
      isKilledAndInjured(first.measure, second.measure),
  )
  return pairs ? from : null
}

/** A verb with its subject or an adverbial before the counted object: "قتلت أمطار غزيرة … أكثر من 100 شخص". */
export function verbBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  if (!countsPeople(quantity.phrase) || is(units[quantity.to - 1], 'of_them')) return null
  const before = units[quantity.from - 1]
  if (isJoined(units, quantity.from) || units[quantity.from]?.preposition) return null
  if (is(before, 'stop') && !is(before, 'filler')) return null
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - VERB_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) || is(unit, 'clause') || is(unit, 'subset')) return null
    if (actAt(unit) === undefined) continue
    const act = actFor(unit, quantity.phrase, 'verb') ?? actFor(unit, quantity.phrase)
    if (act === undefined || act.side === 'before' || !(act.form === 'verb' || act.transitive)) return null
    return { measure: measureOf(act, quantity.phrase), from: at, to: at + 1 }
  }
  return null
}

/** "قتل مسلح شخصين": the noun behind an active verb is its subject where an object follows in the clause. */
export function isAgent(sentence: Sentence, quantity: Quantity): boolean {
  const { units } = sentence
  const verb = actFor(units[quantity.from - 1], quantity.phrase, 'verb')
  if (verb === undefined || verb.intransitive) return false
  if (behindParenthesis(sentence, quantity) !== undefined) return true
  const object = nextQuantity(sentence, quantity)
  if (object === undefined) return false
  const { head, inherits } = object.phrase
  if ((head !== 'person' && head !== 'nationality') || inherits || isJoined(units, object.from)) return false
  const before = units[object.from - 1]
  if (units[object.from]?.preposition || (is(before, 'stop') && object.from > quantity.to)) return false
  for (let at = quantity.to; at < object.from; at++) {
    const unit = units[at]
    if (isStop(unit) || isComma(unit) || is(unit, 'clause') || is(unit, 'subset') || actAt(unit)) return false
  }
  return true
}

const PARENTHESIS_REACH = 16

/** "قتل انتحاري، يعتقد أنه أجنبي، 32 شخصا": the object behind what a pair of commas tells of the subject. */
function behindParenthesis(sentence: Sentence, { to, bare }: Quantity): Quantity | undefined {
  const { units } = sentence
  if (!bare || !isComma(units[to])) return undefined
  for (let at = to + 1; at <= to + PARENTHESIS_REACH; at++) {
    const unit = units[at]
    if (unit === undefined || isStop(unit) || actAt(unit) || is(unit, 'subset')) return undefined
    if (!isComma(unit)) continue
    const object = sentence.startingAt(at + 1)
    const head = object?.phrase.head
    const counts = object !== undefined && !object.bare && !isJoined(units, object.from)
    return counts && (head === 'person' || head === 'nationality') ? object : undefined
  }
  return undefined
}

/** The verb whose agent stands before the parenthesis that this quantity follows. */
export function actOfParenthesis(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  if (!isComma(units[quantity.from - 1])) return null
  for (let at = quantity.from - 2; at >= Math.max(0, quantity.from - PARENTHESIS_REACH - 1); at--) {
    const agent = isComma(units[at]) ? sentence.endingAt(at) : undefined
    if (agent === undefined) continue
    if (behindParenthesis(sentence, agent) !== quantity) return null
    const act = actFor(units[agent.from - 1], quantity.phrase, 'verb')
    return act ? { measure: measureOf(act, quantity.phrase), from: quantity.from, to: quantity.from } : null
  }
  return null
}

const COMPANION_REACH = 2
const NAMED_COMPANION_REACH = 8

/**
 * "قتل مع مسلحين اثنين", "was killed along with two guards": whoever the verb's subject had with him. Behind a
 * subject that the text names they are told from those whom he met by being "others".
 */
export function actOfCompanion({ units }: Sentence, quantity: Quantity): Binding | null {
  if (!countsPeople(quantity.phrase) || !is(units[quantity.from - 1], 'companion')) return null
  const reach = is(units[quantity.to - 1], 'other') ? NAMED_COMPANION_REACH : COMPANION_REACH
  for (let at = quantity.from - 2; at >= Math.max(0, quantity.from - 1 - reach); at--) {
    if (isStop(units[at]) || is(units[at], 'clause')) return null
    const act = actFor(units[at], quantity.phrase, 'verb') ?? actFor(units[at], quantity.phrase, 'participle')
    if (act === undefined) continue
    return { measure: measureOf(act, quantity.phrase), from: quantity.from, to: quantity.from }
  }
  return null
}

function nextQuantity(sentence: Sentence, { to }: Quantity): Quantity | undefined {
  for (let at = to; at <= to + AGENT_REACH; at++) {
    const quantity = sentence.startingAt(at)
    if (quantity !== undefined) return quantity
  }
  return undefined
}

/** "توقيف قائد المركب وثلاثة من مساعديه": joined to a person whom the text names and does not count. */
export function sharesNamedObject({ units }: Sentence, quantity: Quantity): Binding | null {
  if (!isJoined(units, quantity.from) || !countsPeople(quantity.phrase)) return null
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - OBJECT_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) || isComma(unit) || is(unit, 'clause') || is(unit, 'stop') || is(unit, 'auxiliary'))
      return null
    const act = actAt(unit)
    if (act === undefined) continue
    const active =
      act.form === 'noun' ? act.side === 'after' : act.side === 'both' && !hasAuxiliary(units, at)
    const named = active && at < quantity.from - 1 && !is(units[at + 1], 'and') && !isJoined(units, at + 1)
    // "killed himself and eight soldiers"
    const shares = named || (is(units[at + 1], 'reflexive') && act.side !== 'before')
    return shares
      ? { measure: measureOf(act, quantity.phrase), from: quantity.from, to: quantity.from }
      : null
  }
  return null
}
