import { IsIn, Matches, MaxLength } from 'class-validator'
import {
  type Basis,
  type Bucket,
  basisValues,
  bucketValues,
  type Measure,
  measureValues,
  type PopulationCategory,
  populationCategoryValues,
  QueryContract,
  type SeriesFormat,
  seriesFormatValues,
} from '../../contract/contract'
import { COUNTRY, ID_OR_SLUG } from '../../contract/formats'
import { IsDay, IsMoment, Optional } from '../../contract/validation'

@QueryContract<'compareSeries'>()
export class SeriesQuery {
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of one event' })
  @MaxLength(80)
  event!: string

  @IsIn(measureValues)
  measure!: Measure

  @Optional()
  @IsIn(bucketValues)
  bucket?: Bucket

  @Optional()
  @IsIn(basisValues)
  basis?: Basis

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
  @IsIn(seriesFormatValues)
  format?: SeriesFormat
}
