import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Intake, type SaidInHall, type SubjectRef } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import type { Reader, Tx } from '../../../platform/database/index.js';
import { Forbidden, RuleBroken } from '../../../platform/errors/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { ContributionIntake } from './contribution-intake.service.js';
import { CONTRIBUTION, CONTRIBUTION_LIMITS, TAKING } from './contribution.rules.js';
import { ContributionRefused } from './contributions.errors.js';
import { contributionMessages } from './contributions.messages.js';

/** What was said at an event becomes a contribution with a number, by the door through which all of them come. */
@Injectable()
export class ContributionsFromHalls implements OnModuleInit, Intake {
  readonly label = contributionMessages.texts.hallIntake;

  constructor(
    private readonly subjects: Subjects,
    private readonly intake: ContributionIntake,
  ) {}

  onModuleInit(): void {
    this.subjects.registerIntake(CONSULTATION, this);
  }

  open(reader: Reader): Promise<{ id: string; title: string }[]> {
    return reader.read(
      `SELECT id, number || ' · ' || title AS title FROM consultation WHERE state = ANY($1)
       ORDER BY changed_at DESC, id LIMIT 100`,
      [TAKING],
    );
  }

  async take(tx: Tx, id: string, said: SaidInHall, actor: Actor, now: Date): Promise<SubjectRef> {
    if (actor.kind !== 'staff') throw new Forbidden('forbidden');
    const { text, lang, name, showsName, saidAt } = said;
    if (text.length > CONTRIBUTION_LIMITS.text)
      throw refused(contributionMessages('bg')('hallTooLong', { max: CONTRIBUTION_LIMITS.text }));
    const from = {
      channel: 'hall',
      staffId: actor.id,
      incomingNumber: '',
      scanFileId: null,
      email: '',
    } as const;
    const who = { actingFor: 'self', onBehalfOf: '', organisationId: null, name, showsName } as const;
    const contribution = { consultationId: id, anchor: null, text, lang, ...who, fileIds: [], from };
    try {
      const { id: made } = await this.intake.receive(tx, { ...contribution, receivedAt: saidAt }, now);
      return { type: CONTRIBUTION, id: made };
    } catch (error) {
      throw error instanceof ContributionRefused ? refused(error.sentence('bg')) : error;
    }
  }
}

function refused(sentence: string): RuleBroken {
  return new RuleBroken('intakeRefused', {}, { text: sentence });
}
