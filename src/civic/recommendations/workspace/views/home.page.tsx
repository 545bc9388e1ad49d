import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FilterForm,
  Link,
  PageHead,
  Pagination,
  Select,
  Table,
  Tag,
  useLocale,
  usePath,
  type Option,
} from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../workspace.messages.js';
import type { OwedLine, OwnLine } from '../workspace.presentation.js';
import { OwedItem } from './owed-item.js';

export interface HomeProps {
  name: string;
  writes: boolean;
  told: string | null;
  total: number;
  waiting: readonly OwnLine[];
  owed: readonly OwedLine[];
  drafts: readonly OwnLine[];
  draftCount: number;
  sets: readonly { path: string; title: string; lang: Locale }[];
  /** Null while nothing was sent. */
  reportPath: string | null;
  lines: readonly OwnLine[];
  state: string;
  states: readonly Option[];
  older?: string | undefined;
  first?: string | undefined;
}

export function HomePage(props: HomeProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <>
      <PageHead title={t('workspace')} lead={t('lead', { name: props.name })}>
        <nav class="actions" aria-label={t('workspace')}>
          {props.writes && <ButtonLink path="/workspace/recommendations/new">{t('newOne')}</ButtonLink>}
          {props.writes && (
            <ButtonLink path="/workspace/import" kind="quiet">
              {t('import')}
            </ButtonLink>
          )}
          {props.reportPath && (
            <ButtonLink path={props.reportPath} kind="quiet">
              {t('reports')}
            </ButtonLink>
          )}
          <ButtonLink path="/account/organisation/colleagues" kind="quiet">
            {t('colleagues')}
          </ButtonLink>
        </nav>
      </PageHead>
      <div class="page stack">
        {props.told && (
          <Banner kind="success">
            <p>{props.told}</p>
          </Banner>
        )}
        {!props.writes && (
          <Banner>
            <p>{t('readerNote')}</p>
          </Banner>
        )}
        {props.total === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <div class="split">
              <Ours {...props} />
              <Theirs {...props} />
            </div>
            <Drafts {...props} />
            <All {...props} />
          </>
        )}
        {props.total === 0 && props.writes && <Sets {...props} />}
      </div>
    </>
  );
}

function Ours({ waiting }: HomeProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <Card title={t('oursTitle')}>
      {waiting.length === 0 ? (
        <p class="soft">{t('oursNone')}</p>
      ) : (
        <>
          <p>{t('oursText')}</p>
          <Lines lines={waiting} />
        </>
      )}
    </Card>
  );
}

function Theirs({ owed, writes }: HomeProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <Card title={t('theirsTitle')}>
      {owed.length === 0 ? (
        <p class="soft">{t('theirsNone')}</p>
      ) : (
        <ul class="list">
          {owed.map((one) => (
            <OwedItem key={`${one.id} ${one.what}`} {...one} withTitle>
              {writes && <Ask {...one} />}
            </OwedItem>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Ask({ id, title, asked }: OwedLine): VNode {
  const t = workspaceMessages(useLocale());
  const at = usePath();
  if (asked) return <div class="soft small">{asked}</div>;
  return (
    <form method="post" action={at(`/workspace/recommendations/${id}/ask`)}>
      <Button kind="quiet" small>
        {t('ask')}
        <span class="visually-hidden"> {title}</span>
      </Button>
    </form>
  );
}

function Drafts({ drafts, draftCount, ...props }: HomeProps): VNode | null {
  const t = workspaceMessages(useLocale());
  if (!props.writes && draftCount === 0) return null;
  return (
    <Card title={t('draftsTitle')}>
      {drafts.length === 0 ? <p class="soft">{t('draftsNone')}</p> : <Lines lines={drafts} />}
      {draftCount > drafts.length && (
        <p>
          <Link path="/workspace?state=draft">{t('allDrafts', { count: draftCount })}</Link>
        </p>
      )}
      <SetLinks {...props} />
    </Card>
  );
}

function Sets(props: HomeProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <Card title={t('setsTitle')}>
      <SetLinks {...props} />
    </Card>
  );
}

function SetLinks({ sets, writes }: Pick<HomeProps, 'sets' | 'writes'>): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <>
      {sets.length > 0 && (
        <>
          <h3>{t('setsTitle')}</h3>
          <ul class="list">
            {sets.map((set) => (
              <li key={set.path}>
                <Link path={set.path} lang={set.lang}>
                  {set.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {writes && (
        <p>
          <Link path="/workspace/sets/new">{t('newSet')}</Link>
        </p>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly OwnLine[] }): VNode {
  return (
    <ul class="list">
      {lines.map((line) => (
        <li key={line.id}>
          <Link path={line.path} lang={line.lang}>
            {line.title}
          </Link>{' '}
          <Tag tone={line.state.tone}>{line.state.label}</Tag>
        </li>
      ))}
    </ul>
  );
}

function All(props: HomeProps): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <section class="stack" id="all">
      <h2>{t('allTitle')}</h2>
      <FilterForm path="/workspace" filtered={props.state !== ''}>
        <Select
          form={{ values: { state: props.state }, errors: {} }}
          name="state"
          label={t('state')}
          options={props.states}
        />
      </FilterForm>
      {props.lines.length === 0 ? <p>{t('allNone')}</p> : <OwnTable lines={props.lines} />}
      <Pagination {...(props.first && { newer: props.first })} {...(props.older && { older: props.older })} />
    </section>
  );
}

export function OwnTable({ lines }: { lines: readonly OwnLine[] }): VNode {
  const t = workspaceMessages(useLocale());
  const tags = (line: OwnLine): ComponentChildren => (
    <>
      <Tag tone={line.state.tone}>{line.state.label}</Tag>{' '}
      {line.isDisputed && <Tag tone="late">{t('disputed')}</Tag>}
    </>
  );
  return (
    <Table
      caption={t('allTitle')}
      captionHidden
      columns={[
        { label: t('title') },
        { label: t('state') },
        { label: t('unit') },
        { label: t('progress'), numeric: true },
        { label: t('verdict') },
      ]}
      rows={lines.map((line) => [
        <Link key="title" path={line.path} lang={line.lang}>
          {line.title}
        </Link>,
        tags(line),
        line.unit,
        line.progress,
        line.verdict,
      ])}
    />
  );
}
