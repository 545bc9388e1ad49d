import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  subjectKey,
  Subjects,
  type Intake,
  type SaidInHall,
  type SubjectRef,
} from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { rows, type Reader, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { excerpt } from '../../platform/i18n/index.js';
import { insertDraft } from './drafts/draft-rows.js';
import { LIMITS } from './drafts/draft.rules.js';
import { blankDraft } from './drafts/recommendation-draft.js';
import { isPublic } from './recommendation.lifecycle.js';
import type { Recommendation } from './recommendation.entity.js';
import { RECOMMENDATION } from './recommendation.rules.js';
import { recommendationMessages } from './recommendations.messages.js';

const TITLE = 150;

type Beside = Pick<
  Recommendation,
  | 'organisationId'
  | 'organisationName'
  | 'participantId'
  | 'setId'
  | 'topic'
  | 'unitId'
  | 'sentAt'
  | 'hiddenAt'
>;

/**
 * Nobody recommends in the name of an organisation but its own people (Art. 107 АПК asks for a sender): what was said
 * beside one of its recommendations waits for them as a draft, with where it was said among its sources.
 */
@Injectable()
export class DraftsFromHalls implements OnModuleInit, Intake {
  readonly label = recommendationMessages.texts.hallIntake;

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.registerIntake(RECOMMENDATION, this);
  }

  open(reader: Reader): Promise<{ id: string; title: string }[]> {
    return reader.read(
      `SELECT recommendation.id, organisation.name || ' · ' || recommendation.title AS title
       FROM recommendation JOIN organisation ON organisation.id = recommendation.organisation_id
       WHERE sent_at IS NOT NULL AND hidden_at IS NULL AND recommendation.participant_id IS NOT NULL
         AND organisation.state = 'confirmed'
       ORDER BY recommendation.changed_at DESC, recommendation.id LIMIT 100`,
    );
  }

  async take(tx: Tx, id: string, said: SaidInHall, _actor: Actor, now: Date): Promise<SubjectRef> {
    const beside = await this.beside(tx, id);
    if (said.text.length > LIMITS.measure)
      throw new RuleBroken(
        'intakeRefused',
        {},
        { text: recommendationMessages('bg')('hallTooLong', { max: LIMITS.measure }) },
      );
    const { text, lang, at } = said;
    const { setId, topic, unitId, organisationId, organisationName, participantId } = beside;
    const draft = { ...blankDraft(lang), title: excerpt(text, TITLE), measure: text, setId, topic, unitId };
    const made = await insertDraft(
      tx,
      { ...draft, sources: [subjectKey(at)] },
      { organisationId, name: organisationName, participantId: participantId! },
      now,
    );
    return { type: RECOMMENDATION, id: made };
  }

  private async beside(tx: Tx, id: string): Promise<Beside> {
    const [found] = await rows<Beside>(
      tx,
      `SELECT organisation_id AS "organisationId", organisation_name AS "organisationName",
              participant_id AS "participantId", set_id AS "setId", topic, unit_id AS "unitId", sent_at AS "sentAt",
              hidden_at AS "hiddenAt"
       FROM recommendation WHERE id = $1 FOR SHARE`,
      [id],
    );
    if (!found || !isPublic(found) || !found.participantId) throw new NotFound('recommendationNotFound');
    return found;
  }
}
