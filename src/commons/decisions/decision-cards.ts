import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import { Database } from '../../platform/database/index.js';

/** Cards of what is decided on: of subjects that stand in no list none is stored, so their modules are asked. */
@Injectable()
export class DecisionCards {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  /** By key; what does not exist is missing. */
  async of(refs: readonly SubjectRef[]): Promise<Map<string, SubjectCard>> {
    const byType = Map.groupBy(refs, ({ type }) => type);
    const cards = await Promise.all(
      [...byType].map(([type, own]) =>
        this.subjects.descriptor(type).load([...new Set(own.map(({ id }) => id))], this.database),
      ),
    );
    return new Map(cards.flat().map((card) => [subjectKey(card.ref), card]));
  }
}
