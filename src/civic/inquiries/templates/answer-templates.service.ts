import { Injectable } from '@nestjs/common';
import { officialTextProblem } from '../../../commons/registry/index.js';
import type { StaffViewer } from '../../../platform/backoffice/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import {
  affected,
  Database,
  isUniqueViolation,
  readerOf,
  rows,
  type Tx,
} from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import type { InquiryKind } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { InquirySenders } from '../inquiry-senders.service.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import {
  filled,
  LIMITS,
  NEUTRAL_SALUTATION,
  PLACES,
  salutation,
  unknownPlaces,
} from './answer-template.rules.js';

export interface TemplateInput {
  name: string;
  /** Empty for all. */
  kinds: readonly InquiryKind[];
  text: string;
  active: boolean;
}

type Row = Pick<Inquiry, 'kind' | 'code' | 'titleSealed' | 'incomingNumber' | 'incomingOn' | 'receivedAt'> & {
  text: string;
};

/** The municipality's texts from which answers begin. One is retired, never deleted; answers keep the words that they took. */
@Injectable()
export class AnswerTemplates {
  constructor(
    private readonly database: Database,
    private readonly senders: InquirySenders,
    private readonly secrets: InquirySecrets,
    private readonly audit: Audit,
  ) {}

  async create(tx: Tx, input: TemplateInput, actor: Actor, now: Date): Promise<string> {
    check(input);
    const [made] = await once(() =>
      rows<{ id: string }>(
        tx,
        'INSERT INTO inquiry_answer_template (name, kinds, text, active) VALUES ($1, $2, $3, $4) RETURNING id',
        valuesOf(input),
      ),
    );
    await this.told(tx, 'createTemplate', made!.id, actor, now);
    return made!.id;
  }

  /** @throws Conflict when a colleague saved in between */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: TemplateInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    check(input);
    const changed = await once(() =>
      affected(
        tx,
        `UPDATE inquiry_answer_template SET name = $2, kinds = $3, text = $4, active = $5, version = version + 1
         WHERE id = $1 AND ($6::int IS NULL OR version = $6)`,
        [id, ...valuesOf(input), version],
      ),
    );
    if (changed === 0) throw new Conflict('templateEditedMeanwhile');
    await this.told(tx, 'editTemplate', id, actor, now);
  }

  /** What may be chosen for one kind. */
  choices(kind: InquiryKind): Promise<{ value: string; label: string }[]> {
    return this.database.read(
      `SELECT id AS value, name AS label FROM inquiry_answer_template
       WHERE active AND (kinds = '{}' OR $1 = ANY (kinds)) ORDER BY name COLLATE "bg-x-icu"`,
      [kind],
    );
  }

  /**
   * The words for one inquiry. Who wrote it stands in them where this member of staff may know.
   * @throws RuleBroken for a template that is not offered for it
   */
  async textFor(tx: Tx, inquiryId: string, templateId: string, staff: StaffViewer): Promise<string> {
    const [row] = await rows<Row>(
      tx,
      `SELECT kind, code, title_sealed AS "titleSealed", incoming_number AS "incomingNumber",
              incoming_on::text AS "incomingOn", received_at AS "receivedAt", template.text
       FROM inquiry JOIN inquiry_answer_template AS template ON template.id = $2::bigint
       WHERE inquiry.id = $1 AND active AND (kinds = '{}' OR kind = ANY (kinds))`,
      [inquiryId, /^[1-9]\d{0,17}$/.test(templateId) ? templateId : null],
    );
    if (!row) throw new RuleBroken('inquiryInvalid', {}, { template: 'templateUnfit' });
    return filled(row.text, {
      обръщение: await this.salutation(tx, inquiryId, staff),
      номер: row.incomingNumber ?? '',
      дата: formatDate(row.incomingOn ?? row.receivedAt, 'bg'),
      постъпило: formatDate(row.receivedAt, 'bg'),
      заглавие: this.secrets.open('title', row.titleSealed),
      код: row.code,
    });
  }

  private async salutation(tx: Tx, inquiryId: string, staff: StaffViewer): Promise<string> {
    if (!staff.permissions.has('inquiries.readPersonal')) return NEUTRAL_SALUTATION;
    const sender = (await this.senders.of(readerOf(tx), [inquiryId])).get(inquiryId);
    return sender ? salutation(sender.name, sender.organisation) : NEUTRAL_SALUTATION;
  }

  private async told(
    tx: Tx,
    verb: 'createTemplate' | 'editTemplate',
    id: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: 'inquiryAnswerTemplate', id };
    await this.audit.record(tx, { actor, action: `inquiries.${verb}`, subject }, now);
  }
}

function valuesOf({ name, kinds, text, active }: TemplateInput): unknown[] {
  return [name, kinds, text, active];
}

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error, 'inquiry_answer_template_name')) throw error;
    throw new RuleBroken('templateInvalid', {}, { name: 'templateTaken' });
  }
}

const PROBLEMS = {
  missing: 'templateMissing',
  tooLong: 'templateTooLong',
  strangeCharacters: 'templateStrange',
} as const;

function check({ name, text }: TemplateInput): void {
  const fields: Record<string, string> = {};
  const nameProblem = officialTextProblem(name, LIMITS.name);
  const textProblem = officialTextProblem(text, OFFICIAL_LIMITS.answer);
  const [unknown] = unknownPlaces(text);
  if (nameProblem) fields['name'] = PROBLEMS[nameProblem];
  if (textProblem) fields['text'] = PROBLEMS[textProblem];
  else if (unknown !== undefined) fields['text'] = 'templatePlace';
  if (Object.keys(fields).length === 0) return;
  const known = PLACES.map((place) => `{${place}}`).join(', ');
  const max = nameProblem ? LIMITS.name : OFFICIAL_LIMITS.answer;
  throw new RuleBroken('templateInvalid', { max, place: `{${unknown ?? ''}}`, known }, fields);
}
