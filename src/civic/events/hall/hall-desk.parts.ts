import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { subjectKey, Subjects } from '../../../commons/subjects/index.js';
import type {
  BackofficeContext,
  Choice,
  ExtraAction,
  RecordLink,
  RecordSection,
} from '../../../platform/backoffice/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { formatDate, formatDeadline } from '../../../platform/i18n/index.js';
import { EventDeskParts, type EventDeskPart } from '../desk/event-desk-parts.service.js';
import { own } from '../desk/desk-inputs.js';
import type { CivicEvent } from '../event.entity.js';
import { AHEAD_STATES, HELD_STATES, isOneOf } from '../event.lifecycle.js';
import { DecisionQueries } from './decisions/decision.queries.js';
import { DECISION_KINDS, DECISION_STATES, decisionState } from './decisions/decision.rules.js';
import { decisionMessages } from './decisions/decisions.messages.js';
import { HallDeeds } from './hall-deeds.service.js';
import { hallMessages } from './hall.messages.js';
import { questionsPath } from './hall.rules.js';
import { minutesLifecycle } from './minutes/minutes.lifecycle.js';
import { minutesMessages } from './minutes/minutes.messages.js';
import { MINUTES_LIMITS } from './minutes/minutes.rules.js';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { ProposalChoices } from './proposals/proposal-choices.service.js';

const RECORDS = '/admin/resources';
const LINKABLE = 100;
const [h, m, d] = [hallMessages.texts, minutesMessages.texts, decisionMessages.texts];
const [tm, td] = [minutesMessages('bg'), decisionMessages('bg')];

/** What a hall adds to the record of its event in the back office. */
@Injectable()
export class HallDeskParts implements EventDeskPart {
  readonly actions: Record<string, ExtraAction<CivicEvent>>;

  constructor(
    parts: EventDeskParts,
    private readonly deeds: HallDeeds,
    private readonly choices: ProposalChoices,
    private readonly units: Units,
    private readonly subjects: Subjects,
    private readonly minutes: MinutesQueries,
    private readonly decisions: DecisionQueries,
  ) {
    this.actions = {
      enterFromHall: this.entering(),
      writeMinutes: this.writing(),
      addDecision: this.deciding(),
    };
    parts.register(this);
  }

  async sections(ctx: BackofficeContext, row: CivicEvent): Promise<RecordSection[]> {
    const [minutes, decisions] = await Promise.all([this.minutes.of(row.id), this.decisions.of(row.id)]);
    if (!minutes) return [];
    const { id, state, current, correctionsUntil, waiting } = minutes;
    const record = `${RECORDS}/event-minutes/records/${id}/show`;
    const line = [
      { text: minutesLifecycle.states[state].label.bg, href: record },
      String(current),
      correctionsUntil ? formatDeadline(correctionsUntil, 'bg') : '',
      { text: String(waiting), href: `${RECORDS}/event-corrections` },
    ];
    const decided = decisions.map((decision) => {
      const { label, tone } = DECISION_STATES[decisionState(decision, dateIn(ctx.now))];
      return [
        String(decision.number),
        { text: decision.text, href: `${RECORDS}/event-decisions/records/${decision.id}/show` },
        decision.dueOn ? formatDate(decision.dueOn, 'bg') : '',
        { text: label.bg, tone },
      ];
    });
    const columns = [tm('columnState'), tm('columnVersion'), tm('columnUntil'), tm('columnWaiting')];
    return [
      { id: 'minutes', title: tm('section'), table: { columns, rows: [line], empty: '' } },
      {
        id: 'decisions',
        title: td('decided'),
        table: {
          columns: [td('number'), td('text'), td('dueOn'), td('state')],
          rows: decided,
          empty: td('none'),
        },
      },
    ];
  }

  async links({ staff }: BackofficeContext, row: CivicEvent): Promise<RecordLink[]> {
    const isShown = isOneOf([...AHEAD_STATES, ...HELD_STATES], row.state);
    return isShown && staff.permissions.has('events.questions')
      ? [{ label: h.questionsDesk, href: `${questionsPath(row.id)}/desk` }]
      : [];
  }

  private entering(): ExtraAction<CivicEvent> {
    return {
      label: h.enterFromHall,
      permission: 'events.record',
      on: 'record',
      when: own([...AHEAD_STATES, ...HELD_STATES]),
      inputs: {
        target: {
          label: h.target,
          hint: h.targetHint,
          type: 'select',
          required: true,
          choices: () => this.choices.all(),
        },
        text: { label: h.said, hint: h.saidHint, type: 'longText', required: true, max: 5_000 },
        name: { label: h.who, hint: h.whoHint, max: 150 },
        showsName: { label: h.consent, type: 'boolean' },
      },
      run: async (ctx, id, input) => {
        await this.deeds.enter(ctx, id!, input);
        return { message: h.entered };
      },
    };
  }

  private writing(): ExtraAction<CivicEvent> {
    return {
      label: m.write,
      permission: 'events.record',
      on: 'record',
      main: true,
      when: own(['held', 'archived']),
      isDue: async ({ id }) => (await this.minutes.of(id)) === null,
      inputs: {
        text: { label: m.text, hint: m.textHint, type: 'longText', required: true, max: MINUTES_LIMITS.text },
      },
      run: async (ctx, id, input) => {
        await this.deeds.write(ctx, id!, input);
        return { message: m.saved };
      },
    };
  }

  private deciding(): ExtraAction<CivicEvent> {
    return {
      label: d.add,
      permission: 'events.record',
      on: 'record',
      when: own(['held', 'archived']),
      inputs: {
        text: { label: d.text, type: 'longText', required: true, max: 2_000 },
        kind: {
          label: d.kind,
          type: 'select',
          required: true,
          choices: DECISION_KINDS.map((value) => ({ value, label: d[`kind_${value}`] })),
        },
        unitId: { label: d.responsible, hint: d.unitHint, type: 'select', choices: () => this.unitChoices() },
        dueOn: { label: d.dueOn, hint: d.unitHint, type: 'date' },
        target: { label: d.target, hint: d.targetHint, type: 'select', choices: () => this.targets() },
      },
      run: async (ctx, id, input) => {
        await this.deeds.decide(ctx, id!, input);
        return { message: d.added };
      },
    };
  }

  private async unitChoices(): Promise<Choice[]> {
    return (await this.units.active()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  /** What takes a proposal, then whatever is public. */
  private async targets(): Promise<Choice[]> {
    const [open, latest] = await Promise.all([this.choices.all(), this.subjects.latest(LINKABLE)]);
    const known = new Set(open.map(({ value }) => value));
    const others = latest.map(({ ref, title }) => ({ value: subjectKey(ref), label: title }));
    return [...open, ...others.filter(({ value }) => !known.has(value))];
  }
}
