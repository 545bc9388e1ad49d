import type { VNode } from 'preact';
import { Link, TextPage, useLocale } from '../../../../../platform/ui/index.js';
import { AboutEvent, eventCrumbs, type RegisteredEvent } from '../../registering/views/register.page.js';
import { ownMessages } from '../own.messages.js';

/** Where there is nothing to press any more. */
export function ToldPage(props: {
  event: RegisteredEvent;
  title: string;
  text: string;
  /** Where the form is, if it helps to fill it in anew. */
  again: string | null;
}): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  return (
    <TextPage title={props.title} crumbs={eventCrumbs(props.event, locale)}>
      <AboutEvent event={props.event} />
      <p>{props.text}</p>
      <ul class="leads">
        {props.again && (
          <li>
            <Link path={props.again}>{t('registerAgain')}</Link>
          </li>
        )}
        <li>
          <Link path={props.event.path}>{t('toEvent')}</Link>
        </li>
      </ul>
    </TextPage>
  );
}
