import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects } from '../../../../commons/subjects/index.js';
import type { Choice } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { EVENT } from '../../event.rules.js';

const LONGEST = 110;

/** Where something said may be entered: everything that takes something now, what events are about first. */
@Injectable()
export class ProposalChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  async all(): Promise<Choice[]> {
    const [open, about] = await Promise.all([this.subjects.takingNow(this.database), this.about()]);
    const choices = open.map(({ ref, title, label }) => ({
      value: subjectKey(ref),
      label: `${pick(label, 'bg')}: ${title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title}`,
    }));
    return [
      ...choices.filter(({ value }) => about.has(value)),
      ...choices.filter(({ value }) => !about.has(value)),
    ];
  }

  /** The form does not know whose event it is; events of the last year do. */
  private async about(): Promise<Set<string>> {
    const found = await this.database.read<{ key: string }>(
      `SELECT DISTINCT to_type || ':' || to_id AS key FROM trail_link WHERE from_type = $1 AND kind = 'about'`,
      [EVENT],
    );
    return new Set(found.map(({ key }) => key));
  }
}
