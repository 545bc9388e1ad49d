import type { VNode } from 'preact';
import { asset, ButtonLink, Card, Link, Meter, useLocale } from '../../../../platform/ui/index.js';
import { contributionMessages } from '../contributions.messages.js';

export interface ContributionSectionProps {
  /** By article or paragraph of the present draft; '' for the whole of it. */
  counts: ReadonlyMap<string, number>;
  total: number;
  /** Where all are read; `?article=` narrows it. */
  path: string;
  /** Where one writes; null while nothing is taken. */
  contribute: string | null;
  /** The term is over, and what comes is marked so. */
  late: boolean;
  /** How far the decisions are; null before there are any. */
  progress: { decided: number; total: number } | null;
  csv: string;
  data: string;
}

/** What was said so far, how far its considering is, and where one says more. */
export function ContributionSection(props: ContributionSectionProps): VNode {
  const t = contributionMessages(useLocale());
  const { total, progress, contribute, late, path, counts } = props;
  const whole = counts.get('') ?? 0;
  return (
    <Card title={t('contributions')} id="contributions">
      <p>
        {total > 0 ? (
          <Link path={path}>{t('count', { count: total })}</Link>
        ) : (
          t(contribute && !late ? 'nobody' : 'nobodyWrote')
        )}
        {whole > 0 && (
          <>
            {' · '}
            <Link path={`${path}?article=whole`}>{t('onWhole', { count: whole })}</Link>
          </>
        )}
      </p>
      {progress && (
        <>
          <p>
            <b>{t('progress', progress)}</b>
          </p>
          <Meter label={t('progress', progress)} value={progress.decided} max={progress.total} />
          <p class="small soft">{t('progressText')}</p>
        </>
      )}
      {contribute && (
        <p class="actions">
          <ButtonLink path={contribute} kind={late ? 'quiet' : 'main'}>
            {t(late ? 'writeLate' : 'writeWhole')}
          </ButtonLink>
        </p>
      )}
      {total > 0 && (
        <p class="small">
          <a href={props.csv}>{t('table')}</a>
          {' · '}
          <a href={props.data}>{t('data')}</a>
        </p>
      )}
      {total > 0 && <script type="module" src={asset('contributions.js')} />}
    </Card>
  );
}
