import { Injectable } from '@nestjs/common';
import { Organisations, placeName, Settlements } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Database, type Reader } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { PetitionKind } from '../kinds/petition-kind.entity.js';
import { OwnPetitions } from './own-petitions.queries.js';
import type { Choices } from './proposal.rules.js';

/** What whoever starts a petition may choose from. */
@Injectable()
export class ProposalChoices {
  constructor(
    private readonly database: Database,
    private readonly petitions: OwnPetitions,
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
    private readonly organisations: Organisations,
  ) {}

  async of(participantId: string, reader: Reader = this.database): Promise<Choices> {
    const [topics, places, kinds, organisation] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.petitions.kinds(),
      this.organisations.spokenForBy(reader, participantId),
    ]);
    return {
      topics: new Set(topics.keys()),
      places: new Set(places.map(({ ekatte }) => ekatte)),
      kinds: new Map(kinds.map((kind) => [kind.code, kind])),
      organisation,
    };
  }

  /** The first is the usual one; none while the municipality takes no petitions. */
  kinds(): Promise<PetitionKind[]> {
    return this.petitions.kinds();
  }

  async names(): Promise<Record<'topics' | 'places', ReadonlyMap<string, Text>>> {
    const [topics, settlements] = await Promise.all([this.subjects.topicNames(), this.settlements.all()]);
    const places = settlements.map((place): [string, Text] => [
      place.ekatte,
      { bg: placeName(place, 'bg'), en: placeName(place, 'en') },
    ]);
    return { topics, places: new Map(places) };
  }
}
