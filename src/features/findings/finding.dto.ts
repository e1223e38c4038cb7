import { IsIn, Matches, MaxLength } from 'class-validator'
import {
  type FindingKind,
  findingKindValues,
  type ListFormat,
  listFormatValues,
  type Measure,
  measureValues,
  QueryContract,
} from '../../contract/contract'
import { ID_OR_SLUG, UUID } from '../../contract/formats'
import { IsDay, IsMoment, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

@QueryContract<'listFindings'>()
export class FindingListQuery extends PageQuery {
  @Optional()
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of an event' })
  @MaxLength(80)
  event?: string

  @Optional()
  @IsIn(measureValues)
  measure?: Measure

  @Optional()
  @IsIn(findingKindValues)
  kind?: FindingKind

  @Optional()
  @Matches(UUID, { message: 'document must be a UUID in lower case' })
  document?: string

  @Optional()
  @Matches(UUID, { message: 'claim must be a UUID in lower case' })
  claim?: string

  @Optional()
  @IsMoment()
  knownAt?: string
}

@QueryContract<'compareChecks'>()
export class FigureCheckQuery {
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of one event' })
  @MaxLength(80)
  event!: string

  @IsIn(measureValues)
  measure!: Measure

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
