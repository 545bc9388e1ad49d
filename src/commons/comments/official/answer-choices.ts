import { Injectable } from '@nestjs/common';
import {
  Marked,
  type BackofficeContext,
  type Choice,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { localePath } from '../../../platform/i18n/index.js';
import { Units } from '../../accounts/index.js';
import { subjectKey, Subjects, type SubjectRef } from '../../subjects/index.js';

export const ANSWER = 'comments.answer';
const SUBJECTS_OFFERED = 100;

/** Whoever holds roles in units alone speaks for these; a role that is held everywhere speaks for all. */
export function maySpeakFor(staff: StaffViewer, unitId: string | null): boolean {
  if (unitId === null || !maySpeak(staff)) return false;
  return staff.units.length === 0 || staff.units.includes(unitId);
}

/** A role that reaches some settlements alone speaks for no unit. */
export function maySpeak(staff: StaffViewer): boolean {
  return staff.everywhere.has(ANSWER);
}

/** What is discussed, by name, and who answers: for the list of comments and the forms of an answer. */
@Injectable()
export class AnswerChoices {
  constructor(
    private readonly unitList: Units,
    private readonly registry: Subjects,
    private readonly database: Database,
  ) {}

  async units({ staff, locale }: BackofficeContext): Promise<Choice[]> {
    const active = await this.unitList.active();
    return active
      .filter(({ id }) => maySpeakFor(staff, id))
      .map(({ id, name }) => ({ value: id, label: (locale === 'en' && name.en) || name.bg }));
  }

  /** What these comments are about, by their ids. */
  async discussed(ids: readonly string[]): Promise<Map<string, { subject: Marked | string }>> {
    const found = await this.database.read<SubjectRef & { comment: string }>(
      `SELECT id AS comment, subject_type AS type, subject_id AS id FROM comment WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    const cards = await this.registry.cards(found);
    return new Map(
      found.map(({ comment, ...ref }) => {
        const card = cards.get(subjectKey(ref));
        const subject = card && new Marked(card.title, undefined, localePath('bg', card.path));
        return [comment, { subject: subject ?? subjectKey(ref) }];
      }),
    );
  }

  async subjects(_ctx: BackofficeContext): Promise<Choice[]> {
    const latest = await this.registry.latest(SUBJECTS_OFFERED);
    return latest
      .filter(({ ref }) => this.registry.descriptor(ref.type).discussion)
      .map(({ ref, title }) => ({ value: subjectKey(ref), label: title }));
  }
}
