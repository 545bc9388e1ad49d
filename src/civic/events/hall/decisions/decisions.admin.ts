import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isBound, mayTouch } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type GovernedResource,
} from '../../../../platform/backoffice/index.js';
import { In } from 'typeorm';
import { problemMessages } from '../../events.problems.messages.js';
import { HallDeeds } from '../hall-deeds.service.js';
import { minutesPath } from '../hall.rules.js';
import { DECISION_KINDS } from './decision.rules.js';
import { decisionMessages } from './decisions.messages.js';
import { EventDecision } from './event-decision.entity.js';

const t = decisionMessages.texts;

/** Decisions in the back office, where the unit that is charged with one says that it is done. */
@Injectable()
export class DecisionsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: HallDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<EventDecision>({
      entity: EventDecision,
      id: 'event-decisions',
      title: 'text',
      label: t.decision,
      labelPlural: t.decisions,
      permissions: { list: 'events.read' },
      scope: (staff) => (isBound(staff) ? { unitId: In(staff.units) } : {}),
      sort: { by: 'id', direction: 'desc' },
      fields: {
        number: { label: t.number, list: true },
        text: { label: t.text, type: 'longText', list: true },
        eventId: { label: t.event, reference: 'events', list: true },
        kind: {
          label: t.kind,
          type: 'select',
          choices: DECISION_KINDS.map((value) => ({ value, label: t[`kind_${value}`] })),
        },
        unitId: { label: t.responsible, reference: 'unit' },
        dueOn: { label: t.dueOn, list: true },
        doneAt: { label: { bg: 'Изпълнено', en: 'Done' }, list: true },
        doneNote: { label: t.doneNote, type: 'longText' },
      },
      extraActions: {
        markDone: {
          label: t.markDone,
          permission: 'events.edit',
          on: 'record',
          main: true,
          when: ({ kind, doneAt, unitId }, staff) =>
            kind === 'task' && doneAt === null && mayTouch(staff, unitId),
          inputs: {
            doneNote: {
              label: t.doneNote,
              hint: t.doneNoteHint,
              type: 'longText',
              required: true,
              max: 1_000,
            },
          },
          run: async (ctx, id, input) => {
            await this.deeds.done(ctx, id!, input);
            return { message: t.markedDone };
          },
        },
      },
      publicPath: ({ eventId, number }) => `${minutesPath(eventId)}#decision-${number}`,
      messages: problemMessages,
      empty: t.none,
    });
  }
}
