import { defineLifecycle } from '../../platform/lifecycle/index.js';

/** An information campaign. What came of it is said when it ends, or it does not end. */
export const campaignLifecycle = defineLifecycle({
  subject: 'campaign',
  table: 'campaign',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    running: { label: { bg: 'Тече', en: 'Running' }, tone: 'open', public: true },
    ended: { label: { bg: 'Приключи', en: 'Ended' }, tone: 'info', public: true, final: true },
  },
  transitions: {
    launch: {
      label: { bg: 'Започнете кампанията', en: 'Launch the campaign' },
      from: ['draft'],
      to: 'running',
      by: 'campaigns.run',
      announces: 'campaign.launched',
    },
    end: {
      label: { bg: 'Приключете кампанията', en: 'End the campaign' },
      from: ['running'],
      to: 'ended',
      by: 'campaigns.run',
      announces: 'campaign.ended',
    },
  },
});

export type CampaignState = keyof typeof campaignLifecycle.states;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_CAMPAIGN = 'campaign.launched_at IS NOT NULL';

export function isPublic(row: { launchedAt: Date | null }): boolean {
  return row.launchedAt !== null;
}
