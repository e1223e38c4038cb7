import { QueryContract } from '../../contract/contract'
import { IsMoment, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

@QueryContract<'listSyndications'>()
export class SyndicationListQuery extends PageQuery {}

@QueryContract<'listSyndicationMembers'>()
export class SyndicationMemberListQuery extends PageQuery {
  @Optional()
  @IsMoment()
  knownAt?: string
}
