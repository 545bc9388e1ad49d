import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  EmptyState,
  Link,
  Paragraphs,
  Tag,
  TextPage,
  useLocale,
  usePath,
  type Tone,
} from '../../../../platform/ui/index.js';
import { OWN_PATH, PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import { PracticeStyles } from '../../reading/views/practice-styles.js';
import { writingMessages } from '../writing.messages.js';

/** For whoever belongs to no confirmed organisation. */
export function NoOrganisationPage(): VNode {
  const t = writingMessages(useLocale());
  return (
    <TextPage title={t('noneTitle')}>
      <p class="lead">{t('noneText')}</p>
      <p class="actions">
        <ButtonLink path="/account/organisation">{t('toOrganisation')}</ButtonLink>
        <Link path={PRACTICES_PATH}>{t('toList')}</Link>
      </p>
    </TextPage>
  );
}

export interface OwnItem {
  path: string;
  title: string;
  lang: Locale;
  state: { label: string; tone: Tone };
  changed: string;
  /** It proposes what another, published one is to say. */
  isRevision: boolean;
}

/** What the organisation proposed, and where each of it stands. */
export function OwnListPage(props: {
  name: string;
  told: string | null;
  writes: boolean;
  items: readonly OwnItem[];
}): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  return (
    <TextPage
      title={t('ownTitle')}
      crumbs={[{ path: PRACTICES_PATH, label: practiceMessages(locale)('practices') }]}
      above={props.told ? <Told sentence={props.told} /> : undefined}
    >
      <PracticeStyles />
      <p class="lead">{t('ownLead', { name: props.name })}</p>
      {props.writes ? (
        <p class="actions">
          <ButtonLink path={`${OWN_PATH}/new`}>{t('newOne')}</ButtonLink>
        </p>
      ) : (
        <p class="soft">{t('readersOnly')}</p>
      )}
      {props.items.length > 0 ? (
        <ul class="own-practices">
          {props.items.map((item) => (
            <li key={item.path}>
              <Link path={item.path} lang={item.lang}>
                {item.title}
              </Link>
              <p class="meta">
                <Tag tone={item.state.tone}>{item.state.label}</Tag>
                {item.isRevision && <span class="kind">{t('revisionTag')}</span>}
                <span class="soft small">{item.changed}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t('ownEmpty')}>
          <p>{t('ownEmptyHint')}</p>
        </EmptyState>
      )}
    </TextPage>
  );
}

export interface OwnPageProps {
  title: string;
  lang: Locale;
  told: string | null;
  state: { label: string; tone: Tone };
  sentence: string;
  /** What the staff wrote; '' for nothing. */
  reason: string;
  /** Of a new version, what everybody reads until then. */
  revisionOf: { path: string; title: string } | null;
  /** Where a new version is proposed. */
  revise: string | null;
  /** The way on. */
  next: { path: string; label: string } | null;
}

/** The organisation's own page of a practice, in whatever state it is. */
export function OwnPage(props: OwnPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const at = usePath();
  return (
    <TextPage
      title={props.title}
      crumbs={[
        { path: PRACTICES_PATH, label: practiceMessages(locale)('practices') },
        { path: OWN_PATH, label: t('ownTitle') },
      ]}
      above={props.told ? <Told sentence={props.told} /> : undefined}
    >
      <p class="meta">
        <Tag tone={props.state.tone}>{props.state.label}</Tag>
      </p>
      <p class="lead">{props.sentence}</p>
      {props.revisionOf && (
        <p>
          {t('revisionOf')}{' '}
          <Link path={props.revisionOf.path} lang={props.lang}>
            {props.revisionOf.title}
          </Link>
        </p>
      )}
      {props.reason && (
        <Banner title={t('reason')}>
          <Paragraphs text={props.reason} lang="bg" />
        </Banner>
      )}
      {props.next && (
        <p class="actions">
          <ButtonLink path={props.next.path}>{props.next.label}</ButtonLink>
        </p>
      )}
      {props.revise && (
        <form method="post" action={at(props.revise)}>
          <p>{t('reviseText')}</p>
          <Button kind="quiet">{t('revise')}</Button>
        </form>
      )}
    </TextPage>
  );
}

function Told({ sentence }: { sentence: string }): VNode {
  return (
    <Banner kind="success">
      <p>{sentence}</p>
    </Banner>
  );
}
