import type { VNode } from 'preact';
import { formatBytes, type Locale } from '../../../../platform/i18n/index.js';
import {
  Attachments,
  Banner,
  Button,
  Checkbox,
  ErrorSummary,
  Hidden,
  Link,
  Radios,
  Select,
  SendOrChange,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { CONTRIBUTION_LIMITS } from '../contribution.rules.js';
import { contributeMessages } from '../writing/contribute.messages.js';
import { consultationCrumbs } from './consultation-crumbs.js';

export interface ContributePageProps {
  consultation: { path: string; title: string; lang: Locale };
  /** Where the form goes. */
  path: string;
  form: FormState<object>;
  articles: readonly Option[];
  attached: readonly { ref: string; name: string; bytes: number }[];
  /** Null for whoever is not signed in. */
  writer: { organisation: string | null } | null;
  notice: 'sessionOver' | 'expired' | null;
  /** When the term ended, in words; null while it runs. */
  lateSince: string | null;
}

const ORDER = ['article', 'text', 'writer', 'onBehalfOf', 'files', 'name', 'email'];

/** One writes here, then looks it over, then hands it in. */
export function ContributePage(props: ContributePageProps): VNode {
  const locale = useLocale();
  const t = contributeMessages(locale);
  const { consultation, form, notice, lateSince } = props;
  return (
    <TextPage
      title={t('title')}
      crumbs={consultationCrumbs(consultation, locale)}
      above={
        <>
          <ErrorSummary form={form} order={ORDER} />
          {notice && (
            <Banner title={t(`${notice}Title`)}>
              <p>{t(`${notice}Text`)}</p>
            </Banner>
          )}
          {lateSince && (
            <Banner title={t('lateTitle')}>
              <p>{t('late', { date: lateSince })}</p>
            </Banner>
          )}
        </>
      }
    >
      <WritingForm path={props.path} withFiles>
        <Select name="article" label={t('article')} form={form} empty={t('whole')} options={props.articles} />
        <TextArea name="text" label={t('text')} hint={t('textHint')} form={form} rows={10} lang={locale} />
        <OnWhoseBehalf {...props} />
        <Files {...props} />
        <Person {...props} />
        <div class="actions">
          <Button name="step" value="check">
            {t('toCheck')}
          </Button>
          <Link path={consultation.path}>{t('cancel')}</Link>
          <Link path="/rules">{t('rules')}</Link>
        </div>
      </WritingForm>
    </TextPage>
  );
}

function OnWhoseBehalf({ form, writer }: ContributePageProps): VNode {
  const t = contributeMessages(useLocale());
  const organisation = writer?.organisation;
  return (
    <>
      <Radios
        name="writer"
        label={t('writer')}
        hint={t('writerHint')}
        form={form}
        options={[
          { value: 'self', label: t('writer_self') },
          ...(organisation
            ? [{ value: 'organisation', label: t('writer_organisation', { name: organisation }) }]
            : []),
          { value: 'onBehalf', label: t('writer_onBehalf') },
        ]}
      />
      <TextInput name="onBehalfOf" label={t('onBehalfOf')} hint={t('onBehalfHint')} form={form} optional />
    </>
  );
}

function Files({ form, attached }: ContributePageProps): VNode {
  const locale = useLocale();
  const t = contributeMessages(locale);
  const { files: max, fileBytes } = CONTRIBUTION_LIMITS;
  return (
    <Attachments
      form={form}
      attached={attached.map(({ ref, name, bytes }) => ({ value: ref, name, bytes }))}
      words={{
        attached: t('attached'),
        attachedHint: t('attachedHint'),
        files: t('files'),
        filesHint: t('filesHint', { max, size: formatBytes(fileBytes, locale) }),
      }}
      accept=".pdf,.docx,.png,.jpg,.jpeg"
      several
    />
  );
}

function Person({ form, writer }: ContributePageProps): VNode {
  const t = contributeMessages(useLocale());
  return (
    <>
      <TextInput
        name="name"
        autocomplete="name"
        label={t('name')}
        hint={t('nameHint')}
        form={form}
        width="medium"
      />
      <Checkbox name="showsName" label={t('showsName')} form={form} />
      {!writer && (
        <>
          <TextInput
            name="email"
            type="email"
            autocomplete="email"
            label={t('email')}
            hint={t('emailHint')}
            form={form}
            width="medium"
          />
          <p class="hint">
            {t('signInLead')} <Link path="/sign-in">{t('signIn')}</Link>
          </p>
        </>
      )}
    </>
  );
}

export interface CheckPageProps {
  consultation: ContributePageProps['consultation'];
  path: string;
  /** As typed; sent again by the button. */
  values: Record<string, string>;
  article: string;
  onBehalf: string;
  attached: ContributePageProps['attached'];
  /** Where the link goes; null for whoever is signed in. */
  email: string | null;
  lateSince: string | null;
}

/** Everything once more, before it is handed in. */
export function CheckPage(props: CheckPageProps): VNode {
  const locale = useLocale();
  const t = contributeMessages(locale);
  const { consultation, values, attached, email, lateSince } = props;
  const shown = t(values['showsName'] ? 'nameShown' : 'nameHidden');
  const facts = [
    { label: t('article'), value: props.article },
    { label: t('writer'), value: props.onBehalf },
    { label: t('files'), value: attached.map(({ name }) => name).join(', ') || t('noFiles') },
    { label: t('name'), value: `${values['name']} (${shown})` },
  ];
  return (
    <TextPage
      title={t('checkTitle')}
      crumbs={consultationCrumbs(consultation, locale)}
      above={
        lateSince && (
          <Banner title={t('lateTitle')}>
            <p>{t('late', { date: lateSince })}</p>
          </Banner>
        )
      }
    >
      <blockquote class="typed-text">{values['text']}</blockquote>
      <dl class="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('checkText')}</p>
      {email && <p>{t('checkLetter', { email })}</p>}
      <WritingForm path={props.path}>
        <Hidden fields={values} />
        {attached.map(({ ref }) => (
          <input key={ref} type="hidden" name="attached" value={ref} />
        ))}
        <SendOrChange send={t(email ? 'sendLetter' : 'send')} change={t('change')} />
      </WritingForm>
    </TextPage>
  );
}
