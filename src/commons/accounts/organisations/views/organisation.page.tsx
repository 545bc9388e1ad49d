import type { VNode } from 'preact';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Facts,
  Radios,
  Tag,
  TextInput,
  TextPage,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { organisationLifecycle } from '../organisation.lifecycle.js';
import { organisationsMessages } from '../organisations.messages.js';
import { COLLEAGUES_PATH } from '../colleagues/views/colleagues.page.js';
import type { OwnOrganisation } from '../organisations.service.js';

export function OrganisationPage(props: {
  locale: Locale;
  organisation: OwnOrganisation | null;
  form: FormState<object>;
}): VNode {
  const t = organisationsMessages(props.locale);
  const { organisation } = props;
  const isCurrent = organisation?.state === 'pending' || organisation?.state === 'confirmed';
  return (
    <TextPage
      title={t('title')}
      crumbs={[{ path: '/account', label: t('profile') }]}
      above={<ErrorSummary form={props.form} />}
    >
      {organisation && organisation.state !== 'withdrawn' && (
        <Current locale={props.locale} organisation={organisation} />
      )}
      {!isCurrent && <Application locale={props.locale} form={props.form} />}
      {isCurrent && organisation.role === 'lead' && <Withdraw locale={props.locale} />}
    </TextPage>
  );
}

function Current({ locale, organisation }: { locale: Locale; organisation: OwnOrganisation }): VNode {
  const t = organisationsMessages(locale);
  const state = organisationLifecycle.states[organisation.state];
  return (
    <>
      <Facts
        facts={[
          { label: t('name'), value: organisation.name, lang: 'bg' },
          { label: t('eik'), value: organisation.eik },
          { label: t('state'), value: <Tag tone={state.tone}>{pick(state.label, locale)}</Tag> },
        ]}
      />
      {organisation.state === 'pending' && (
        <p>{t('pendingText', { date: formatDate(organisation.createdAt, locale) })}</p>
      )}
      {organisation.state === 'confirmed' && <Working locale={locale} organisation={organisation} />}
      {organisation.state === 'refused' && (
        <p>
          {t('refusedText', { reason: organisation.refusalReason ?? '' })} {t('applyAgain')}
        </p>
      )}
    </>
  );
}

function Working({ locale, organisation }: { locale: Locale; organisation: OwnOrganisation }): VNode {
  const t = organisationsMessages(locale);
  const isLead = organisation.role === 'lead';
  return (
    <>
      <p>{t(isLead ? 'confirmedText' : organisation.role === 'editor' ? 'editorText' : 'readerText')}</p>
      {isLead && <p>{t('colleaguesText')}</p>}
      <p>
        <ButtonLink path={COLLEAGUES_PATH} kind="quiet">
          {t('colleagues')}
        </ButtonLink>
      </p>
    </>
  );
}

function Withdraw({ locale }: { locale: Locale }): VNode {
  const t = organisationsMessages(locale);
  const at = usePath();
  return (
    <form id="withdraw" method="post" action={at('/account/organisation/withdraw')}>
      <Button kind="danger">{t('withdraw')}</Button>
    </form>
  );
}

function Application({ locale, form }: { locale: Locale; form: FormState<object> }): VNode {
  const t = organisationsMessages(locale);
  const at = usePath();
  return (
    <>
      <p class="lead">{t('lead')}</p>
      <form method="post" action={at('/account/organisation')} noValidate>
        <Radios
          form={form}
          name="kind"
          label={t('kind')}
          options={[
            { value: 'ngo', label: t('ngo') },
            { value: 'business', label: t('business') },
          ]}
        />
        <TextInput
          form={form}
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autocomplete="organization"
        />
        <TextInput
          form={form}
          name="eik"
          label={t('eik')}
          hint={t('eikHint')}
          inputmode="numeric"
          width="medium"
        />
        <Checkbox form={form} name="publicBenefit" label={t('publicBenefit')} hint={t('publicBenefitHint')} />
        <Button>{t('apply')}</Button>
      </form>
    </>
  );
}
