import { Injectable } from '@nestjs/common';
import type { BackofficeContext, Choice, StaffViewer } from '../../../platform/backoffice/index.js';
import { Units } from '../../accounts/index.js';
import { subjectKey, Subjects } from '../../subjects/index.js';

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

/** What the forms of an answer offer. */
@Injectable()
export class AnswerChoices {
  constructor(
    private readonly unitList: Units,
    private readonly registry: Subjects,
  ) {}

  async units({ staff, locale }: BackofficeContext): Promise<Choice[]> {
    const active = await this.unitList.active();
    return active
      .filter(({ id }) => maySpeakFor(staff, id))
      .map(({ id, name }) => ({ value: id, label: (locale === 'en' && name.en) || name.bg }));
  }

  async subjects(_ctx: BackofficeContext): Promise<Choice[]> {
    const latest = await this.registry.latest(SUBJECTS_OFFERED);
    return latest
      .filter(({ ref }) => this.registry.descriptor(ref.type).discussion)
      .map(({ ref, title }) => ({ value: subjectKey(ref), label: title }));
  }
}
