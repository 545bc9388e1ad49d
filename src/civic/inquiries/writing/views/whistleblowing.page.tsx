import type { VNode } from 'preact';
import { Facts, Link, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { WRITE_PATH } from '../../inquiry.rules.js';
import { whistleblowingMessages } from '../whistleblowing.messages.js';
import { writeMessages } from '../write.messages.js';

const COMMISSION = 'https://cpdp.bg/';

export function WhistleblowingPage(props: { phone: string }): VNode {
  const locale = useLocale();
  const t = whistleblowingMessages(locale);
  return (
    <TextPage title={t('title')} crumbs={[{ path: WRITE_PATH, label: writeMessages(locale)('title') }]}>
      <p class="lead">{t('lead')}</p>
      <div class="prose">
        <h2>{t('whereTitle')}</h2>
        <ol class="leads">
          <li>{t('internal')}</li>
          <li>
            {t('external')} <a href={COMMISSION}>{t('externalLink')}</a>
          </li>
        </ol>
        {props.phone && <Facts facts={[{ label: t('phone'), value: props.phone }]} />}
        <h2>{t('whoTitle')}</h2>
        <p>{t('who')}</p>
        <h2>{t('whyTitle')}</h2>
        <p>{t('why')}</p>
        <p>
          {t('otherwise')} <Link path={`${WRITE_PATH}/signal`}>{t('toSignal')}</Link>
        </p>
      </div>
    </TextPage>
  );
}
