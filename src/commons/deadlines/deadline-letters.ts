import { Injectable } from '@nestjs/common';
import { StaffAccess, type AddressedStaff } from '../accounts/index.js';
import { Config } from '../../platform/config/index.js';
import { readerOf, type Tx } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { formatDeadline, pick } from '../../platform/i18n/index.js';
import { Log } from '../../platform/logging/index.js';
import { Mail } from '../../platform/mail/index.js';
import type { Deadline } from './deadline.js';
import { deadlineState } from './deadline.presentation.js';
import { mayActOn } from './deadline.rules.js';
import { TASKS_PATH } from './deadlines.paths.js';
import { warningMail, type WarningItem } from './views/warning.email.js';

/** Staff read Bulgarian. */
const LOCALE = 'bg';

export const WARNING_MAIL = 'deadlines.warning';

/** Tells those of the staff who may act: one letter to each, with everything that concerns them. */
@Injectable()
export class DeadlineLetters {
  private readonly log = new Log('deadlines');

  constructor(
    private readonly access: StaffAccess,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  /** @param alert names the warning within the deadline, so that none is written twice */
  async write(tx: Tx, warned: readonly { deadline: Deadline; alert: number }[], now: Date): Promise<void> {
    const everybody = await this.access.everybody(readerOf(tx));
    const concerned = new Map(warned.map(({ deadline }) => [deadline.id, whomConcerns(deadline, everybody)]));
    for (const { staffId, email } of everybody) {
      const own = warned.filter(({ deadline }) => concerned.get(deadline.id)!.has(staffId));
      const [first] = own;
      if (!first) continue;
      const { deadline, alert } = first;
      try {
        await this.mail.enqueue(
          tx,
          {
            kind: WARNING_MAIL,
            to: email,
            toRef: `staff:${staffId}`,
            locale: LOCALE,
            key: `${WARNING_MAIL}:${deadline.id}:${deadline.dueAt.getTime()}:${alert}:${staffId}`,
            message: warningMail({
              locale: LOCALE,
              items: own.map(({ deadline: one }) => this.item(one, now)),
              listHref: this.href(TASKS_PATH),
            }),
          },
          now,
        );
      } catch (error) {
        // An address that no letter can carry is refused before anything is written; the others still hear.
        if (!(error instanceof DomainError)) throw error;
        this.log.error(`No warning for staff:${staffId}`, error);
      }
    }
  }

  private item(deadline: Deadline, now: Date): WarningItem {
    return {
      title: deadline.title,
      href: this.href(deadline.path),
      label: pick(deadline.rule.label, LOCALE),
      state: deadlineState(deadline, LOCALE, now).text,
      until: formatDeadline(deadline.dueAt, LOCALE),
    };
  }

  private href(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}

/**
 * Of those who may act, whose role names this work. Whoever may do everything has it in the list of tasks, and is written
 * to only where nobody else can be.
 */
function whomConcerns(deadline: Deadline, everybody: readonly AddressedStaff[]): ReadonlySet<string> {
  const able = everybody.filter((member) => mayActOn(member, deadline));
  const appointed = able.filter(({ named }) => named.has(deadline.permission));
  return new Set((appointed.length > 0 ? appointed : able).map(({ staffId }) => staffId));
}
