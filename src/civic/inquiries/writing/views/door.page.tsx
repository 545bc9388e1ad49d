import type { VNode } from 'preact';
import { Card, Link, PageHead, useLocale } from '../../../../platform/ui/index.js';
import { CODE_PATH, WHISTLEBLOWING_PATH, WRITE_PATH, minePath } from '../../inquiry.rules.js';
import { writeMessages } from '../write.messages.js';

export interface DoorPageProps {
  /** The key of the subject from which they come; '' for none. */
  from: string;
  /** What the municipality allows itself. */
  days: { question: number; meeting: number };
  /** Where else one may want to go; only what this house has. */
  others: readonly { path: string; label: string }[];
}

/** „Пишете на общината“: whoever does not know which form is theirs begins here. */
export function DoorPage({ from, days, others }: DoorPageProps): VNode {
  const t = writeMessages(useLocale());
  const doors = [
    { door: 'question', label: t('ask'), hint: t('askHint', { days: days.question }) },
    { door: 'proposal', label: t('propose'), hint: t('proposeHint') },
    { door: 'signal', label: t('signal'), hint: t('signalHint') },
    { door: 'meeting', label: t('meet'), hint: t('meetHint', { days: days.meeting }) },
  ];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="page two-columns">
        <div class="stack">
          <h2>{t('whatDoYouWant')}</h2>
          <ul class="doors">
            {doors.map(({ door, label, hint }) => (
              <li key={door} class="card">
                <h3>
                  <Link path={`${WRITE_PATH}/${door}${from && `?from=${encodeURIComponent(from)}`}`}>
                    {label}
                  </Link>
                </h3>
                <p>{hint}</p>
              </li>
            ))}
          </ul>
          {others.length > 0 && (
            <section aria-labelledby="others">
              <h2 id="others">{t('together')}</h2>
              <ul class="leads">
                {others.map(({ path, label }) => (
                  <li key={path}>
                    <Link path={path}>{label}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside class="rail" aria-label={t('anonymousTitle')}>
          <Card title={t('anonymousTitle')}>
            <p>{t('anonymous')}</p>
          </Card>
          <Card title={t('whistleTitle')}>
            <p>
              {t('whistle')} <Link path={WHISTLEBLOWING_PATH}>{t('whistleLink')}</Link>.
            </p>
          </Card>
          <Card>
            <p>
              <Link path={minePath()}>{t('minePath')}</Link>
            </p>
            <p>
              <Link path={CODE_PATH}>{t('byCode')}</Link>
            </p>
            <p class="small">{t('otherWays')}</p>
          </Card>
        </aside>
      </div>
    </>
  );
}
