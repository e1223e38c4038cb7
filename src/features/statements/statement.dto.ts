import { IsIn, Matches, MaxLength } from 'class-validator'
import { type DriftFilter, driftFilterValues, QueryContract } from '../../contract/contract'
import { ID_OR_SLUG, UUID } from '../../contract/formats'
import { IsDay, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

@QueryContract<'listStatements'>()
export class StatementListQuery extends PageQuery {
  @Optional()
  @Matches(ID_OR_SLUG, { message: 'originator must be the slug or the id of a source' })
  @MaxLength(80)
  originator?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of an event' })
  @MaxLength(80)
  event?: string

  @Optional()
  @Matches(UUID, { message: 'document must be a UUID in lower case' })
  document?: string

  @Optional()
  @IsDay()
  from?: string

  @Optional()
  @IsDay()
  to?: string

  @Optional()
  @IsIn(driftFilterValues)
  drift?: DriftFilter
}
