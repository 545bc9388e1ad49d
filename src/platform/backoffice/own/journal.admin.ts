import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditEntry } from '../../audit/index.js';
import { governed } from '../governed.js';
import { BackofficeRegistry } from '../registry.js';
import { actionName, actorName, detailLine, subjectName } from './journal.words.js';

/** „Дневник“: who did what. Nobody can change it, not even here. */
@Injectable()
export class JournalAdmin implements OnModuleInit {
  constructor(private readonly registry: BackofficeRegistry) {}

  onModuleInit(): void {
    this.registry.register(
      governed({
        entity: AuditEntry,
        id: 'journal',
        label: { bg: 'Запис в дневника', en: 'Journal entry' },
        labelPlural: { bg: 'Дневник', en: 'Journal' },
        navigation: { group: 'order', order: 80 },
        permissions: { list: 'audit.read' },
        title: 'what',
        sort: { by: 'id', direction: 'desc' },
        perPage: 30,
        fields: {
          what: { label: { bg: 'Какво', en: 'What' }, value: ({ action }) => actionName(action) },
          at: { label: { bg: 'Кога', en: 'When' }, list: true, filter: true },
          actorKind: {
            label: { bg: 'Кой', en: 'Who' },
            type: 'select',
            filter: true,
            show: false,
            choices: [
              { value: 'staff', label: { bg: 'Служител', en: 'Staff' } },
              { value: 'participant', label: { bg: 'Участник', en: 'Participant' } },
              { value: 'clock', label: { bg: 'Часовникът', en: 'The clock' } },
              { value: 'system', label: { bg: 'Системата', en: 'The system' } },
              { value: 'visitor', label: { bg: 'Посетител', en: 'Visitor' } },
            ],
          },
          who: {
            label: { bg: 'Кой', en: 'Who' },
            list: true,
            value: ({ actorKind, actorId }) => actorName(actorKind, actorId),
          },
          actorId: {
            label: { bg: 'Име', en: 'Name' },
            list: true,
            reference: 'staff',
            value: ({ actorKind, actorId }) => (actorKind === 'staff' ? actorId : null),
          },
          about: {
            label: { bg: 'За какво', en: 'About' },
            list: true,
            value: ({ subjectType, subjectId }) => subjectName(subjectType, subjectId),
          },
          action: { label: { bg: 'Код на действието', en: 'Code of the action' }, filter: true },
          subjectId: {
            label: { bg: 'Номер на записа', en: 'Number of the record' },
            filter: true,
            show: false,
          },
          details: {
            label: { bg: 'Подробности', en: 'Details' },
            type: 'longText',
            value: ({ details }) => detailLine(details),
          },
        },
        empty: { bg: 'Дневникът е празен.', en: 'The journal is empty.' },
      }),
    );
  }
}
