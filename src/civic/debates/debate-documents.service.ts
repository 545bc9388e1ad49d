import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { DebateFiles } from './debate-files.service.js';
import { lockDebate } from './debate-rows.js';
import { DEBATE } from './debate.subject.js';

const DOCUMENTS_UNTIL = ['moderation', 'scheduled', 'open'];

/** Background documents that the staff add while people can still argue. */
@Injectable()
export class DebateDocuments {
  constructor(
    private readonly files: DebateFiles,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
  ) {}

  async add(tx: Tx, id: string, fileIds: string[], actor: Actor, now: Date): Promise<void> {
    const { state } = await lockDebate(tx, id);
    if (!DOCUMENTS_UNTIL.includes(state)) throw new IllegalTransition('debateNotEditable');
    await this.files.add(tx, id, fileIds, actor, now);
    await rows(tx, 'UPDATE debate SET changed_at = $2 WHERE id = $1', [id, now]);
    const details = { files: fileIds.join(' ') };
    await this.audit.record(
      tx,
      { actor, action: 'debate.addFiles', subject: { type: DEBATE, id }, details },
      now,
    );
    if (state !== 'moderation') await this.subjects.changed(tx, { type: DEBATE, id }, now);
  }
}
