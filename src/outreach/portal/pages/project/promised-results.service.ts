import { Injectable } from '@nestjs/common';
import {
  parseSubjectKey,
  Subjects,
  subjectKey,
  type SubjectRef,
} from '../../../../commons/subjects/index.js';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { Config } from '../../../../platform/config/index.js';
import { affected, readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict, NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { isSafeAddress } from '../markup/inline.rules.js';
import { resultMessages } from './results.messages.js';

export const RESULT_LIMITS = { title: 200, note: 1_000, path: 300, label: 200, target: 1_000 } as const;

export interface ResultInput {
  titleBg: string;
  titleEn: string;
  noteBg: string;
  noteEn: string;
  target: number;
}

export interface EvidenceInput {
  /** `event:12`, or '' where an address is given. */
  subject: string;
  path: string;
  labelBg: string;
  labelEn: string;
}

const t = resultMessages('bg');

/** What the project promised, and what shows that it was kept. */
@Injectable()
export class PromisedResults {
  constructor(
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
    private readonly config: Config,
  ) {}

  /** @throws RuleBroken by field; Conflict when somebody else wrote meanwhile */
  async edit(
    tx: Tx,
    code: string,
    { input, seen }: { input: ResultInput; seen: number | undefined },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    refuse(resultProblems(input));
    const { titleBg, titleEn, noteBg, noteEn, target } = input;
    const changed = await affected(
      tx,
      `UPDATE promised_result SET title_bg = $2, title_en = $3, note_bg = $4, note_en = $5, target = $6,
              version = version + 1
       WHERE code = $1 AND ($7::int IS NULL OR version = $7)`,
      [code, titleBg, titleEn, noteBg, noteEn, target, seen ?? null],
    );
    if (changed === 0) throw new Conflict('conflict');
    await this.told(tx, 'edit', code, actor, now);
  }

  /** @throws RuleBroken for what nobody sees, and for what is there already */
  async show(tx: Tx, code: string, input: EvidenceInput, actor: Actor, now: Date): Promise<void> {
    const path = this.ownPath(input.path);
    const ref = path === '' ? parseSubjectKey(input.subject) : await subjectAt(tx, path);
    if (path === '') refuse(await this.subjectProblem(tx, ref));
    else if (!ref) refuse(pathProblems({ ...input, path }));
    const own = ref ? [null, null, null] : [path, input.labelBg, input.labelEn];
    const added = await affected(
      tx,
      `INSERT INTO promised_result_evidence (result_code, subject_type, subject_id, path, label_bg, label_en, added_by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [code, ref?.type ?? null, ref?.id ?? null, ...own, actorId(actor), now],
    );
    if (added === 0) refuse({ [path === '' ? 'subject' : 'path']: t('alreadyShown') });
    await this.told(tx, 'addEvidence', code, actor, now);
  }

  /** @throws NotFound when somebody else removed it already */
  async remove(tx: Tx, evidenceId: string, actor: Actor, now: Date): Promise<void> {
    const [gone] = await rows<{ code: string }>(
      tx,
      'DELETE FROM promised_result_evidence WHERE id = $1 RETURNING result_code AS code',
      [evidenceId],
    );
    if (!gone) throw new NotFound('notFound');
    await this.told(tx, 'removeEvidence', gone.code, actor, now);
  }

  private async subjectProblem(tx: Tx, ref: SubjectRef | null): Promise<Record<string, string>> {
    const isListed = ref && this.subjects.types().some(({ type }) => type === ref.type);
    const card = isListed ? (await this.subjects.cards([ref], readerOf(tx))).get(subjectKey(ref)) : null;
    return card?.public ? {} : { subject: t('subjectMissing') };
  }

  /** As it is copied out of a browser: with the origin of this site, in either language. */
  private ownPath(typed: string): string {
    const { origin } = this.config.publicUrl;
    const path = typed.startsWith(`${origin}/`) ? typed.slice(origin.length) : typed;
    return path.replace(/^\/en(?=\/)/, '');
  }

  private async told(tx: Tx, verb: string, code: string, actor: Actor, now: Date): Promise<void> {
    await this.audit.record(tx, { actor, action: `promisedResult.${verb}`, details: { code } }, now);
    await this.pageVersions.bump(tx, ['promisedResults']);
  }
}

/** What is read there, where it is a subject that everybody sees. */
async function subjectAt(tx: Tx, path: string): Promise<SubjectRef | null> {
  const [found] = await rows<SubjectRef>(tx, 'SELECT type, id FROM subject WHERE public AND path = $1', [
    path,
  ]);
  return found ?? null;
}

function resultProblems({ titleBg, titleEn, noteBg, noteEn, target }: ResultInput): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [field, title] of Object.entries({ titleBg, titleEn }))
    if (title === '' || title.length > RESULT_LIMITS.title)
      fields[field] = t('titleForm', { max: RESULT_LIMITS.title });
  for (const [field, note] of Object.entries({ noteBg, noteEn }))
    if (note.length > RESULT_LIMITS.note) fields[field] = t('noteForm', { max: RESULT_LIMITS.note });
  if (!Number.isInteger(target) || target < 1 || target > RESULT_LIMITS.target)
    fields['target'] = t('targetForm', { max: RESULT_LIMITS.target });
  return fields;
}

function pathProblems({ path, labelBg, labelEn }: EvidenceInput): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!path.startsWith('/') || !isSafeAddress(path) || path.length > RESULT_LIMITS.path)
    fields['path'] = t('pathForm');
  for (const [field, label] of Object.entries({ labelBg, labelEn }))
    if (label === '' || label.length > RESULT_LIMITS.label)
      fields[field] = t('labelForm', { max: RESULT_LIMITS.label });
  return fields;
}

function refuse(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new RuleBroken('resultInvalid', {}, fields);
}
