import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator'
import {
  type ClaimStatus,
  type CueClass,
  claimStatusValues,
  cueClassValues,
  type FilingState,
  filingStateValues,
  type Language,
  languageValues,
  type Measure,
  measureValues,
  QueryContract,
  type Quote,
  quoteValues,
} from '../../contract/contract'
import { ID_OR_SLUG, UUID } from '../../contract/formats'
import { IsDay, IsMoment, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

/** The filters of claims, which figures share. */
@QueryContract<'listClaims'>()
@QueryContract<'listFigures'>()
export class ClaimFilter extends PageQuery {
  @Optional()
  @Matches(ID_OR_SLUG, { message: 'originator must be the slug or the id of a source' })
  @MaxLength(80)
  originator?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'via must be the slug or the id of a source' })
  @MaxLength(80)
  via?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'source must be the slug or the id of a source' })
  @MaxLength(80)
  source?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'outlet must be the slug or the id of a source' })
  @MaxLength(80)
  outlet?: string

  @Optional()
  @Matches(UUID, { message: 'document must be a UUID in lower case' })
  document?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'event must be the slug or the id of an event' })
  @MaxLength(80)
  event?: string

  @Optional()
  @IsIn(filingStateValues)
  filed?: FilingState

  @Optional()
  @IsIn(measureValues)
  measure?: Measure

  @Optional()
  @IsIn(quoteValues)
  quote?: Quote

  @Optional()
  @IsIn(cueClassValues)
  cueClass?: CueClass

  @Optional()
  @IsIn(claimStatusValues)
  status?: ClaimStatus

  @Optional()
  @IsIn(languageValues)
  language?: Language

  @Optional()
  @IsDay()
  publishedFrom?: string

  @Optional()
  @IsDay()
  publishedTo?: string

  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string

  @Optional()
  @IsMoment()
  knownAt?: string
}
