import 'reflect-metadata'
import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer'
import { ValidateBy, ValidateIf, type ValidationError, validateSync } from 'class-validator'
import type { FieldError } from '../errors'
import { isInherited } from './strict-json'

/** The field may be absent. Unlike `@IsOptional()`, null is then not let through. */
export const Optional = () => ValidateIf((_object, value) => value !== undefined)

/** The field may be null, which takes its value away; checks below it see everything else. */
export const Nullable = () => ValidateIf((_object, value) => value !== null && value !== undefined)

/**
 * The value as an instance of `type`, or everything that is wrong with it. Unknown fields are wrong.
 * @param type absent where nothing may be given
 * @param pointer where `value` stands: empty for a body, `/query` and `/path` for parameters
 */
export function check<T extends object>(
  type: ClassConstructor<T> | undefined,
  value: unknown,
  pointer: string,
): { value: T } | { errors: FieldError[] } {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { errors: [{ pointer, detail: 'must be an object' }] }
  if (type === undefined) {
    const errors = Object.keys(value).map((key) => unknownField(`${pointer}/${escapeToken(key)}`))
    return errors.length === 0 ? { value: {} as T } : { errors }
  }
  const hidden = Object.keys(value).filter(isInherited)
  if (hidden.length > 0) return { errors: hidden.map((key) => unknownField(`${pointer}/${key}`)) }
  const instance = plainToInstance(type, value)
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  })
  return errors.length === 0
    ? { value: instance }
    : { errors: errors.flatMap((error) => flatten(error, pointer)) }
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${escapeToken(error.property)}`
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation' ? unknownField(pointer) : { pointer, detail: message },
  )
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))]
}

const unknownField = (pointer: string): FieldError => ({ pointer, detail: 'is not a known field' })

/** RFC 6901, §3. */
const escapeToken = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** A query parameter that is a whole number in plain digits; what `Number` reads besides (`1e2`, `0x10`) is none. */
export const FromDigits = () =>
  Transform(({ value }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value))

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-](0\d|1[0-5]):[0-5]\d)$/

/** A date of the calendar, as RFC 3339 writes it: `2024-02-30` is none. */
export const IsDay = () =>
  ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: dayMessage } })

/** A date-time with its offset, as RFC 3339 writes it. */
export const IsMoment = () =>
  ValidateBy({ name: 'isMoment', validator: { validate: isMoment, defaultMessage: momentMessage } })

/** A date-time at which a report can have been published or fetched. */
export const IsPastMoment = () =>
  ValidateBy({ name: 'isPastMoment', validator: { validate: isPastMoment, defaultMessage: pastMessage } })

/** Whether it is a date of the calendar, as RFC 3339 writes it. */
export const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  DAY.test(value) &&
  value >= '0001-01-01' &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

/** Leap seconds, which a Date cannot hold, are refused too. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  MOMENT.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value))

const EARLIEST = Date.parse('1900-01-01T00:00:00Z')
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000

/** Whether a report can have been published or fetched then: from 1900 on, and not after tomorrow. */
export const isPastMoment = (value: unknown): boolean =>
  isMoment(value) &&
  Date.parse(value as string) >= EARLIEST &&
  Date.parse(value as string) <= Date.now() + CLOCK_TOLERANCE

const dayMessage = (): string => '$property must be a date such as 2024-06-10'
const momentMessage = (): string =>
  '$property must be a date-time with its offset, such as 2024-06-10T15:00:00Z'
const pastMessage = (): string =>
  '$property must be a date-time with its offset, such as 2024-06-10T15:00:00Z, from 1900 to 24 hours from now'
