import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { Choice } from '../../platform/backoffice/index.js';
import type { Reader } from '../../platform/database/index.js';
import { filesOf, knownFiles } from './practice-files.js';
import type { PracticeRecord } from './practice-record.js';
import type { Choices } from './practice-record.rules.js';

/** What may be chosen: the registers of the commons, as sets and for forms. */
@Injectable()
export class PracticeChoices {
  constructor(
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
    private readonly unitRegister: Units,
  ) {}

  /** @param practiceId null while there is none yet */
  async known(
    reader: Reader,
    record: PracticeRecord,
    actor: Actor,
    practiceId: string | null,
  ): Promise<Choices> {
    const [topics, places, files] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      knownFiles(reader, filesOf(record), actor, practiceId),
    ]);
    return {
      topics: new Set(topics.keys()),
      places: new Set(places.map(({ ekatte }) => ekatte)),
      files,
    };
  }

  async topics(): Promise<Choice[]> {
    return (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }

  async places(): Promise<Choice[]> {
    return (await this.settlements.all()).map((place) => ({
      value: place.ekatte,
      label: placeName(place, 'bg'),
    }));
  }

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }
}
