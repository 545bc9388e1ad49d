import type { VNode } from 'preact';
import {
  Facts,
  Hidden,
  SendOrChange,
  TextPage,
  ToldPage,
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
    <ToldPage
      done
      title={t('sentTitle')}
      text={t('sentText')}
      crumbs={eventCrumbs(event, locale)}
      leads={[
        { path: props.again, label: t('again') },
        { path: event.path, label: t('toEvent') },
      ]}
    >
      <p>{t('sentNotThere')}</p>
    </ToldPage>
  );
}

/** Why nothing is taken. */
export function NotTakenPage(props: { event: RegisteredEvent; sentence: string }): VNode {
  const locale = useLocale();
  const t = registerMessages(locale);
  const { event } = props;
  return (
    <ToldPage
      title={t('notTakenTitle')}
      text={props.sentence}
      crumbs={eventCrumbs(event, locale)}
      leads={[{ path: event.path, label: t('toEvent') }]}
    >
      <p lang={event.lang}>{event.title}</p>
    </ToldPage>
  );
}
