import type { VNode } from 'preact';
import { formatNumber } from '../../../platform/i18n/index.js';
import { useLocale, type ChartTone } from '../../../platform/ui/index.js';
import { CITIZEN_STANCES, type CitizenStance } from '../comment.rules.js';
import { commentMessages } from '../comments.messages.js';
import type { CommentCount } from '../reading/comment-counts.js';

const TONES: Record<CitizenStance, ChartTone> = {
  for: 'pine',
  against: 'clay',
  neutral: 'sand',
  question: 'sun',
};

/** How many say what: a bar as the picture, the legend beside it as the reading. */
export function CommentShare(props: { count: CommentCount }): VNode {
  const locale = useLocale();
  const t = commentMessages(locale);
  const { count } = props;
  const all = CITIZEN_STANCES.reduce((sum, stance) => sum + count[stance], 0);
  const parts = CITIZEN_STANCES.filter((stance) => count[stance] > 0);
  let from = 0;
  return (
    <figure class="chart comment-share">
      <figcaption class="visually-hidden">{t('share')}</figcaption>
      {all > 0 && (
        <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          {parts.map((stance) => {
            const width = (count[stance] / all) * 100;
            const x = from;
            from += width;
            return (
              <rect
                key={stance}
                class={`tone-${TONES[stance]}`}
                x={round(x)}
                width={round(width)}
                height="4"
              />
            );
          })}
        </svg>
      )}
      <ul class="legend row">
        {parts.map((stance) => (
          <li key={stance}>
            <svg class="swatch" viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
              <rect class={`tone-${TONES[stance]}`} width="10" height="10" rx="2" />
            </svg>
            {t('shareOf', {
              label: t(`stance_${stance}`),
              count: formatNumber(count[stance], locale),
              percent: Math.round((count[stance] / all) * 100),
            })}
          </li>
        ))}
        {count.answers > 0 && <li>{t('officialAnswers', { count: count.answers })}</li>}
        <li>{t('participants', { count: count.participants })}</li>
      </ul>
    </figure>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
