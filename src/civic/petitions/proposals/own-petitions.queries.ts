import { Injectable } from '@nestjs/common';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { PetitionKind } from '../kinds/petition-kind.entity.js';
import { PUBLIC_PETITION } from '../petition.lifecycle.js';
import type { Petition } from '../petition.entity.js';
import type { Answers, Member, Proposal, StepName } from './proposal.rules.js';

const MOST_SIMILAR = 5;

/** A petition as its initiator sees it, in whatever state. */
export type OwnPetition = Pick<
  Petition,
  | 'id'
  | 'state'
  | 'kindCode'
  | 'title'
  | 'demand'
  | 'why'
  | 'lang'
  | 'topics'
  | 'places'
  | 'initiatorKind'
  | 'participantId'
  | 'organisationId'
  | 'initiatorName'
  | 'backersNeeded'
  | 'answerThreshold'
  | 'hearingThreshold'
  | 'seekingUntil'
  | 'submittedAt'
  | 'publishedAt'
  | 'closesAt'
  | 'rejectionCode'
  | 'rejectionReason'
  | 'endReason'
  | 'hiddenAt'
  | 'version'
> & { members: Member[]; isPublic: boolean };

export type SimilarPetition = Pick<Petition, 'id' | 'title' | 'lang' | 'state'>;

const COLUMNS = `id, state, kind_code AS "kindCode", title, demand, why, lang, topics, places,
  initiator_kind AS "initiatorKind", participant_id AS "participantId", organisation_id AS "organisationId",
  initiator_name AS "initiatorName", backers_needed AS "backersNeeded", answer_threshold AS "answerThreshold",
  hearing_threshold AS "hearingThreshold", seeking_until AS "seekingUntil", submitted_at AS "submittedAt",
  published_at AS "publishedAt", closes_at AS "closesAt", rejection_code AS "rejectionCode",
  rejection_reason AS "rejectionReason", end_reason AS "endReason", hidden_at AS "hiddenAt", version,
  ${PUBLIC_PETITION} AS "isPublic",
  (SELECT coalesce(json_agg(json_build_object('name', name, 'settlement', settlement) ORDER BY position), '[]')
   FROM petition_member WHERE petition_id = petition.id) AS members`;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockOwn(tx: Tx, id: string): Promise<OwnPetition> {
  const [row] = await rows<OwnPetition>(tx, `SELECT ${COLUMNS} FROM petition WHERE id = $1 FOR UPDATE`, [id]);
  if (!row) throw new NotFound('petitionNotFound');
  return row;
}

/** What whoever starts petitions reads. */
@Injectable()
export class OwnPetitions {
  constructor(private readonly database: Database) {}

  async one(id: string, reader: Reader = this.database): Promise<OwnPetition | null> {
    const [found] = await reader.read<OwnPetition>(`SELECT ${COLUMNS} FROM petition WHERE id = $1`, [id]);
    return found ?? null;
  }

  /** Unfinished, the latest first. */
  drafts(participantId: string): Promise<Pick<Petition, 'id' | 'title' | 'lang'>[]> {
    return this.database.read(
      `SELECT id, title, lang FROM petition WHERE participant_id = $1 AND state = 'draft' ORDER BY id DESC`,
      [participantId],
    );
  }

  /** Kinds that can be chosen, the usual one first. */
  kinds(): Promise<PetitionKind[]> {
    return this.database.read<PetitionKind>(
      `SELECT code, label_bg AS "labelBg", label_en AS "labelEn", procedure, online, backers,
              backing_days AS "backingDays", collecting_days AS "collectingDays", minimum_age AS "minimumAge",
              answer_threshold AS "answerThreshold", answer_follows_bg AS "answerFollowsBg",
              answer_follows_en AS "answerFollowsEn", hearing_threshold AS "hearingThreshold",
              hearing_follows_bg AS "hearingFollowsBg", hearing_follows_en AS "hearingFollowsEn",
              committee_min AS "committeeMin", committee_max AS "committeeMax"
       FROM petition_kind WHERE active ORDER BY online DESC, position, code`,
    );
  }

  /** Published petitions that ask for much the same, the likest first. What was rejected is not among them. */
  similar(id: string, title: string): Promise<SimilarPetition[]> {
    return this.database.read<SimilarPetition>(
      `SELECT id, title, lang, state FROM petition
       WHERE ${PUBLIC_PETITION} AND published_at IS NOT NULL AND id <> $1 AND (title % $2 OR $2 <% demand)
       ORDER BY state = 'collecting' DESC, similarity(title, $2) DESC, id LIMIT ${MOST_SIMILAR}`,
      [id, title],
    );
  }

  async reasonName(code: string): Promise<{ bg: string; en: string } | null> {
    const [found] = await this.database.read<{ bg: string; en: string }>(
      'SELECT name_bg AS bg, name_en AS en FROM petition_reason WHERE code = $1',
      [code],
    );
    return found ?? null;
  }
}

export function proposalOf(row: OwnPetition): Proposal {
  const { title, demand, why, topics, places, initiatorKind, initiatorName, members, kindCode } = row;
  const as = initiatorKind === 'organisation' ? 'organisation' : 'participant';
  return { title, demand, why, topics, places, as, name: initiatorName ?? '', members, kindCode };
}

export function answerOf<S extends StepName>(step: S, proposal: Proposal): Answers[S] {
  const { title, demand, why, topics, places, as, name, members, kindCode } = proposal;
  const answers: Answers = {
    title: { title },
    demand: { demand },
    why: { why },
    about: { topics, places },
    who: { as, name, members },
    kind: { kindCode },
  };
  return answers[step];
}

/** Tells whether an answer is still the one that its form was opened with. */
export function printOf(step: StepName, proposal: Proposal): string {
  return sha256(JSON.stringify(answerOf(step, proposal))).slice(0, 16);
}
