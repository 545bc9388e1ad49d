import type { VNode } from 'preact';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  Facts,
  Link,
  Tag,
  TextPage,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../workspace.messages.js';
import type { OwedLine, OwnLine } from '../workspace.presentation.js';
import { OwedItem } from './owed-item.js';

export interface OwnPageProps extends OwnLine {
  publicPath: string;
  incomingNumber: string | null;
  sentOn: string | null;
  answeredOn: string | null;
  agreedOn: string | null;
  clocks: readonly OwedLine[];
  /** When it was asked for last, where it cannot be asked again yet. */
  asked: string | null;
  may: { ask: boolean; judge: boolean; dispute: boolean; measure: boolean; withdraw: boolean };
  done: string | null;
  error: string | null;
}

/** One sent recommendation, as the organisation works on it. */
export function OwnPage(props: OwnPageProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: '/workspace', label: t('workspace') }]}
      above={<Told done={props.done} error={props.error} />}
    >
      <div class="stack">
        <p class="tags">
          <Tag tone={props.state.tone}>{props.state.label}</Tag>{' '}
          {props.isDisputed && <Tag tone="late">{t('disputed')}</Tag>}
        </p>
        <Facts facts={facts(props, t)} />
        {props.clocks.length > 0 && (
          <section class="stack">
            <h2>{t('clock')}</h2>
            <ul class="list">
              {props.clocks.map((clock) => (
                <OwedItem key={clock.what} {...clock} withTitle={false} />
              ))}
            </ul>
          </section>
        )}
        <p>
          <Link path={props.publicPath}>{t('publicPage')}</Link>
        </p>
        <Deeds {...props} />
      </div>
    </TextPage>
  );
}

function Told({ done, error }: Pick<OwnPageProps, 'done' | 'error'>): VNode | null {
  if (error)
    return (
      <div role="alert">
        <Banner kind="warning">
          <p>{error}</p>
        </Banner>
      </div>
    );
  return done === null ? null : (
    <Banner kind="success">
      <p>{done}</p>
    </Banner>
  );
}

function facts(props: OwnPageProps, t: ReturnType<typeof workspaceMessages>) {
  const given = [
    { label: t('sentOn'), value: props.sentOn },
    { label: t('incomingNumber'), value: props.incomingNumber ?? t('noNumber') },
    { label: t('unit'), value: props.unit },
    { label: t('answeredOn'), value: props.answeredOn },
    { label: t('agreedOn'), value: props.agreedOn },
    { label: t('progress'), value: props.answeredOn && props.progress },
    { label: t('verdict'), value: props.answeredOn && props.verdict },
  ];
  return given.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function Deeds({ id, asked, may }: OwnPageProps): VNode | null {
  const t = workspaceMessages(useLocale());
  const at = usePath();
  if (!Object.values(may).some(Boolean)) return null;
  const base = `/workspace/recommendations/${id}`;
  return (
    <Card title={t('deedsTitle')} id="deeds">
      {may.ask && (
        <form method="post" action={at(`${base}/ask`)}>
          {asked ? (
            <p>{asked}</p>
          ) : (
            <>
              <p>{t('askText')}</p>
              <p class="actions">
                <Button>{t('ask')}</Button>
              </p>
            </>
          )}
        </form>
      )}
      <p class="actions">
        {may.judge && (
          <ButtonLink path={`${base}/verdict`} kind={may.ask ? 'quiet' : 'main'}>
            {t('giveVerdict')}
          </ButtonLink>
        )}
        {may.dispute && (
          <ButtonLink path={`${base}/dispute`} kind="quiet">
            {t('openDispute')}
          </ButtonLink>
        )}
        {may.measure && (
          <ButtonLink path={`${base}/measure`} kind="quiet">
            {t('addMeasure')}
          </ButtonLink>
        )}
        {may.withdraw && (
          <ButtonLink path={`${base}/withdraw`} kind="quiet">
            {t('withdraw')}
          </ButtonLink>
        )}
      </p>
    </Card>
  );
}
