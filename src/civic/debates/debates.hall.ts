import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentRefused, HallComments } from '../../commons/comments/index.js';
import { Subjects, type Intake, type SaidInHall, type SubjectRef } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { rows, type Reader, type Tx } from '../../platform/database/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { PUBLIC_DEBATE } from './debate.lifecycle.js';
import { DEBATE } from './debate.subject.js';
import { debateMessages } from './debates.messages.js';

const LONGEST = 5_000;

/** What was said at an event stands among the opinions of an open debate. */
@Injectable()
export class OpinionsFromHalls implements OnModuleInit, Intake {
  readonly label = debateMessages.texts.hallIntake;

  constructor(
    private readonly subjects: Subjects,
    private readonly comments: HallComments,
  ) {}

  onModuleInit(): void {
    this.subjects.registerIntake(DEBATE, this);
  }

  open(reader: Reader): Promise<{ id: string; title: string }[]> {
    return reader.read(
      `SELECT id, title FROM debate WHERE state = 'open' AND ${PUBLIC_DEBATE} ORDER BY changed_at DESC, id LIMIT 100`,
    );
  }

  async take(tx: Tx, id: string, said: SaidInHall, _actor: Actor, now: Date): Promise<SubjectRef> {
    if (said.text.length > LONGEST) throw refused(debateMessages('bg')('hallTooLong', { max: LONGEST }));
    // It stays open until this transaction ends.
    await rows(tx, 'SELECT 1 FROM debate WHERE id = $1 FOR SHARE', [id]);
    try {
      return await this.comments.enter(tx, { type: DEBATE, id }, said, now);
    } catch (error) {
      throw error instanceof CommentRefused ? refused(error.sentence('bg')) : error;
    }
  }
}

function refused(sentence: string): RuleBroken {
  return new RuleBroken('intakeRefused', {}, { text: sentence });
}
