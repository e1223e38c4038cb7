import { IsIn, Matches, MaxLength } from 'class-validator'
import { type Language, languageValues, QueryContract } from '../../contract/contract'
import { ID_OR_SLUG } from '../../contract/formats'
import { IsDay, IsMoment, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

@QueryContract<'compareAttribution'>()
export class AttributionQuery extends PageQuery {
  @Optional()
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of an event' })
  @MaxLength(80)
  event?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'originator must be the slug or the id of a source' })
  @MaxLength(80)
  originator?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'outlet must be the slug or the id of a source' })
  @MaxLength(80)
  outlet?: string

  @Optional()
  @IsDay()
  from?: string

  @Optional()
  @IsDay()
  to?: string

  @Optional()
  @IsIn(languageValues)
  language?: Language

  @Optional()
  @IsMoment()
  knownAt?: string
}
