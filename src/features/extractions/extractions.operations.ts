import { IsIn, IsString, Length } from 'class-validator'
import { Contract, type Language, languageValues } from '../../contract/contract'
import { IsPastMoment, Optional } from '../../contract/validation'
import type { Queryable } from '../../database/pools'
import { languageOf } from '../language'
import type { OperationTable } from '../operation'
import { requireReadable } from '../readable'
import { findOutlet } from '../sources/sources.reads'

@Contract<'ExtractionCreate'>()
export class ExtractionCreateDto {
  @IsString()
  @Length(1, 500_000)
  text!: string

  @Optional()
  @IsIn(languageValues)
  language?: Language

  @Optional()
  @IsPastMoment()
  publishedAt?: string

  @Optional()
  @IsString()
  @Length(1, 200)
  outlet?: string
}

export const extractionOperations = {
  createExtraction: {
    body: ExtractionCreateDto,
    handle: async ({ body }, { reads, engine }) => {
      const { text, publishedAt } = body
      requireReadable(text, '/text')
      const language = languageOf(text, body.language)
      const { extract } = await engine(reads)
      const extraction = extract(text, {
        language,
        ...(publishedAt !== undefined && { publishedAt }),
        ...(body.outlet !== undefined && { outlet: await outletLink(reads, body.outlet, language) }),
      })
      return { status: 200, body: { ...extraction, language } }
    },
  },
} satisfies Partial<OperationTable>

/** Nothing is stored, so an outlet that is not registered does no harm: it is taken as a label. */
async function outletLink(db: Queryable, outlet: string, language: string) {
  const known = await findOutlet(db, outlet, language)
  return known
    ? { label: known.name, name: known.name, source: known.slug }
    : { label: outlet, name: null, source: null }
}
