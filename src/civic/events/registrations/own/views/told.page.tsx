import type { VNode } from 'preact';
import { ToldPage, useLocale } from '../../../../../platform/ui/index.js';
import { AboutEvent, eventCrumbs, type RegisteredEvent } from '../../registering/views/register.page.js';
import { ownMessages } from '../own.messages.js';

/** Where there is nothing to press any more. */
export function NothingToPressPage(props: {
  event: RegisteredEvent;
  title: string;
  text: string;
  /** Where the form is, if it helps to fill it in anew. */
  again: string | null;
}): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  const { event, title, text, again } = props;
  return (
    <ToldPage
      title={title}
      text={text}
      crumbs={eventCrumbs(event, locale)}
      about={<AboutEvent event={event} />}
      leads={[
        ...(again ? [{ path: again, label: t('registerAgain') }] : []),
        { path: event.path, label: t('toEvent') },
      ]}
    />
  );
}
