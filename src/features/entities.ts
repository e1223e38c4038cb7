import { ChangeEntity } from '../database/change-log'
import { DerivationEntity } from '../database/derivations'
import { AttributionLinkEntity, ClaimEntity } from './claims/claim.entity'
import { ClaimFilingEntity } from './claims/claim-filing.entity'
import { CreditEntity, SpeakerEntity } from './comparisons/credit.entity'
import {
  ObservationEntity,
  RelayChainEntity,
  StatedCountEntity,
  StatedFormEntity,
} from './comparisons/observation.entity'
import { DocumentEntity, DocumentVersionEntity, SentenceEntity } from './documents/document.entity'
import { EventEntity, EventNameEntity, EventPlaceEntity, EventTriggerEntity } from './events/event.entity'
import { FigureEntity } from './figures/figure.entity'
import { FindingEntity, FindingEvidenceEntity } from './findings/finding.entity'
import { ApiKeyEntity } from './keys/api-key.entity'
import { SourceEntity, SourceNameEntity } from './sources/source.entity'
import {
  StatementClaimEntity,
  StatementEntity,
  StatementKeyEntity,
  StatementMemberEntity,
} from './statements/statement.entity'
import {
  DocumentFingerprintEntity,
  FingerprintKeyEntity,
  SyndicationEntity,
  SyndicationMemberEntity,
} from './syndications/syndication.entity'

export const entities = [
  ApiKeyEntity,
  AttributionLinkEntity,
  ChangeEntity,
  ClaimEntity,
  ClaimFilingEntity,
  CreditEntity,
  DerivationEntity,
  DocumentEntity,
  DocumentFingerprintEntity,
  DocumentVersionEntity,
  EventEntity,
  EventNameEntity,
  EventPlaceEntity,
  EventTriggerEntity,
  FigureEntity,
  FingerprintKeyEntity,
  FindingEntity,
  FindingEvidenceEntity,
  ObservationEntity,
  RelayChainEntity,
  SentenceEntity,
  SourceEntity,
  SourceNameEntity,
  SpeakerEntity,
  StatedCountEntity,
  StatementClaimEntity,
  StatementEntity,
  StatementKeyEntity,
  StatementMemberEntity,
  StatedFormEntity,
  SyndicationEntity,
  SyndicationMemberEntity,
]
