import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Participant } from '../../../commons/accounts/index.js';

/** Somebody wants no letters about the recommendations of the organisation; gone once they want them again. */
@Entity('recommendation_silence')
export class RecommendationSilence extends BaseEntity {
  @ForeignKey(() => Participant, { name: 'recommendation_silence_of' })
  @PrimaryColumn('bigint')
  participantId: string;

  @Column('timestamptz')
  since: Date;
}
