import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Facts,
  Link,
  Radios,
  Select,
  TextInput,
  TextPage,
  usePath,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import type { Profile } from '../participants.service.js';
import { participantsMessages } from '../participants.messages.js';

const LEVELS = {
  none: 'verificationNone',
  email: 'verificationEmail',
  inPerson: 'verificationInPerson',
  eAuth: 'verificationEAuth',
} as const;

export function AccountPage(props: {
  locale: Locale;
  profile: Profile;
  form: FormState<object>;
  settlements: readonly Option[];
  sessions: number;
  saved: boolean;
}): VNode {
  const t = participantsMessages(props.locale);
  const at = usePath();
  return (
    <TextPage
      title={t('profileTitle')}
      above={
        <>
          <ErrorSummary form={props.form} />
          {props.saved && (
            <Banner kind="success">
              <p>{t('saved')}</p>
            </Banner>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('verification'), value: t(LEVELS[props.profile.verification]) },
          { label: t('since'), value: formatDate(props.profile.createdAt, props.locale) },
        ]}
      />
      <form method="post" action={at('/account')} noValidate>
        <ProfileFields {...props} />
        <Button>{t('save')}</Button>
      </form>
      <nav aria-label={t('profileTitle')}>
        <ul>
          <li>
            <Link path="/account/contributions">{t('myContributions')}</Link>
          </li>
          <li>
            <Link path="/account/organisation">{t('organisation')}</Link>
          </li>
          <li>
            <Link path="/account/data">{t('myData')}</Link>
          </li>
        </ul>
      </nav>
      <Card title={t('sessions')}>
        <p>{t('sessionsText', { count: props.sessions })}</p>
        <div class="stack">
          <PostButton path="/sign-out">{t('signOut')}</PostButton>
          <PostButton path="/account/sign-out-everywhere">{t('signOutEverywhere')}</PostButton>
        </div>
      </Card>
    </TextPage>
  );
}

function ProfileFields(props: {
  locale: Locale;
  form: FormState<object>;
  settlements: readonly Option[];
}): VNode {
  const t = participantsMessages(props.locale);
  return (
    <>
      <TextInput
        form={props.form}
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autocomplete="name"
        optional
      />
      <Checkbox form={props.form} name="showsName" label={t('showsName')} hint={t('showsNameHint')} />
      <Select
        form={props.form}
        name="settlement"
        label={t('settlement')}
        options={props.settlements}
        empty={t('settlementNone')}
        optional
      />
      <Radios
        form={props.form}
        name="locale"
        label={t('language')}
        chips
        options={[
          { value: 'bg', label: 'Български', lang: 'bg' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
    </>
  );
}

export function PostButton(props: { path: string; children?: ComponentChildren }): VNode {
  const at = usePath();
  return (
    <form method="post" action={at(props.path)}>
      <Button kind="quiet" small>
        {props.children}
      </Button>
    </form>
  );
}
