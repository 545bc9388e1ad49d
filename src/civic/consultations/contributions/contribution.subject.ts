import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
} from '../../../commons/subjects/index.js';
import { rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { excerpt, type Locale, type Text } from '../../../platform/i18n/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONTRIBUTION, contributionPath, type ContributionState } from './contribution.rules.js';
import { contributionMessages } from './contributions.messages.js';

/** A moderator withheld words or gave them back; carries the consultation. */
export const CONTRIBUTION_MODERATED = 'consultation.contributionModerated';

/** The page tags that change with the contributions to a consultation. */
export function contributionTags(consultationId: string): string[] {
  return [`contributions:${consultationId}`];
}

const { state_visible, state_held, state_hidden } = contributionMessages.texts;

export const STATES: Record<ContributionState, { label: Text }> = {
  visible: { label: state_visible },
  held: { label: state_held },
  hidden: { label: state_hidden },
};

interface Row {
  id: string;
  number: number;
  text: string;
  onBehalfOf: string;
  lang: Locale;
  state: ContributionState;
  participantId: string | null;
  createdAt: Date;
}

/** Makes contributions known to moderation, to decisions and to whoever links to one; they stand in no list of subjects. */
@Injectable()
export class ContributionSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.descriptor());
  }

  private descriptor(): SubjectDescriptor {
    const { contribution, contributions } = contributionMessages.texts;
    return {
      type: CONTRIBUTION,
      label: contribution,
      plural: contributions,
      listed: false,
      listPath: '/consultations',
      states: STATES,
      load: async (ids, reader) => (await read(ids, reader)).map(card),
      news: {},
      moderated: {
        load: async (ids, reader) => (await read(ids, reader)).map(moderated),
        // What is held was never public: it stays so.
        hide: (tx, id, now) => this.move(tx, id, ['visible'], 'hidden', now),
        restore: (tx, id, now) => this.move(tx, id, ['held', 'hidden'], 'visible', now),
      },
    };
  }

  private async move(
    tx: Tx,
    id: string,
    from: readonly ContributionState[],
    to: ContributionState,
    now: Date,
  ): Promise<void> {
    const [moved] = await rows<{ consultationId: string }>(
      tx,
      `UPDATE contribution SET state = $3 WHERE id = $1 AND state = ANY($2)
       RETURNING consultation_id AS "consultationId"`,
      [id, from, to],
    );
    if (!moved) return;
    await this.pageVersions.bump(tx, [
      ...contributionTags(moved.consultationId),
      `subject:${CONTRIBUTION}:${id}`,
    ]);
    await this.outbox.publish(
      tx,
      { name: CONTRIBUTION_MODERATED, payload: { id: moved.consultationId } },
      now,
    );
  }
}

function read(ids: readonly string[], reader: Reader): Promise<Row[]> {
  return reader.read<Row>(
    `SELECT id, number, text, on_behalf_of AS "onBehalfOf", lang, state, participant_id AS "participantId",
            created_at AS "createdAt"
     FROM contribution WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function moderated({
  id,
  number,
  text,
  onBehalfOf,
  lang,
  state,
  participantId,
  createdAt,
}: Row): ModeratedSubject {
  return {
    ref: { type: CONTRIBUTION, id },
    title: `№ ${number}: ${excerpt(text)}`,
    text: onBehalfOf ? `${text}\n\n${onBehalfOf}` : text,
    lang,
    path: contributionPath(id),
    authorId: participantId,
    hidden: state !== 'visible',
    writtenAt: createdAt,
  };
}

function card({ id, number, text, lang, state, createdAt }: Row): SubjectCard {
  const title = contributionMessages(lang)('titled', { number });
  return {
    ref: { type: CONTRIBUTION, id },
    title: state === 'visible' ? `${title}: ${excerpt(text)}` : title,
    lang,
    summary: '',
    state,
    stateLabel: STATES[state].label,
    tone: 'plain',
    phase: 'over',
    path: contributionPath(id),
    topics: [],
    places: [],
    unitId: null,
    public: true,
    opensAt: createdAt,
    closesAt: null,
    changedAt: createdAt,
  };
}
