import { Injectable } from '@nestjs/common';
import { Participants } from '../../../../commons/accounts/index.js';
import type { IsoDate } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { formatDate, formatDateTime, localePath, type Locale } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import { AnswerClock } from '../../answering/answer-clock.service.js';
import type { Petition } from '../../petition.entity.js';
import { petitionPath } from '../../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../../signatures/signature-tallies.service.js';
import { ownPath } from '../proposal.paths.js';
import { lastDay } from '../proposal.presentation.js';
import { letterMessages } from './letters.messages.js';
import { initiatorMail } from './views/initiator.email.js';

export const INITIATOR_MAIL = 'petitions.initiator';

/** What its initiator hears of. */
export type LetterCode =
  | 'backed'
  | 'published'
  | 'rejected'
  | 'lapsed'
  | 'answerable'
  | 'closed'
  | 'registered'
  | 'prolonged'
  | 'hearing'
  | 'answered'
  | 'forwarded'
  | 'notConsidered'
  | 'stopped';

type ToldPetition = Pick<
  Petition,
  | 'id'
  | 'title'
  | 'lang'
  | 'participantId'
  | 'backersNeeded'
  | 'answerThreshold'
  | 'closesAt'
  | 'receivedAt'
  | 'incomingNumber'
  | 'rejectionReason'
  | 'forwardedTo'
  | 'endReason'
  | 'endLaw'
  | 'hearingAt'
  | 'hearingPlace'
> & { groundBg: string | null; groundEn: string | null; prolonging: { day: IsoDate; reason: string } | null };

/** Nobody but whoever started it reads what is not public. */
const AT_OWN_PAGE: readonly LetterCode[] = ['backed', 'rejected', 'lapsed', 'answerable'];
const WITH_REASON: readonly LetterCode[] = ['forwarded', 'notConsidered', 'stopped'];

/** Whoever started a petition hears what becomes of it; each thing once. */
@Injectable()
export class InitiatorLetters {
  constructor(
    private readonly participants: Participants,
    private readonly tallies: SignatureTallies,
    private readonly answerClock: AnswerClock,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  async tell(tx: Tx, id: string, code: LetterCode, now: Date): Promise<void> {
    const petition = await this.read(tx, id, code);
    const reader = readerOf(tx);
    const person =
      petition?.participantId && (await this.participants.contact(reader, petition.participantId));
    if (!petition || !person) return;
    const { total } = (await this.tallies.of(reader, [id])).get(id) ?? NO_SIGNATURES;
    const { locale, email } = person;
    const t = letterMessages(locale);
    const facts = factsOf(petition, total, locale);
    const subject = t(`${code}Subject`, facts);
    const path = AT_OWN_PAGE.includes(code) ? ownPath(id) : petitionPath(petition);
    await this.mail.enqueue(
      tx,
      {
        kind: INITIATOR_MAIL,
        to: email,
        toRef: `participant:${person.participantId}`,
        locale,
        key: keyOf(petition, code),
        message: initiatorMail({
          locale,
          subject,
          title: petition.title,
          lang: petition.lang,
          sentence: t(code, facts),
          reason: reasonOf(petition, code),
          advice: code === 'rejected' ? t('rejectedThen') : null,
          link: this.address(locale, path),
          poster: code === 'published' ? this.address(locale, `${path}/poster`) : null,
        }),
      },
      now,
    );
  }

  private async read(tx: Tx, id: string, code: LetterCode): Promise<ToldPetition | undefined> {
    const [found] = await rows<Omit<ToldPetition, 'prolonging'>>(
      tx,
      `SELECT petition.id, title, lang, participant_id AS "participantId", backers_needed AS "backersNeeded",
              answer_threshold AS "answerThreshold", closes_at AS "closesAt", received_at AS "receivedAt",
              incoming_number AS "incomingNumber", rejection_reason AS "rejectionReason",
              forwarded_to AS "forwardedTo", end_reason AS "endReason", end_law AS "endLaw",
              hearing_at AS "hearingAt", hearing_place AS "hearingPlace", name_bg AS "groundBg", name_en AS "groundEn"
       FROM petition LEFT JOIN petition_reason ON code = coalesce(left_code, rejection_code) WHERE petition.id = $1`,
      [id],
    );
    const prolonging = code === 'prolonged' ? await this.answerClock.prolonging(readerOf(tx), id) : null;
    return found && { ...found, prolonging };
  }

  private address(locale: Locale, path: string): string {
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }
}

/** Of all letters; each uses what its sentence names. */
function factsOf(petition: ToldPetition, count: number, locale: Locale): Record<string, string | number> {
  const { closesAt, receivedAt, hearingAt, groundBg, groundEn, prolonging } = petition;
  return {
    count,
    needed: closesAt ? petition.answerThreshold : petition.backersNeeded,
    date: receivedAt ? formatDate(receivedAt, locale) : lastDay(closesAt, locale),
    at: hearingAt ? formatDateTime(hearingAt, locale) : '',
    until: prolonging ? formatDate(prolonging.day, locale) : '',
    number: petition.incomingNumber ?? '',
    place: petition.hearingPlace,
    to: petition.forwardedTo,
    law: petition.endLaw,
    ground: (locale === 'bg' ? groundBg : groundEn) ?? '',
  };
}

function reasonOf({ rejectionReason, endReason, prolonging }: ToldPetition, code: LetterCode): string | null {
  if (code === 'prolonged') return prolonging?.reason ?? null;
  if (code === 'rejected') return rejectionReason;
  return WITH_REASON.includes(code) ? endReason : null;
}

/** A hearing that is put off, and a term that is prolonged once more, are told again. */
function keyOf({ id, hearingAt, prolonging }: ToldPetition, code: LetterCode): string {
  const which = code === 'hearing' ? hearingAt?.getTime() : prolonging?.day;
  const at = which ? `:${which}` : '';
  return `${INITIATOR_MAIL}:${id}:${code}${at}`;
}
