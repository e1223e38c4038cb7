import { Transform } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator'
import { type ListFormat, listFormatValues, QueryContract } from '../../contract/contract'
import { UUID } from '../../contract/formats'
import { IsMoment, Optional } from '../../contract/validation'

@QueryContract<'compareDocuments'>()
export class DocumentComparisonQuery {
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : undefined))
  @IsArray({ message: 'ids must be two to four ids of documents, separated by commas' })
  @ArrayMinSize(2)
  @ArrayMaxSize(4)
  @ArrayUnique({ message: 'ids must name each document once' })
  @Matches(UUID, { each: true, message: 'each of ids must be a UUID in lower case' })
  ids!: string[]

  @Optional()
  @IsMoment()
  knownAt?: string

  @Optional()
  @IsIn(listFormatValues)
  format?: ListFormat
}
