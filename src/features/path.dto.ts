import { Matches, MaxLength } from 'class-validator'
import { ID_OR_SLUG, UUID } from '../contract/formats'

export class IdPath {
  @Matches(UUID, { message: 'id must be a UUID in lower case' })
  id!: string
}

export class IdOrSlugPath {
  @Matches(ID_OR_SLUG, { message: 'idOrSlug must be a UUID or a slug, in lower case' })
  @MaxLength(80)
  idOrSlug!: string
}
