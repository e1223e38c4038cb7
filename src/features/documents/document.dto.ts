import { IsIn, IsInt, IsString, IsUrl, Length, Matches, Max, MaxLength, Min } from 'class-validator'
import { Contract, type Language, languageValues, QueryContract } from '../../contract/contract'
import { ID_OR_SLUG } from '../../contract/formats'
import { FromDigits, IsDay, IsPastMoment, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false }

/** Exactly one of `text` and `html` is given; `incomingDocument` sees to it. */
@Contract<'DocumentCreate'>()
export class DocumentCreateDto {
  @Optional()
  @IsString()
  @Length(1, 500_000)
  text?: string

  @Optional()
  @IsString()
  @Length(1, 1_000_000)
  html?: string

  @IsString()
  @Length(1, 200)
  outlet!: string

  @Optional()
  @IsString()
  @Length(1, 1000)
  title?: string

  @Optional()
  @IsUrl(WEB_ADDRESS, { message: 'url must be an http or https address' })
  @MaxLength(2000)
  url?: string

  @Optional()
  @IsIn(languageValues)
  language?: Language

  @Optional()
  @IsPastMoment()
  publishedAt?: string

  @Optional()
  @IsPastMoment()
  retrievedAt?: string
}

@QueryContract<'listDocuments'>()
export class DocumentListQuery extends PageQuery {
  @Optional()
  @Matches(ID_OR_SLUG, { message: 'outlet must be the slug or the id of a source' })
  @MaxLength(80)
  outlet?: string

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
}

@QueryContract<'getDocumentText'>()
export class VersionQuery {
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number
}

@QueryContract<'listDocumentSentences'>()
export class SentenceListQuery extends PageQuery {
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number
}

@QueryContract<'listDocumentClaims'>()
export class DocumentClaimListQuery extends PageQuery {}

@QueryContract<'listDocumentVersions'>()
export class VersionListQuery extends PageQuery {}
