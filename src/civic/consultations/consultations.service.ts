import { Injectable } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, actorId, type Actor } from '../../platform/audit/index.js';
import { endOfDay, sofia, type IsoDate } from '../../platform/clock/index.js';
import { readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import type { FileKind } from './consultation-file.entity.js';
import { ConsultationFiles, type AttachedFile } from './consultation-files.service.js';
import { ConsultationInvalid, type ProblemField } from './consultation.errors.js';
import { consultationLifecycle, type ConsultationState } from './consultation.lifecycle.js';
import {
  checkExtension,
  checkInput,
  checkReason,
  checkScheduling,
  type Choices,
  type ConsultationInput,
  type FieldProblem,
} from './consultation.rules.js';
import { ConsultationKinds } from './kinds/consultation-kinds.service.js';
import { CONSULTATION } from './consultation.subject.js';
import { lastDayOf } from './consultation.term.js';

type LockedRow = Omit<ConsultationInput, 'closesOn'> & {
  id: string;
  state: ConsultationState;
  version: number;
  number: string | null;
  closesAt: Date | null;
};

/** What the staff do with consultations. What time does is in ConsultationClock. */
@Injectable()
export class Consultations {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
    private readonly units: Units,
    private readonly files: ConsultationFiles,
    private readonly kinds: ConsultationKinds,
    private readonly audit: Audit,
  ) {}

  /** @throws ConsultationInvalid with a problem for each field */
  async create(
    tx: Tx,
    input: ConsultationInput,
    files: AttachedFile[],
    actor: Actor,
    now: Date,
  ): Promise<string> {
    await this.check(input, null, now);
    const columns = columnsOf(input);
    const names = Object.keys(columns);
    const [created] = await rows<{ id: string }>(
      tx,
      `INSERT INTO consultation (${names.join(', ')}, created_by, created_at, changed_at)
       VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}, $${names.length + 1}, $${names.length + 2}, $${names.length + 2})
       RETURNING id`,
      [...Object.values(columns), actorId(actor), now],
    );
    const { id } = created!;
    await this.files.replace(tx, id, files, actor, now);
    await this.audit.record(
      tx,
      { actor, action: 'consultation.create', subject: { type: CONSULTATION, id } },
      now,
    );
    return id;
  }

  /**
   * Only a draft is edited: what the public was told stays as it was told.
   * @param version as the form was opened; null edits whatever is there
   * @throws Conflict when somebody saved in the meantime
   */
  async edit(
    tx: Tx,
    id: string,
    change: { input: ConsultationInput; files: AttachedFile[]; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { input, files, version } = change;
    const saved = await this.lock(tx, id);
    if (saved.state !== 'draft') throw new IllegalTransition('consultationNotDraft');
    if (version !== null && version !== saved.version) throw new Conflict('consultationEditedMeanwhile');
    await this.check(input, { opensAt: saved.opensAt, closesOn: closingDay(saved) }, now);
    const columns = columnsOf(input);
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
    await rows(
      tx,
      `UPDATE consultation SET ${sets.join(', ')}, version = version + 1, changed_at = $2 WHERE id = $1`,
      [id, now, ...Object.values(columns)],
    );
    await this.files.replace(tx, id, files, actor, now);
    const before = columnsOf({ ...saved, closesOn: closingDay(saved) });
    const fields = Object.keys(columns).filter((name) => String(before[name]) !== String(columns[name]));
    await this.audit.record(
      tx,
      {
        actor,
        action: 'consultation.edit',
        subject: { type: CONSULTATION, id },
        details: { fields: fields.join(' ') },
      },
      now,
    );
  }

  /** Announces the consultation; the clock opens it at its time. */
  async schedule(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const saved = await this.lock(tx, id);
    const kind = await this.kinds.of(saved.actType, readerOf(tx));
    if (saved.state === 'draft')
      refuse(checkScheduling({ ...saved, closesOn: closingDay(saved) }, kind, now));
    const number = saved.number ?? (saved.state === 'draft' ? await this.nextNumber(tx, now) : null);
    const values = { number, scheduledAt: now, changedAt: now };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'schedule',
      actor,
      now,
      values,
    });
    await this.tell(tx, id, now);
  }

  async unschedule(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const values = { scheduledAt: null, changedAt: now };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'unschedule',
      actor,
      now,
      values,
    });
    await this.tell(tx, id, now);
  }

  /** @param to the new last day, later than the present one */
  async extend(
    tx: Tx,
    id: string,
    to: { closesOn: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const saved = await this.lock(tx, id);
    if (saved.state !== 'open' || !saved.closesAt || saved.closesAt <= now)
      throw new IllegalTransition('consultationNotOpen');
    const closesOn = checkExtension({ closesOn: lastDayOf(saved.closesAt) }, to.closesOn);
    const reason = checkReason(to.reason);
    refuse({ ...(closesOn && { closesOn }), ...(reason && { reason }) });
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'extend',
      actor,
      now,
      values: { closesAt: endOfDay(to.closesOn!), closingSoonAt: null, changedAt: now },
      note: { reason: to.reason, closesOn: to.closesOn!, before: lastDayOf(saved.closesAt) },
    });
    await this.tell(tx, id, now);
  }

  async withdraw(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    if (problem) throw new ConsultationInvalid({ reason: problem });
    const values = { withdrawnAt: now, withdrawalReason: reason, changedAt: now };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'withdraw',
      actor,
      now,
      values,
      note: { reason },
    });
    await this.tell(tx, id, now);
  }

  /** Documents may join until the end of the term; none is ever taken away from the public. */
  async addFiles(
    tx: Tx,
    id: string,
    kind: FileKind,
    fileIds: string[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { state } = await this.lock(tx, id);
    if (state !== 'scheduled' && state !== 'open') throw new IllegalTransition('consultationNotOpen');
    await this.files.add(
      tx,
      id,
      fileIds.map((fileId) => ({ kind, fileId })),
      actor,
      now,
    );
    await rows(tx, 'UPDATE consultation SET changed_at = $2 WHERE id = $1', [id, now]);
    await this.audit.record(
      tx,
      {
        actor,
        action: 'consultation.addFiles',
        subject: { type: CONSULTATION, id },
        details: { kind, files: fileIds.join(' ') },
      },
      now,
    );
    await this.tell(tx, id, now);
  }

  private tell(tx: Tx, id: string, now: Date): Promise<void> {
    return this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }

  private async check(
    input: ConsultationInput,
    saved: { opensAt: Date | null; closesOn: IsoDate | null } | null,
    now: Date,
  ): Promise<void> {
    const [topics, settlements, units, kinds] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.units.all(),
      this.kinds.all(),
    ]);
    const choices: Choices = {
      topics: new Set(topics.keys()),
      places: new Set(settlements.map(({ ekatte }) => ekatte)),
      units: new Set(units.map(({ id }) => id)),
      kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    };
    refuse(checkInput(input, saved, choices, now));
  }

  private async lock(tx: Tx, id: string): Promise<LockedRow> {
    const [row] = await rows<LockedRow>(
      tx,
      `SELECT id, state, version, number, title, summary, text, lang, act_type AS "actType", topics, places,
              unit_id AS "unitId", contact_name AS "contactName", contact_phone AS "contactPhone",
              contact_email AS "contactEmail", opens_at AS "opensAt", closes_at AS "closesAt",
              short_term_reason AS "shortTermReason"
       FROM consultation WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) throw new NotFound('consultationNotFound');
    return row;
  }

  /** Numbers of a year follow each other without gaps: the row of the year stays locked until the commit. */
  private async nextNumber(tx: Tx, now: Date): Promise<string> {
    const { year } = sofia(now);
    const [counter] = await rows<{ last: number }>(
      tx,
      `INSERT INTO consultation_number AS counter (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
      [year],
    );
    return `К-${year}-${String(counter!.last).padStart(3, '0')}`;
  }
}

function refuse(problems: Partial<Record<ProblemField, FieldProblem>>): void {
  if (Object.keys(problems).length > 0) throw new ConsultationInvalid(problems);
}

function closingDay({ closesAt }: { closesAt: Date | null }): IsoDate | null {
  return closesAt && lastDayOf(closesAt);
}

function columnsOf(input: ConsultationInput): Record<string, unknown> {
  return {
    title: input.title,
    summary: input.summary,
    text: input.text,
    lang: input.lang,
    act_type: input.actType,
    topics: input.topics,
    places: input.places,
    unit_id: input.unitId,
    contact_name: input.contactName,
    contact_phone: input.contactPhone,
    contact_email: input.contactEmail,
    opens_at: input.opensAt,
    closes_at: input.closesOn && endOfDay(input.closesOn),
    short_term_reason: input.shortTermReason,
  };
}
