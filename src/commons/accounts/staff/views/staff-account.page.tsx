import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Card,
  ErrorSummary,
  Facts,
  TextInput,
  TextPage,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { staffMessages } from '../staff.messages.js';

/** Each form of the page has its own state, so that an error stands where it was made. */
export interface StaffAccountForms {
  password: FormState<object>;
  recovery: FormState<object>;
  enrol: FormState<object>;
}

export function StaffAccountPage(props: {
  locale: Locale;
  name: string;
  roles: readonly string[];
  recoveryCodesLeft: number;
  forms: StaffAccountForms;
  saved: boolean;
}): VNode {
  const t = staffMessages(props.locale);
  const at = usePath();
  const { forms } = props;
  return (
    <TextPage
      title={t('accountTitle')}
      above={
        <>
          <ErrorSummary form={forms.password} />
          <ErrorSummary form={forms.recovery} ids={{ current: 'recovery-current' }} />
          <ErrorSummary form={forms.enrol} ids={{ current: 'enrol-current' }} />
          {props.saved && (
            <Banner kind="success">
              <p>{t('passwordSaved')}</p>
            </Banner>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('name'), value: props.name },
          { label: t('roles'), value: props.roles.join(', ') },
          { label: t('recoveryTitle'), value: t('recoveryLeft', { count: props.recoveryCodesLeft }) },
        ]}
      />
      <div class="stack">
        <p>
          <a class="btn" href="/admin">
            {t('toBackoffice')}
          </a>
        </p>
        <form method="post" action={at('/staff/sign-out')}>
          <Button kind="quiet">{t('signOut')}</Button>
        </form>
        <Card title={t('changePassword')}>
          <form method="post" action={at('/staff/account/password')} noValidate>
            <CurrentPassword form={forms.password} id="current" locale={props.locale} />
            <NewPasswordFields form={forms.password} locale={props.locale} />
            <Button>{t('save')}</Button>
          </form>
        </Card>
        <Card title={t('newRecovery')}>
          <p>{t('newRecoveryText')}</p>
          <form method="post" action={at('/staff/account/recovery-codes')} noValidate>
            <CurrentPassword form={forms.recovery} id="recovery-current" locale={props.locale} />
            <Button kind="quiet">{t('newRecovery')}</Button>
          </form>
        </Card>
        <Card title={t('reEnrol')}>
          <p>{t('reEnrolText')}</p>
          <form method="post" action={at('/staff/account/second-factor')} noValidate>
            <CurrentPassword form={forms.enrol} id="enrol-current" locale={props.locale} />
            <Button kind="quiet">{t('reEnrol')}</Button>
          </form>
        </Card>
      </div>
    </TextPage>
  );
}

export function ChoosePasswordPage(props: {
  locale: Locale;
  email: string;
  token: string;
  form: FormState<object>;
}): VNode {
  const t = staffMessages(props.locale);
  const at = usePath();
  return (
    <TextPage title={t('passwordTitle')} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('passwordFor', { email: props.email })}</p>
      <form method="post" action={at(`/staff/password/${props.token}`)} noValidate>
        <input type="hidden" name="username" autocomplete="username" value={props.email} />
        <NewPasswordFields form={props.form} locale={props.locale} />
        <Button>{t('save')}</Button>
      </form>
    </TextPage>
  );
}

function CurrentPassword(props: { form: FormState<object>; id: string; locale: Locale }): VNode {
  return (
    <TextInput
      form={props.form}
      id={props.id}
      name="current"
      type="password"
      label={staffMessages(props.locale)('currentPassword')}
      autocomplete="current-password"
      width="medium"
    />
  );
}

function NewPasswordFields(props: { form: FormState<object>; locale: Locale }): VNode {
  const t = staffMessages(props.locale);
  return (
    <>
      <TextInput
        form={props.form}
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        autocomplete="new-password"
        width="medium"
      />
      <TextInput
        form={props.form}
        name="repeated"
        type="password"
        label={t('repeatPassword')}
        autocomplete="new-password"
        width="medium"
      />
    </>
  );
}
