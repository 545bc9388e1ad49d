import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  backofficePage,
  textOf,
  type BackofficeContext,
  type Outcome,
  type PageContent,
  type PageSection,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../../platform/errors/index.js';
import { formatDateTime, formatNumber } from '../../../../platform/i18n/index.js';
import { recordPath } from '../../event.rules.js';
import { RegistrationQueries, type EventOfRegistration } from '../registrations.queries.js';
import { defaultQuestions } from '../survey/default-questions.js';
import { surveyMessages } from '../survey/survey.messages.js';
import { SurveyQueries, type ShownSurvey } from '../survey/survey.queries.js';
import { SCALE, tallies, typedQuestions, type Answers, type Tally } from '../survey/survey.rules.js';
import { Surveys } from '../survey/survey.service.js';
import { registrationsDeskMessages } from './desk.messages.js';

const NAME = 'event-survey';
const LONGEST = 5_000;
const t = surveyMessages('bg');
const { texts } = surveyMessages;

export function surveyPagePath(eventId: string): string {
  return `/admin/pages/${NAME}?event=${eventId}`;
}

/** What is asked after one event, and what was answered, in words too. */
@Injectable()
export class SurveyDeskPage implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly queries: RegistrationQueries,
    private readonly surveys: SurveyQueries,
    private readonly service: Surveys,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      backofficePage({
        name: NAME,
        label: texts.deskTitle,
        permission: 'events.edit',
        load: (ctx, { event }) => this.load(ctx, event),
        actions: { ask: { run: (ctx, values, { event }) => this.ask(ctx, values, event) } },
        messages: registrationsDeskMessages,
      }),
    );
  }

  private async load(ctx: BackofficeContext, eventId: string | undefined): Promise<PageContent> {
    if (!eventId) return { intro: t('chooseEvent'), sections: [] };
    const event = await this.own(ctx, eventId);
    const [survey, answers] = await Promise.all([this.surveys.of(eventId), this.surveys.answers(eventId)]);
    const ways: PageSection = {
      id: 'ways',
      table: {
        columns: [event.title],
        rows: [[{ text: t('toEvent'), href: recordPath(eventId) }]],
        empty: '',
      },
    };
    return {
      intro: t('opens'),
      sections: survey?.openedAt
        ? [...answered(survey, answers), ways]
        : [formSection(eventId, survey?.questions ?? defaultQuestions(event.lang)), ways],
    };
  }

  private async ask(ctx: BackofficeContext, values: Values, eventId = ''): Promise<Outcome> {
    await this.own(ctx, eventId);
    const typed = textOf(values['questions']);
    await this.database.transaction((tx) => this.service.ask(tx, eventId, typed, ctx.actor, ctx.now));
    return { message: texts.saved, redirect: surveyPagePath(eventId) };
  }

  private async own({ staff }: BackofficeContext, eventId: string): Promise<EventOfRegistration> {
    const event = /^[1-9]\d{0,17}$/.test(eventId) ? await this.queries.event(eventId) : null;
    if (!event) throw new NotFound('eventNotFound');
    if (!mayTouch(staff, event.unitId)) throw new Forbidden('eventOtherUnit');
    return event;
  }
}

function formSection(eventId: string, questions: ShownSurvey['questions']): PageSection {
  return {
    id: 'questions',
    forms: [
      {
        action: 'ask',
        fields: {
          questions: {
            label: texts.questions,
            hint: texts.questionsHint,
            type: 'longText',
            max: LONGEST,
          },
        },
        values: { questions: typedQuestions(questions) },
        hidden: { event: eventId },
        submit: t('save'),
      },
    ],
  };
}

function answered(survey: ShownSurvey, answers: readonly Answers[]): PageSection[] {
  const counted = tallies(survey.questions, answers);
  const words = survey.questions.flatMap(({ kind, text }, at) =>
    kind === 'text' ? answers.flatMap((one) => (one[at] ? [[text, one[at]]] : [])) : [],
  );
  return [
    {
      id: 'state',
      paragraphs: [
        t('until', { until: formatDateTime(survey.closesAt!, 'bg'), count: answers.length }),
        t('frozen'),
      ],
    },
    ...counted.filter(({ question }) => question.kind !== 'text').map(tallySection),
    {
      id: 'words',
      title: t('words'),
      table: { columns: [t('questions'), t('answers')], rows: words, empty: t('noWords') },
    },
  ];
}

function tallySection({ question, counts, average }: Tally, at: number): PageSection {
  const { kind, text, options } = question;
  const labels = kind === 'scale' ? SCALE.map((value) => t(`point_${value}`)) : options;
  const mean = average === null ? '' : formatNumber(average, 'bg', { maximumFractionDigits: 1 });
  return {
    id: `question-${at}`,
    title: average === null ? text : t('average', { question: text, average: mean }),
    table: {
      columns: [t('questions'), t('answers')],
      rows: labels.map((label, index) => [label, String(counts[index] ?? 0)]),
      empty: '',
    },
  };
}
