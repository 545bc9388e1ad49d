import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Contributions, type Contribution } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { excerpt, type Locale } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/ui/index.js';
import { minutesPath, questionsPath } from './hall.rules.js';
import { minutesMessages } from './minutes/minutes.messages.js';
import { QUESTION_STATES, type QuestionStage, type QuestionState } from './questions/question.rules.js';
import { questionMessages } from './questions/questions.messages.js';

interface OwnQuestion {
  id: string;
  eventId: string;
  text: string;
  lang: Locale;
  state: QuestionState;
  stage: QuestionStage;
  at: Date;
}

interface OwnCorrection {
  eventId: string;
  proposed: string;
  lang: Locale;
  state: 'waiting' | 'accepted' | 'declined';
  at: Date;
}

const SHOWN: Record<QuestionState, Tone> = { visible: 'open', held: 'wait', hidden: 'late' };
const ANSWERED: Record<OwnCorrection['state'], Tone> = {
  waiting: 'wait',
  accepted: 'open',
  declined: 'plain',
};

/** Whoever asked or corrected something finds it again, and what became of it. */
@Injectable()
export class HallOfPerson implements OnModuleInit {
  constructor(
    private readonly contributions: Contributions,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.contributions.register({ of: (participantId, limit) => this.questions(participantId, limit) });
    this.contributions.register({ of: (participantId, limit) => this.corrections(participantId, limit) });
  }

  private async questions(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnQuestion>(
      `SELECT id, event_id AS "eventId", text, lang, state, stage, created_at AS at FROM event_question
       WHERE participant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    const { question, outcomeAnswered, outcomeAsked } = questionMessages.texts;
    return found.map(({ id, eventId, text, lang, state, stage, at }) => ({
      kind: question,
      title: excerpt(text),
      lang,
      path: `${questionsPath(eventId)}#question-${id}`,
      at,
      state: { label: QUESTION_STATES[state].label, tone: SHOWN[state] },
      outcome: stage === 'answered' ? outcomeAnswered : stage === 'asked' ? outcomeAsked : null,
    }));
  }

  private async corrections(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnCorrection>(
      `SELECT event_id AS "eventId", proposed, lang, state, created_at AS at FROM event_minutes_correction
       WHERE participant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    const { correction, ...texts } = minutesMessages.texts;
    return found.map(({ eventId, proposed, lang, state, at }) => ({
      kind: correction,
      title: excerpt(proposed),
      lang,
      path: minutesPath(eventId),
      at,
      state: { label: texts[`state_${state}`], tone: ANSWERED[state] },
      outcome: null,
    }));
  }
}
