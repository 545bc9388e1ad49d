import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ConfirmPage,
  ErrorSummary,
  Hidden,
  Link,
  TextInput,
  TextPage,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { participantsMessages } from '../participants.messages.js';

export function SignInPage(props: {
  locale: Locale;
  form: FormState<{ email?: unknown; next?: unknown }>;
  next: string;
  /** Why the reader is here again. */
  notice?: { title: string; text: string };
}): VNode {
  const t = participantsMessages(props.locale);
  return (
    <TextPage
      title={t('signInTitle')}
      above={
        <>
          <ErrorSummary form={props.form} />
          {props.notice && (
            <Banner title={props.notice.title}>
              <p>{props.notice.text}</p>
            </Banner>
          )}
        </>
      }
    >
      <p class="lead">{t('signInLead')}</p>
      <SignInForm {...props} />
      <p class="soft small">
        <Link path="/staff/sign-in">{t('forStaff')}</Link>
      </p>
    </TextPage>
  );
}

function SignInForm(props: { locale: Locale; form: FormState<object>; next: string }): VNode {
  const t = participantsMessages(props.locale);
  const at = usePath();
  return (
    <form method="post" action={at('/sign-in')} noValidate>
      <Hidden fields={{ next: props.next }} />
      <TextInput
        form={props.form}
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autocomplete="email"
        width="medium"
      />
      <Button>{t('sendLetter')}</Button>
    </form>
  );
}

export function CodePage(props: {
  locale: Locale;
  form: FormState<object>;
  challenge: string;
  next: string;
}): VNode {
  const t = participantsMessages(props.locale);
  const at = usePath();
  return (
    <TextPage title={t('codeTitle')} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('codeLead')}</p>
      <form method="post" action={at('/sign-in/code')} noValidate>
        <Hidden fields={{ challenge: props.challenge }} />
        <TextInput
          form={props.form}
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
        />
        <Button>{t('signIn')}</Button>
      </form>
      <p>
        {t('codeHelp')} <Link path={signInPath(props.next)}>{t('askAgain')}</Link>
      </p>
    </TextPage>
  );
}

export function LinkPage(props: { locale: Locale; token: string }): VNode {
  const t = participantsMessages(props.locale);
  return (
    <ConfirmPage title={t('linkTitle')} path={`/sign-in/link/${props.token}`} button={t('enter')}>
      <p class="lead">{t('linkLead')}</p>
    </ConfirmPage>
  );
}

function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
