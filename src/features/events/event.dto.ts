import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { Contract, type Language, languageValues, QueryContract } from '../../contract/contract'
import { COUNTRY, LANGUAGE_CODE, SLUG } from '../../contract/formats'
import { IsDay, Nullable, Optional } from '../../contract/validation'
import { PageQuery } from '../page-query.dto'

const COUNTRIES = {
  each: true,
  message: 'each of nationalities must be an ISO 3166-1 alpha-2 code such as EG',
}

@Contract<'LocalName'>()
export class LocalNameDto {
  @Matches(LANGUAGE_CODE, { message: 'language must be a language code such as ar or en' })
  language!: string

  @IsString()
  @Length(1, 200)
  name!: string
}

@Contract<'EventTrigger'>()
export class EventTriggerDto {
  @IsIn(languageValues)
  language!: Language

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  terms!: string[]
}

@Contract<'EventCreate'>()
export class EventCreateDto {
  @Matches(SLUG, { message: 'slug must be lower-case letters, digits and single hyphens' })
  @MaxLength(80)
  slug!: string

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LocalNameDto)
  names!: LocalNameDto[]

  @IsDay()
  start!: string

  @Optional()
  @IsDay()
  end?: string

  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LocalNameDto)
  places?: LocalNameDto[]

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(COUNTRY, COUNTRIES)
  nationalities?: string[]

  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EventTriggerDto)
  triggers?: EventTriggerDto[]
}

@Contract<'EventPatch'>()
export class EventPatchDto {
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LocalNameDto)
  names?: LocalNameDto[]

  @Optional()
  @IsDay()
  start?: string

  @Nullable()
  @IsDay()
  end?: string | null

  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LocalNameDto)
  places?: LocalNameDto[]

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(COUNTRY, COUNTRIES)
  nationalities?: string[]

  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EventTriggerDto)
  triggers?: EventTriggerDto[]
}

@QueryContract<'listEvents'>()
export class EventListQuery extends PageQuery {}
