import type { VNode } from 'preact';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { ButtonLink, Link, PageHead, Paragraphs } from '../../../platform/ui/index.js';
import { aboutMessages } from '../about.messages.js';

const FIRST_STEPS = ['read', 'say', 'follow', 'account'] as const;
const DEBATE_WAY = ['proposed', 'argued', 'concluded', 'reviewed'] as const;
const WAY = ['announced', 'open', 'extended', 'closed', 'answered'] as const;

export function AboutPage(props: { locale: Locale; municipality: Text }): VNode {
  const t = aboutMessages(props.locale);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { municipality: pick(props.municipality, props.locale) })}
      />
      <div class="page">
        <section class="section">
          <h2>{t('firstSteps')}</h2>
          <ol class="steps">
            {FIRST_STEPS.map((step) => (
              <li key={step}>
                <h3>{t(step)}</h3>
                <p>{t(`${step}Text`)}</p>
              </li>
            ))}
          </ol>
          <p class="actions">
            <ButtonLink path="/">{t('read')}</ButtonLink>
            <Link path="/rules">{t('rulesLink')}</Link>
          </p>
        </section>
        <section class="section">
          <h2>{t('debateWayTitle')}</h2>
          <ol class="way">
            {DEBATE_WAY.map((station) => (
              <li key={station}>
                <h3>{t(station)}</h3>
                <p>{t(`${station}Text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <section class="section">
          <h2>{t('wayTitle')}</h2>
          <ol class="way">
            {WAY.map((station) => (
              <li key={station} class={station === 'extended' ? 'aside' : undefined}>
                <h3>{t(station)}</h3>
                <p>{t(`${station}Text`)}</p>
              </li>
            ))}
          </ol>
          <p class="prose soft">{t('withdrawnNote')}</p>
        </section>
        <section class="section prose">
          <h2>{t('clockTitle')}</h2>
          <Paragraphs text={t('clockText')} />
          <p>
            <Link path="/deadlines">{t('deadlinesLink')}</Link>
          </p>
          <h2>{t('originTitle')}</h2>
          <Paragraphs text={t('originText')} />
        </section>
      </div>
    </>
  );
}
