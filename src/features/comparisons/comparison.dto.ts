import { Transform } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches, MaxLength } from 'class-validator'
import {
  type ListFormat,
  listFormatValues,
  type Measure,
  measureValues,
  type PopulationCategory,
  populationCategoryValues,
  QueryContract,
} from '../../contract/contract'
import { COUNTRY, ID_OR_SLUG } from '../../contract/formats'
import { IsDay, IsMoment, Optional } from '../../contract/validation'

@QueryContract<'compareFigures'>()
export class FigureComparisonQuery {
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : undefined))
  @IsArray({ message: 'event must be one slug or id, or several separated by commas' })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(ID_OR_SLUG, { each: true, message: 'each event must be the slug or the id of an event' })
  @MaxLength(80, { each: true })
  event!: string[]

  @IsIn(measureValues)
  measure!: Measure

  @Optional()
  @IsIn(populationCategoryValues)
  population?: PopulationCategory

  @Optional()
  @Matches(COUNTRY, { message: 'nationality must be an ISO 3166-1 alpha-2 code such as PS' })
  nationality?: string

  @Optional()
  @IsDay()
  from?: string

  @Optional()
  @IsDay()
  to?: string

  @Optional()
  @IsMoment()
  knownAt?: string

  @Optional()
  @IsIn(listFormatValues)
  format?: ListFormat
}
