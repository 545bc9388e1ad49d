import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of campaigns wherever they stand: news, the footer, crumbs. */
export const campaignMessages = defineMessages('campaigns', {
  campaign: { bg: 'Информационна кампания', en: 'Information campaign' },
  campaigns: { bg: 'Информационни кампании', en: 'Information campaigns' },
  newsLaunched: { bg: 'Кампанията започна.', en: 'The campaign has begun.' },
  newsEnded: {
    bg: 'Кампанията приключи. На страницата ѝ пише какво излезе от нея.',
    en: 'The campaign has ended. Its page tells what came of it.',
  },
});
