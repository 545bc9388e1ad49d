import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  Link,
  Radios,
  TextInput,
  TextPage,
  useLocale,
  usePath,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { OwnTable } from '../../views/home.page.js';
import { workspaceMessages } from '../../workspace.messages.js';
import type { OwnLine } from '../../workspace.presentation.js';
import { writingMessages } from '../writing.messages.js';

export function NewSetPage({ form }: { form: FormState<object> }): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const at = usePath();
  return (
    <TextPage
      title={t('setTitle')}
      crumbs={[{ path: '/workspace', label: workspaceMessages(locale)('workspace') }]}
      above={<ErrorSummary form={form} />}
    >
      <p class="lead">{t('setLead')}</p>
      <form method="post" action={at('/workspace/sets/new')} noValidate>
        <Radios
          form={form}
          name="kind"
          label={t('setKind')}
          options={[
            { value: 'study', label: t('kindStudy') },
            { value: 'analysis', label: t('kindAnalysis') },
            { value: 'roundTable', label: t('kindRoundTable') },
          ]}
        />
        <TextInput form={form} name="title" label={t('setName')} />
        <TextInput
          form={form}
          name="sourceUrl"
          type="url"
          label={t('setUrl')}
          hint={t('setUrlHint')}
          optional
        />
        <Button>{t('setCreate')}</Button>
      </form>
    </TextPage>
  );
}

export interface SetPageProps {
  id: string;
  title: string;
  lang: Locale;
  publicPath: string | null;
  writes: boolean;
  lines: readonly OwnLine[];
  ready: number;
  unfinished: number;
  told: string | null;
}

/** The recommendations of one set, and the button that sends what is finished. */
export function SetPage(props: SetPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const { id, writes, lines } = props;
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: '/workspace', label: workspaceMessages(locale)('workspace') }]}
      above={
        props.told && (
          <Banner kind="success">
            <p>{props.told}</p>
          </Banner>
        )
      }
    >
      <div class="stack">
        {lines.length === 0 ? <EmptyState title={t('setEmpty')} /> : <OwnTable lines={lines} />}
        {writes && (
          <p class="actions">
            <ButtonLink path={`/workspace/recommendations/new?set=${id}`}>{t('addToSet')}</ButtonLink>
            <ButtonLink path={`/workspace/import?set=${id}`} kind="quiet">
              {t('importToSet')}
            </ButtonLink>
          </p>
        )}
        {writes && props.ready + props.unfinished > 0 && <Sending {...props} />}
        {props.publicPath && (
          <p>
            <Link path={props.publicPath}>{t('setPublic')}</Link>
          </p>
        )}
      </div>
    </TextPage>
  );
}

function Sending({ id, ready, unfinished }: SetPageProps): VNode {
  const t = writingMessages(useLocale());
  const at = usePath();
  return (
    <Card>
      {unfinished > 0 && <p>{t('unfinished', { count: unfinished })}</p>}
      {ready > 0 && (
        <form method="post" action={at(`/workspace/sets/${id}/send`)}>
          <p>{t('sendSetText')}</p>
          <Button>{t('sendSet', { count: ready })}</Button>
        </form>
      )}
    </Card>
  );
}
