import type { VNode } from 'preact';
import { formatNumber } from '../../../../platform/i18n/index.js';
import { ButtonLink, Card, Meter, useLocale } from '../../../../platform/ui/index.js';
import { petitionPageMessages } from '../petition-page.messages.js';

export interface ThresholdShown {
  /** „50 подписа“ */
  count: string;
  follows: string;
  /** „достигнат на 3 ноември 2026 г.“, „още 12“ */
  standing: string;
  reached: boolean;
}

export interface SupportProps {
  total: number;
  meter: { value: number; max: number; label: string };
  thresholds: readonly ThresholdShown[];
  channels: readonly { label: string; count: number }[];
  /** Where one signs; null once it is over. */
  sign: string | null;
  minimumAge: number;
  /** When the collecting ended; null while it goes on. */
  ended: string | null;
}

/** How many support it, how far that is from what follows, and where one signs. */
export function PetitionSupport(props: SupportProps): VNode {
  const locale = useLocale();
  const t = petitionPageMessages(locale);
  return (
    <Card class="support" id="support" title={t('support')}>
      <p class="support-count">
        <b class="num">{formatNumber(props.total, locale)}</b> {t('signed', { count: props.total })}
      </p>
      <Meter {...props.meter} />
      <p class="small num">{props.meter.label}</p>
      <Sign sign={props.sign} />
      {props.sign && (
        <p class="small soft">
          {t('signNote')} {props.minimumAge > 0 && t('minimumAge', { age: props.minimumAge })}
        </p>
      )}
      {props.ended && <p class="small soft">{t('closedNote', { date: props.ended })}</p>}
      <h3>{t('thresholds')}</h3>
      <ol class="thresholds">
        {props.thresholds.map(({ count, follows, standing, reached }) => (
          <li key={count} class={reached ? 'done' : undefined}>
            <b class="num">{count}</b> <span class="soft small num">{standing}</span>
            <span class="follows">{follows}</span>
          </li>
        ))}
      </ol>
      <h3>{t('channels')}</h3>
      <dl class="channels">
        {props.channels.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="num">{formatNumber(count, locale)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The button, wherever on the page somebody has read enough. */
export function Sign({ sign }: { sign: string | null }): VNode | null {
  const t = petitionPageMessages(useLocale());
  if (!sign) return null;
  return (
    <p class="actions">
      <ButtonLink path={sign}>{t('sign')}</ButtonLink>
    </p>
  );
}
