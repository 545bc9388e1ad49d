import type { VNode } from 'preact';
import {
  Banner,
  Facts,
  Hidden,
  Link,
  SendOrChange,
  TextPage,
  useLocale,
  usePath,
} from '../../../../../platform/ui/index.js';
import { registerMessages } from '../register.messages.js';
import { AboutEvent, eventCrumbs, type RegisteredEvent } from './register.page.js';

/** Everything once more, before a letter goes out. */
export function CheckPage(props: {
  event: RegisteredEvent;
  path: string;
  /** As typed; sent again by both buttons. */
  values: Record<string, string>;
}): VNode {
  const locale = useLocale();
  const t = registerMessages(locale);
  const at = usePath();
  const { event, values } = props;
  return (
    <TextPage title={t('checkTitle')} crumbs={eventCrumbs(event, locale)}>
      <AboutEvent event={event} />
      <Facts
        facts={[
          { label: t('name'), value: values['name'] },
          { label: t('email'), value: values['email'] },
          { label: t('needs'), value: values['needs'] ?? t('nothing') },
        ]}
      />
      <p>{t('checkText', { email: values['email'] })}</p>
      <form method="post" action={at(props.path)}>
        <Hidden fields={values} />
        <SendOrChange send={t('send')} change={t('change')} />
      </form>
    </TextPage>
  );
}

/** The same for everybody, whoever registered before and whoever did not. */
export function SentPage(props: { event: RegisteredEvent; again: string }): VNode {
  const locale = useLocale();
  const t = registerMessages(locale);
  const { event } = props;
  return (
    <TextPage
      title={t('sentTitle')}
      crumbs={eventCrumbs(event, locale)}
      above={<Banner kind="success" title={t('sentTitle')} />}
    >
      <p class="lead">{t('sentText')}</p>
      <p>{t('sentNotThere')}</p>
      <ul class="leads">
        <li>
          <Link path={props.again}>{t('again')}</Link>
        </li>
        <li>
          <Link path={event.path}>{t('toEvent')}</Link>
        </li>
      </ul>
    </TextPage>
  );
}

/** Why nothing is taken. */
export function NotTakenPage(props: { event: RegisteredEvent; sentence: string }): VNode {
  const locale = useLocale();
  const t = registerMessages(locale);
  const { event } = props;
  return (
    <TextPage title={t('notTakenTitle')} crumbs={eventCrumbs(event, locale)}>
      <p class="lead">{props.sentence}</p>
      <p lang={event.lang}>{event.title}</p>
      <p>
        <Link path={event.path}>{t('toEvent')}</Link>
      </p>
    </TextPage>
  );
}
