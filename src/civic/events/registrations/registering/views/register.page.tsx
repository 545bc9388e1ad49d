import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Checkbox,
  ErrorSummary,
  Facts,
  Hidden,
  Link,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  usePath,
  type Crumb,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { registerMessages } from '../register.messages.js';

export interface RegisteredEvent {
  path: string;
  title: string;
  lang: Locale;
  when: string;
}

export interface RegisterPageProps {
  event: RegisteredEvent;
  path: string;
  form: FormState<object>;
  /** The name of whoever is signed in, '' where the profile has none; null for everybody else. */
  participant: string | null;
  sessionOver: boolean;
  /** Whoever registers now waits. */
  isFull: boolean;
  retentionDays: number;
}

const ORDER = ['name', 'email', 'needs', 'needsConsent'];

export function eventCrumbs({ path, title, lang }: RegisteredEvent, locale: Locale): Crumb[] {
  return [
    { path: '/events', label: registerMessages(locale)('events') },
    { path, label: title, lang },
  ];
}

/** What, and when, above whatever is asked about it. */
export function AboutEvent({ event }: { event: RegisteredEvent }): VNode {
  return (
    <p class="lead">
      <span lang={event.lang}>{event.title}</span>
      <br />
      {event.when}
    </p>
  );
}

export function RegisterPage(props: RegisterPageProps): VNode {
  const locale = useLocale();
  const t = registerMessages(locale);
  const at = usePath();
  const { event, form, participant } = props;
  return (
    <TextPage
      title={t('title')}
      crumbs={eventCrumbs(event, locale)}
      above={
        <>
          <ErrorSummary form={form} order={ORDER} />
          {props.sessionOver && (
            <Banner>
              <p>{t('sessionOver')}</p>
            </Banner>
          )}
        </>
      }
    >
      <AboutEvent event={event} />
      {props.isFull && (
        <Banner>
          <p>{t('willWait')}</p>
        </Banner>
      )}
      <form method="post" action={at(props.path)} noValidate>
        <Who {...props} />
        <TextArea name="needs" rows={3} optional label={t('needs')} hint={t('needsHint')} form={form} />
        <Checkbox name="needsConsent" label={t('needsConsent')} form={form} />
        <p class="soft small">{t('privacy', { days: props.retentionDays })}</p>
        <div class="actions">
          <Button name="step" value={participant === null ? 'check' : 'send'}>
            {t(participant === null ? 'toCheck' : 'registerNow')}
          </Button>
          <Link path={event.path}>{t('toEvent')}</Link>
        </div>
      </form>
    </TextPage>
  );
}

function Who({ form, participant, path }: RegisterPageProps): VNode {
  const t = registerMessages(useLocale());
  return (
    <>
      {participant ? (
        <>
          <Facts facts={[{ label: t('name'), value: participant }]} />
          <Hidden fields={{ name: participant }} />
        </>
      ) : (
        <TextInput
          name="name"
          autocomplete="name"
          label={t('name')}
          hint={t('nameHint')}
          form={form}
          width="medium"
        />
      )}
      {participant === null ? (
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
          <p>
            {t('signInLead')} <Link path={`/sign-in?next=${path}`}>{t('signIn')}</Link>
          </p>
        </>
      ) : (
        <p>{t('asParticipant')}</p>
      )}
    </>
  );
}
