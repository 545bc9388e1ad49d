import type { VNode } from 'preact';
import { formatNumber } from '../../../../platform/i18n/index.js';
import { ButtonLink, Card, Meter, useLocale } from '../../../../platform/ui/index.js';
import { signBoxMessages } from './sign-box.messages.js';

export interface SignBoxProps {
  /** All that count. */
  signatures: number;
  /** What the next so many bring; null when nothing more follows. */
  next: { what: 'toBackers' | 'toAnswer' | 'toHearing'; threshold: number } | null;
  /** Where one signs; null when nothing is taken. */
  signPath: string | null;
  /** The end of collecting, in words; '' when there is none. */
  date: string;
}

/** The count, what comes next, and the button. */
export function SignBox({ signatures, next, signPath, date }: SignBoxProps): VNode {
  const locale = useLocale();
  const t = signBoxMessages(locale);
  const figure = (count: number) => formatNumber(count, locale);
  return (
    <Card class="sign-box">
      <p class="sign-count">
        <b class="num">{figure(signatures)}</b> {t('signatures', { count: signatures })}
      </p>
      {next ? (
        <>
          <Meter
            value={signatures}
            max={next.threshold}
            label={t('meter', { count: figure(signatures), threshold: figure(next.threshold) })}
          />
          {signPath && (
            <p class="soft">
              {t(next.what, {
                count: figure(Math.max(0, next.threshold - signatures)),
                threshold: figure(next.threshold),
              })}
            </p>
          )}
        </>
      ) : (
        <p class="soft">{t('allReached')}</p>
      )}
      {signPath && <ButtonLink path={signPath}>{t('sign')}</ButtonLink>}
      <p class="soft">{date ? t(signPath ? 'until' : 'closed', { date }) : !signPath && t('ended')}</p>
    </Card>
  );
}

/** The next of the thresholds that so many have not reached. */
export function nextThreshold(
  signatures: number,
  petition: {
    state: string;
    backersNeeded: number;
    answerThreshold: number;
    hearingThreshold: number | null;
  },
): SignBoxProps['next'] {
  const { state, backersNeeded, answerThreshold, hearingThreshold } = petition;
  if (state === 'seeking') return { what: 'toBackers', threshold: backersNeeded };
  if (signatures < answerThreshold) return { what: 'toAnswer', threshold: answerThreshold };
  if (hearingThreshold !== null && signatures < hearingThreshold)
    return { what: 'toHearing', threshold: hearingThreshold };
  return null;
}
