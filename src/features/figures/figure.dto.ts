import { IsIn } from 'class-validator'
import { type FilingState, filingStateValues, QueryContract } from '../../contract/contract'
import { Optional } from '../../contract/validation'
import { ClaimFilter } from '../claims/claim-filter.dto'

/** The filters of claims, and whether the figure itself is filed. */
@QueryContract<'listFigures'>()
export class FigureFilter extends ClaimFilter {
  @Optional()
  @IsIn(filingStateValues)
  filed?: FilingState
}
