import { Injectable } from '@nestjs/common';
import { Subjects, type Moderated, type ModeratedSubject, type SubjectRef } from '../../subjects/index.js';
import type { Reader, Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';

/** What is moderated, reached through its descriptor alone. */
@Injectable()
export class ModeratedSubjects {
  constructor(private readonly subjects: Subjects) {}

  /** Null for what does not exist, or is gone. @throws NotFound for a type that is not moderated */
  async load(reader: Reader, { type, id }: SubjectRef): Promise<ModeratedSubject | null> {
    const [subject] = await this.of(type).load([id], reader);
    return subject ?? null;
  }

  /** By id; what is gone is missing. */
  async loadMany(
    reader: Reader,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, ModeratedSubject>> {
    const found = await this.of(type).load(ids, reader);
    return new Map(found.map((subject) => [subject.ref.id, subject]));
  }

  hide(tx: Tx, { type, id }: SubjectRef, now: Date): Promise<void> {
    return this.of(type).hide(tx, id, now);
  }

  restore(tx: Tx, { type, id }: SubjectRef, now: Date): Promise<void> {
    return this.of(type).restore(tx, id, now);
  }

  /** „Коментар“; the type itself where its module is not installed any more. */
  label(type: string, locale: Locale): string {
    return pick(this.labelOf(type), locale);
  }

  labelOf(type: string): Text {
    try {
      return this.subjects.descriptor(type).label;
    } catch (error) {
      if (error instanceof NotFound) return { bg: type, en: type };
      throw error;
    }
  }

  private of(type: string): Moderated {
    const { moderated } = this.subjects.descriptor(type);
    if (!moderated) throw new NotFound('subjectNotModerated', { type });
    return moderated;
  }
}
