import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

const STEPS = ['You', 'We', 'All'] as const;

/** What will stand here, while there is nothing to count yet. */
export function FirstDay(props: { locale: Locale }): VNode {
  const t = homeMessages(props.locale);
  return (
    <section class="block" aria-labelledby="first-day">
      <div class="page">
        <h2 id="first-day">{t('firstDayTitle')}</h2>
        <ol class="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`step${step}`)}</h3>
              <p>{t(`step${step}Text`)}</p>
            </li>
          ))}
        </ol>
        <p>
          <Link path="/about">{t('howItWorks')}</Link>
        </p>
      </div>
    </section>
  );
}
