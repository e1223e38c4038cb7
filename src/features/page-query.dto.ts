import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator'
import { type ListFormat, listFormatValues } from '../contract/contract'
import { CURSOR } from '../contract/formats'
import { FromDigits, Optional } from '../contract/validation'

/** What every list takes. */
export class PageQuery {
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number

  @Optional()
  @Matches(CURSOR, { message: 'cursor is not one that this list has given out' })
  @MaxLength(2000)
  cursor?: string

  @Optional()
  @IsIn(listFormatValues)
  format?: ListFormat
}
