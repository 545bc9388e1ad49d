import type { VNode } from 'preact';
import { formatNumber, type Locale } from '../../../../platform/i18n/index.js';
import { Link } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

export interface AnswersProps {
  /** Where all of it is told. */
  path: string;
  asked: number;
  answered: number;
  changed: number;
  overdue: number;
}

/** What became of what people asked for, as four numbers and their share of the first. */
export function Answers(props: AnswersProps & { locale: Locale }): VNode {
  const { locale, asked } = props;
  const t = homeMessages(locale);
  const figures = [
    { key: 'asked', count: asked, anchor: 'voices' },
    { key: 'answered', count: props.answered, anchor: 'answers' },
    { key: 'changed', count: props.changed, anchor: 'changed' },
    { key: 'overdue', count: props.overdue, anchor: 'answers' },
  ] as const;
  return (
    <section class="block" aria-labelledby="flow">
      <div class="page">
        <h2 id="flow">{t('flowTitle')}</h2>
        <ul class="flow">
          {figures.map(({ key, count, anchor }) => (
            <li key={key} class={key === 'overdue' && count > 0 ? 'late' : undefined}>
              <Link path={`${props.path}#${anchor}`}>
                <b class="num">{formatNumber(count, locale)}</b>
                <span>{t(key, { count })}</span>
              </Link>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  class={key === 'overdue' ? 'tone-clay' : 'tone-pine'}
                  width={shareOf(count, asked)}
                  height="6"
                />
              </svg>
            </li>
          ))}
        </ul>
        <p class="small more">
          <Link path={props.path}>{t('wholeYear')}</Link>
        </p>
      </div>
    </section>
  );
}

/** A number that is not nought is always seen. */
function shareOf(count: number, all: number): number {
  if (count === 0) return 0;
  return Math.max(1, Math.round((Math.min(count, all) / all) * 1000) / 10);
}
