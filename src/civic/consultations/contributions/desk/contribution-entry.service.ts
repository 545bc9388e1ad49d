import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../../commons/accounts/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import {
  textOf,
  type BackofficeContext,
  type Choice,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database, rows, type Tx } from '../../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import { langOf } from '../../../../platform/i18n/index.js';
import { PUBLISHED } from '../../consultation.lifecycle.js';
import { CONSULTATION } from '../../consultation.subject.js';
import { ContributionIntake, type NewContribution } from '../contribution-intake.service.js';
import { ACTING_FOR, ENTERED_CHANNELS, TAKING } from '../contribution.rules.js';
import { anchorTyped, receiptOn, receiptProblem } from './entered.rules.js';

interface Row {
  opensAt: Date;
  unitId: string | null;
}

/** What came on paper, by e-mail or was said in a hall goes through the same door as everything else. */
@Injectable()
export class ContributionEntry {
  constructor(
    private readonly database: Database,
    private readonly intake: ContributionIntake,
    private readonly audit: Audit,
  ) {}

  /** Those that have begun; first the ones to which something may be added now, then the newest. */
  async consultations(): Promise<Choice[]> {
    const found = await this.database.read<{ id: string; number: string; title: string }>(
      `SELECT id, number, title FROM consultation WHERE ${PUBLISHED}
       ORDER BY state = ANY($1) DESC, id DESC LIMIT 500`,
      [TAKING],
    );
    return found.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }));
  }

  /** @throws RuleBroken with a sentence for the form */
  async enter(ctx: BackofficeContext, values: Values): Promise<string> {
    return this.database.transaction(async (tx) => {
      const contribution = await this.contribution(tx, ctx, values);
      const { id, number, late, again } = await this.intake.receive(tx, contribution, ctx.now);
      if (again) throw new RuleBroken('enteredAlready', { number });
      await this.audit.record(
        tx,
        {
          actor: ctx.actor,
          action: 'contributions.enter',
          subject: { type: CONSULTATION, id: contribution.consultationId },
          details: { number, late, channel: contribution.from.channel },
        },
        ctx.now,
      );
      return id;
    });
  }

  private async contribution(
    tx: Tx,
    { staff, now, locale }: BackofficeContext,
    values: Values,
  ): Promise<NewContribution> {
    const consultationId = textOf(values['consultationId']);
    const { opensAt } = await this.own(tx, consultationId, staff);
    const anchor = anchorTyped(textOf(values['article']));
    const receivedOn = textOf(values['receivedOn']);
    const actingFor = ACTING_FOR.find((known) => known === values['actingFor']);
    const channel = ENTERED_CHANNELS.find((known) => known === values['entered']);
    const onBehalfOf = actingFor === 'onBehalf' ? textOf(values['onBehalfOf']) : '';
    const problem = receiptProblem(receivedOn, opensAt, now);
    const problems = {
      ...(anchor === undefined && { article: 'articleGone' }),
      ...(actingFor === undefined && { actingFor: 'enteredMissing' }),
      ...(channel === undefined && { entered: 'enteredMissing' }),
      ...(actingFor === 'onBehalf' && !onBehalfOf && { onBehalfOf: 'enteredOnBehalf' }),
      ...(problem && { receivedOn: problem }),
    };
    if (Object.keys(problems).length > 0) throw new RuleBroken('enteredInvalid', {}, problems);
    const text = textOf(values['text']);
    return {
      consultationId,
      anchor: anchor!,
      text,
      lang: langOf(text, locale),
      actingFor: actingFor!,
      onBehalfOf,
      organisationId: null,
      name: textOf(values['name']),
      showsName: values['shows'] === true,
      fileIds: [],
      receivedAt: receiptOn(receivedOn, now),
      from: {
        channel: channel!,
        staffId: staff.staffId,
        incomingNumber: textOf(values['incomingNumber']),
        scanFileId: await this.scan(tx, values['scan'], staff.staffId),
        email: textOf(values['email']),
      },
    };
  }

  private async own(tx: Tx, id: string, staff: BackofficeContext['staff']): Promise<Row> {
    const [row] = await rows<Row>(
      tx,
      `SELECT opens_at AS "opensAt", unit_id AS "unitId" FROM consultation WHERE id = $1 AND opens_at IS NOT NULL`,
      [id],
    );
    if (!row) throw new NotFound('consultationNotFound');
    if (!mayTouch(staff, row.unitId)) throw new Forbidden('enteredNotYours');
    return row;
  }

  /** One file that they uploaded themselves. */
  private async scan(tx: Tx, typed: Values[string] | undefined, staffId: string): Promise<string | null> {
    const ids = Array.isArray(typed) ? typed : [];
    if (ids.length === 0) return null;
    const own = await rows<{ id: string }>(
      tx,
      `SELECT id FROM stored_file WHERE id = ANY($1::bigint[]) AND stored_by_kind = 'staff' AND stored_by_id = $2`,
      [ids.filter((id) => /^[1-9]\d{0,17}$/.test(id)), staffId],
    );
    if (ids.length > 1 || own.length === 0)
      throw new RuleBroken('enteredInvalid', {}, { scan: 'enteredScans' });
    return own[0]!.id;
  }
}
