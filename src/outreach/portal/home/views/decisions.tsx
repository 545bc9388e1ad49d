import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, Tag, type Tone } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

export interface DecisionProps {
  key: string;
  outcome: { label: string; tone: Tone };
  side: 'yes' | 'part' | 'no';
  quote: { text: string; lang: Locale; path: string };
  unit: string | null;
  /** Written in Bulgarian. */
  reason: string;
  link: { kind: 'changed' | 'followed' | 'reasons'; path: string };
}

const LINKS = { changed: 'changedText', followed: 'followed', reasons: 'reasons' } as const;

export function Decisions(props: { locale: Locale; decisions: readonly DecisionProps[] }): VNode {
  const t = homeMessages(props.locale);
  return (
    <section class="block" aria-labelledby="decisions">
      <div class="page">
        <h2 id="decisions">{t('decisionsTitle')}</h2>
        <ul class="three">
          {props.decisions.map(({ key, outcome, side, quote, unit, reason, link }) => (
            <li key={key} class="card answered">
              <p>
                <Tag tone={outcome.tone}>{outcome.label}</Tag>
              </p>
              <blockquote lang={quote.lang}>
                <p>{t('quoted', { text: quote.text })}</p>
              </blockquote>
              <p class={`why ${side}`}>
                <b>{unit ? t('answerOf', { unit }) : t('answer')}</b> <span lang="bg">{reason}</span>
              </p>
              <p class="small">
                <Link path={link.path}>
                  {t(LINKS[link.kind])}
                  <span class="visually-hidden">: {quote.text}</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
