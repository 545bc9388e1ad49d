import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ErrorSummary,
  Hidden,
  Link,
  QrCode,
  TextInput,
  TextPage,
  usePath,
  type FormState,
  type QrDrawing,
} from '../../../../platform/ui/index.js';
import { staffMessages } from '../staff.messages.js';

interface FormProps {
  locale: Locale;
  form: FormState<object>;
  next: string;
}

export function StaffSignInPage(props: FormProps & { done?: string }): VNode {
  const t = staffMessages(props.locale);
  const at = usePath();
  return (
    <TextPage
      title={t('signInTitle')}
      above={
        <>
          <ErrorSummary form={props.form} />
          {props.done && (
            <Banner kind="success">
              <p>{props.done}</p>
            </Banner>
          )}
        </>
      }
    >
      <p class="lead">{t('signInLead')}</p>
      <form method="post" action={at('/staff/sign-in')} noValidate>
        <Hidden fields={{ next: props.next }} />
        <TextInput
          form={props.form}
          name="email"
          type="email"
          label={t('email')}
          autocomplete="username"
          width="medium"
        />
        <TextInput
          form={props.form}
          name="password"
          type="password"
          label={t('password')}
          autocomplete="current-password"
          width="medium"
        />
        <Button>{t('continue')}</Button>
      </form>
      <p class="soft small">{t('forgotten')}</p>
      <p class="soft small">
        <Link path="/sign-in">{t('forCitizens')}</Link>
      </p>
    </TextPage>
  );
}

export function SecondFactorPage(props: FormProps): VNode {
  const t = staffMessages(props.locale);
  return (
    <TextPage title={t('secondTitle')} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('secondLead')}</p>
      <CodeForm {...props} path="/staff/second-factor" hint={t('codeHint')} button={t('signIn')} />
      <p class="soft small">
        <Link path="/staff/sign-in">{t('startOver')}</Link>
      </p>
    </TextPage>
  );
}

export function EnrolPage(props: FormProps & { secret: string; qr: QrDrawing }): VNode {
  const t = staffMessages(props.locale);
  return (
    <TextPage title={t('enrolTitle')} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('enrolLead')}</p>
      <ol>
        <li>{t('enrolStep1')}</li>
        <li>{t('enrolStep2')}</li>
        <li>{t('enrolStep3')}</li>
      </ol>
      <QrCode drawing={props.qr} label={t('qrLabel')} />
      <p>
        {t('manualKey')}: <code>{props.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm {...props} path="/staff/enrol" hint={t('codeHintEnrol')} button={t('connect')} />
    </TextPage>
  );
}

export function RecoveryCodesPage(props: { locale: Locale; codes: readonly string[]; next: string }): VNode {
  const t = staffMessages(props.locale);
  return (
    <TextPage title={t('recoveryTitle')}>
      <p class="lead">{t('recoveryLead')}</p>
      <ol class="num">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="btn" href={props.next}>
          {t('recoveryKept')}
        </a>
      </p>
    </TextPage>
  );
}

function CodeForm(props: FormProps & { path: string; hint: ComponentChildren; button: string }): VNode {
  const t = staffMessages(props.locale);
  const at = usePath();
  return (
    <form method="post" action={at(props.path)} noValidate>
      <Hidden fields={{ next: props.next }} />
      <TextInput
        form={props.form}
        name="code"
        label={t('code')}
        hint={props.hint}
        autocomplete="one-time-code"
        width="short"
      />
      <Button>{props.button}</Button>
    </form>
  );
}
