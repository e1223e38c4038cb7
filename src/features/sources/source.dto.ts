import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { Contract, QueryContract, type SourceKind, sourceKindValues } from '../../contract/contract'
import { COUNTRY, ID_OR_SLUG, LANGUAGE_CODE, SLUG, WIKIDATA } from '../../contract/formats'
import { Nullable, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

@Contract<'SourceNameCreate'>()
export class SourceNameDto {
  @Matches(LANGUAGE_CODE, { message: 'language must be a language code such as ar or en' })
  language!: string

  @IsString()
  @Length(1, 200)
  name!: string

  @Optional()
  @IsBoolean()
  primary?: boolean
}

@Contract<'SourceCreate'>()
export class SourceCreateDto {
  @Matches(SLUG, { message: 'slug must be lower-case letters, digits and single hyphens' })
  @MaxLength(80)
  slug!: string

  @IsIn(sourceKindValues)
  kind!: SourceKind

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SourceNameDto)
  names!: SourceNameDto[]

  @Optional()
  @Matches(COUNTRY, { message: 'country must be an ISO 3166-1 alpha-2 code such as EG' })
  country?: string

  @Optional()
  @Matches(ID_OR_SLUG, { message: 'partOf must be the slug or the id of a source' })
  @MaxLength(80)
  partOf?: string

  @Optional()
  @Matches(WIKIDATA, { message: 'wikidata must be an item id such as Q130879' })
  @MaxLength(20)
  wikidata?: string
}

@Contract<'SourcePatch'>()
export class SourcePatchDto {
  @Optional()
  @IsIn(sourceKindValues)
  kind?: SourceKind

  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SourceNameDto)
  names?: SourceNameDto[]

  @Nullable()
  @Matches(COUNTRY, { message: 'country must be an ISO 3166-1 alpha-2 code such as EG, or null' })
  country?: string | null

  @Nullable()
  @Matches(ID_OR_SLUG, { message: 'partOf must be the slug or the id of a source, or null' })
  @MaxLength(80)
  partOf?: string | null

  @Nullable()
  @Matches(WIKIDATA, { message: 'wikidata must be an item id such as Q130879, or null' })
  @MaxLength(20)
  wikidata?: string | null
}

@Contract<'SourceMerge'>()
export class SourceMergeDto {
  @Matches(ID_OR_SLUG, { message: 'into must be the slug or the id of a source' })
  @MaxLength(80)
  into!: string

  @Optional()
  @IsString()
  @Length(1, 500)
  reason?: string
}

@QueryContract<'listSources'>()
export class SourceListQuery extends PageQuery {
  @Optional()
  @IsIn(sourceKindValues)
  kind?: SourceKind

  @Optional()
  @Matches(COUNTRY, { message: 'country must be an ISO 3166-1 alpha-2 code such as EG' })
  country?: string

  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string
}

@QueryContract<'listUnresolvedSources'>()
export class UnresolvedSourceListQuery extends PageQuery {}
