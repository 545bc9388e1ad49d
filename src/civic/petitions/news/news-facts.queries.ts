import { Injectable } from '@nestjs/common';
import { Decisions, OUTCOMES } from '../../../commons/decisions/index.js';
import { subjectKey } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import { PUBLIC_PETITION, type PetitionState } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';

/** What letters say of a petition, as it is when they are written. */
export interface PetitionFacts {
  id: string;
  title: string;
  lang: Locale;
  state: PetitionState;
  isPublic: boolean;
  /** Taken from the public by moderation. */
  isHidden: boolean;
  signatures: number;
  /** How many there were when the threshold of the hearing was reached. */
  reachedWith: number | null;
  hearingFollows: Text;
  receivedAt: Date | null;
  hearingAt: Date | null;
  hearingPlace: string;
  hearingNote: string;
  forwardedTo: string;
  ground: Text | null;
  endReason: string;
  endLaw: string;
  /** What the municipality answered; officials write in Bulgarian. */
  answer: { outcome: Text; text: string } | null;
}

/** One signer whom a letter is for. */
export interface NewsReader {
  id: string;
  petitionId: string;
  locale: Locale;
  sealed: string | null;
  /** Still counted, and has not asked for silence. */
  wants: boolean;
}

@Injectable()
export class NewsFacts {
  constructor(
    private readonly database: Database,
    private readonly decisions: Decisions,
  ) {}

  async readers(signatureIds: readonly string[]): Promise<Map<string, NewsReader>> {
    const found = await this.database.read<NewsReader>(
      `SELECT id, petition_id AS "petitionId", locale, sealed, state = 'counted' AND wants_news AS wants
       FROM signature WHERE id = ANY($1::bigint[])`,
      [signatureIds],
    );
    return new Map(found.map((reader) => [reader.id, reader]));
  }

  async of(petitionIds: readonly string[]): Promise<Map<string, PetitionFacts>> {
    const found = await this.database.read<Omit<PetitionFacts, 'answer'>>(
      `SELECT petition.id, title, lang, state, ${PUBLIC_PETITION} AS "isPublic", hidden_at IS NOT NULL AS "isHidden",
              (SELECT coalesce(sum(count), 0)::int FROM petition_tally WHERE petition_id = petition.id) AS signatures,
              milestone.signatures AS "reachedWith",
              json_build_object('bg', hearing_follows_bg, 'en', hearing_follows_en) AS "hearingFollows",
              received_at AS "receivedAt", hearing_at AS "hearingAt", hearing_place AS "hearingPlace",
              hearing_note AS "hearingNote", forwarded_to AS "forwardedTo", end_reason AS "endReason", end_law AS "endLaw",
              CASE WHEN reason.code IS NOT NULL THEN json_build_object('bg', name_bg, 'en', name_en) END AS ground
       FROM petition JOIN petition_kind AS kind ON kind.code = kind_code
       LEFT JOIN petition_reason AS reason ON reason.code = left_code
       LEFT JOIN petition_milestone AS milestone ON milestone.petition_id = petition.id AND milestone.code = 'hearing'
       WHERE petition.id = ANY($1::bigint[])`,
      [petitionIds],
    );
    const subjects = found.map(({ id }) => ({ type: PETITION, id }));
    const answers = await this.decisions.publishedOf(this.database, subjects);
    return new Map(
      found.map((facts) => {
        const decision = answers.get(subjectKey({ type: PETITION, id: facts.id }));
        const answer = decision ? { outcome: OUTCOMES[decision.outcome].label, text: decision.reason } : null;
        return [facts.id, { ...facts, answer }];
      }),
    );
  }

  /** The petition whose signature this is, as the page of the link names it. */
  async petitionOf(signatureId: string): Promise<{ id: string; title: string; lang: Locale } | null> {
    const [found] = await this.database.read<{ id: string; title: string; lang: Locale }>(
      `SELECT petition.id, title, lang FROM signature JOIN petition ON petition.id = petition_id WHERE signature.id = $1`,
      [signatureId],
    );
    return found ?? null;
  }
}
