import { Injectable } from '@nestjs/common';
import type { PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { formatDate, formatNumber, pick } from '../../../platform/i18n/index.js';
import { CampaignCounts } from '../campaign-counts.service.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignQueries } from '../campaign.queries.js';
import { COUNTED_BY, COUNTED_LABELS, REACH_LABELS, ROLE_LABELS } from '../campaign.rules.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');
const RECORDS = '/admin/resources';
type Cell = string | PageCell;

/** What the record of a campaign shows beside its columns. */
@Injectable()
export class CampaignRecord {
  constructor(
    private readonly queries: CampaignQueries,
    private readonly counts: CampaignCounts,
  ) {}

  async sections({ id, actions }: Campaign): Promise<RecordSection[]> {
    const [goals, reached] = await Promise.all([this.queries.goals(id), this.counts.of({ id, actions })]);
    const { counted, files, entered } = reached;
    const wanted = goals.map(({ id: goalId, goal, target, countedBy, measure }): Cell[] => [
      { text: goal, href: `${RECORDS}/campaign-goals/records/${goalId}/show` },
      countedBy && target ? `${counted[countedBy]} / ${target}` : measure,
    ]);
    const held = files.map(({ id: fileId, title, role, downloads }): Cell[] => [
      { text: title, href: `${RECORDS}/campaign-files/records/${fileId}/show` },
      pick(ROLE_LABELS[role], 'bg'),
      String(downloads),
    ]);
    const rows = [
      ...COUNTED_BY.map((key): Cell[] => [
        pick(COUNTED_LABELS[key], 'bg'),
        formatNumber(counted[key], 'bg'),
        '',
      ]),
      ...entered.map(({ id: reachId, kind, what, count, happenedOn, source }): Cell[] => [
        {
          text: `${pick(REACH_LABELS[kind], 'bg')}: ${what}, ${formatDate(happenedOn, 'bg')}`,
          href: `${RECORDS}/campaign-reach/records/${reachId}/show`,
        },
        formatNumber(count, 'bg'),
        source,
      ]),
    ];
    return [
      table('goals', [t('count')], wanted, t('noGoals')),
      table('files', [t('kind'), t('taken')], held, t('noFiles')),
      table('reached', [t('count'), t('source')], rows, t('noReach')),
    ];
  }
}

function table(
  id: 'goals' | 'files' | 'reached',
  columns: string[],
  rows: Cell[][],
  empty: string,
): RecordSection {
  return { id, title: t(id), table: { columns: [t('what'), ...columns], rows, empty } };
}
