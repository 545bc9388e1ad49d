import { Injectable } from '@nestjs/common';
import { letterDocument } from '../../../commons/registry/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Files, type KeptFile } from '../../../platform/files/index.js';
import { formatDate, formatDateTime, type Text } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { InquiryClock, isStatutory, type Prolonging } from '../clock/inquiry-clock.service.js';
import { ANSWER_ARTICLES, ANSWER_RULE, PROLONGING_ARTICLES } from '../clock/inquiry-deadlines.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import type { Inquiry } from '../inquiry.entity.js';
import type { InquiryKind } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { InquirySenders, type SenderCard } from '../inquiry-senders.service.js';
import { outcomeName } from './answer-words.js';
import { paperMessages } from './papers.messages.js';

const t = paperMessages('bg');

export const PAPERS = [
  'answer',
  'notice',
  'prolonging',
  'longerExecution',
  'forwarding',
  'noProceedings',
] as const;
export type Paper = (typeof PAPERS)[number];

type Row = Pick<
  Inquiry,
  | 'id'
  | 'code'
  | 'kind'
  | 'state'
  | 'titleSealed'
  | 'textSealed'
  | 'receivedAt'
  | 'incomingNumber'
  | 'incomingOn'
  | 'answeredAt'
  | 'answerSealed'
  | 'answerOfficial'
  | 'outcome'
  | 'meetingAt'
  | 'meetingPlace'
  | 'forwardedTo'
  | 'endReasonSealed'
> & { ground: string | null };

interface Facts {
  row: Row;
  sender: SenderCard | undefined;
  prolonging: Prolonging | null;
}

type Part = { label: string; value: string };

/** Writes letters in Word. Nobody holds such a file until it comes back signed. */
@Injectable()
export class InquiryPapers {
  constructor(
    private readonly senders: InquirySenders,
    private readonly secrets: InquirySecrets,
    private readonly clock: InquiryClock,
    private readonly settings: Settings,
    private readonly files: Files,
  ) {}

  /** @throws RuleBroken for a letter about something that has not happened */
  async write(tx: Tx, id: string, paper: Paper, actor: Actor, now: Date): Promise<KeptFile> {
    const facts = await this.facts(tx, id, paper);
    if (!facts || !fits(paper, facts)) throw new RuleBroken('inquiryInvalid', {}, { paper: 'paperNotNow' });
    const { row, sender } = facts;
    const municipality = this.settings.read(municipalitySettings).name.bg;
    const title = this.secrets.open('title', row.titleSealed);
    const buffer = await letterDocument({
      municipality,
      to: t('to', { name: paper === 'forwarding' ? row.forwardedTo : addresseeOf(sender) }),
      heading: t(`${paper}Heading`),
      about: t(wordingOf(paper, row.kind), {
        law: lawOf(paper, row.kind)?.bg ?? '',
        what: t('what', { kind: INQUIRY_KIND_NAMES[row.kind].bg.toLowerCase(), title }),
        number: numberOf(row),
        received: formatDate(row.receivedAt, 'bg'),
        until: facts.prolonging ? formatDate(facts.prolonging.day, 'bg') : '',
        answered: row.answeredAt ? formatDate(row.answeredAt, 'bg') : '',
      }),
      parts: this.parts(paper, facts).filter(({ value }) => value !== ''),
      closing: '',
      signature: t('signature', { municipality, date: formatDate(now, 'bg') }),
    });
    return this.files.store(tx, { name: `${t(`${paper}File`)} ${id}.docx`, buffer, by: actor }, now);
  }

  private parts(paper: Paper, { row, sender, prolonging }: Facts): Part[] {
    const code = { label: t('code'), value: row.code };
    const outcome = { label: t('outcome'), value: outcomeName(row.kind, row.outcome)?.bg ?? '' };
    const reason = { label: t('reason'), value: this.secrets.open('endReason', row.endReasonSealed) };
    switch (paper) {
      case 'forwarding':
        return [
          reason,
          { label: t('text'), value: this.secrets.open('text', row.textSealed) },
          { label: t('sender'), value: addresseeOf(sender) },
          { label: t('received'), value: formatDate(row.receivedAt, 'bg') },
        ];
      case 'prolonging':
      case 'longerExecution':
        return [{ label: t('reason'), value: prolonging?.reason ?? '' }, code];
      case 'noProceedings':
        return [{ label: t('ground'), value: row.ground ?? '' }, reason, code];
      case 'answer':
      case 'notice':
        return [
          outcome,
          { label: t('meeting'), value: meetingOf(row) },
          { label: '', value: this.secrets.open('answer', row.answerSealed) },
          { label: t('official'), value: row.answerOfficial },
          code,
        ];
    }
  }

  private async facts(tx: Tx, id: string, paper: Paper): Promise<Facts | null> {
    const [row] = await rows<Row>(
      tx,
      `SELECT id, inquiry.code, kind, state, title_sealed AS "titleSealed", text_sealed AS "textSealed",
              received_at AS "receivedAt", incoming_number AS "incomingNumber", incoming_on::text AS "incomingOn",
              answered_at AS "answeredAt", answer_sealed AS "answerSealed", answer_official AS "answerOfficial", outcome,
              meeting_at AS "meetingAt", meeting_place AS "meetingPlace", forwarded_to AS "forwardedTo",
              end_reason_sealed AS "endReasonSealed", reason.name_bg AS ground
       FROM inquiry LEFT JOIN inquiry_reason AS reason ON reason.code = left_code WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const reader = readerOf(tx);
    const sender = (await this.senders.of(reader, [id])).get(id);
    const prolonging =
      paper === 'longerExecution'
        ? await this.clock.executionProlonging(reader, id)
        : await this.clock.prolonging(reader, id);
    return { row, sender, prolonging };
  }
}

/** Of proposals and signals the article stands in the letter; the municipality answers others of its own. */
function wordingOf(paper: Paper, kind: InquiryKind): Paper | 'answerUnder' | 'prolongingUnder' {
  return (paper === 'answer' || paper === 'prolonging') && lawOf(paper, kind) ? `${paper}Under` : paper;
}

function lawOf(paper: Paper, kind: InquiryKind): Text | null {
  return (paper === 'prolonging' ? PROLONGING_ARTICLES : ANSWER_ARTICLES)[ANSWER_RULE[kind]] ?? null;
}

function fits(paper: Paper, { row, prolonging }: Facts): boolean {
  switch (paper) {
    case 'answer':
      return row.answeredAt !== null;
    case 'notice':
      return row.answeredAt !== null && isStatutory(row.kind);
    case 'prolonging':
    case 'longerExecution':
      return prolonging !== null;
    case 'forwarding':
      return row.state === 'forwarded';
    case 'noProceedings':
      return row.state === 'notConsidered';
  }
}

/** Whom a letter is for, and where; a sender who was forgotten has no name any more. */
function addresseeOf(sender: SenderCard | undefined): string {
  return sender ? [sender.name, sender.organisation, sender.address].filter(Boolean).join(', ') : '–';
}

function numberOf({ incomingNumber, incomingOn }: Row): string {
  return [incomingNumber ?? '–', incomingOn && formatDate(incomingOn, 'bg')].filter(Boolean).join(' / ');
}

function meetingOf({ meetingAt, meetingPlace }: Row): string {
  return meetingAt ? t('meetingAt', { at: formatDateTime(meetingAt, 'bg'), place: meetingPlace }) : '';
}
