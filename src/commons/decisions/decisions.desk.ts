import { Injectable, type OnModuleInit } from '@nestjs/common';
import { subjectKey } from '../subjects/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
} from '../../platform/backoffice/index.js';
import { DecisionRecords, type Waiting } from './decision-records.service.js';
import { decisionAdminMessages } from './decisions.admin.messages.js';

const RECORDS = '/admin/resources/decisions';
const t = decisionAdminMessages('bg');

/** The decisions' part of the first page of the back office: a line for each process. */
@Injectable()
export class DecisionsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly records: DecisionRecords,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'decisions',
        order: 15,
        permission: 'decisions.read',
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async waiting({ staff }: BackofficeContext): Promise<DeskItem[]> {
    const [proposed, returned] = await Promise.all([
      this.records.waiting(staff),
      this.records.returned(staff),
    ]);
    const titles = await this.records.titles([...proposed, ...returned].map(({ process }) => process));
    const title = ({ process }: Waiting) =>
      t('waitingTitle', { title: titles.get(subjectKey(process)) ?? '' });
    return [
      ...returned.map((one): DeskItem => ({
        due: { text: t('returnedDue'), tone: 'late' },
        at: one.since,
        title: title(one),
        detail: t('returnedDetail', { count: one.count }),
        action: { label: t('returnedAction'), href: `${RECORDS}?view=returned` },
      })),
      ...proposed.map((one): DeskItem => ({
        due: { text: t('waitingDue'), tone: 'wait' },
        at: one.since,
        title: title(one),
        detail: t('waitingDetail', { count: one.count }),
        action: { label: t('waitingAction'), href: RECORDS },
      })),
    ];
  }
}
