import type { VNode } from 'preact';
import { Button, Facts, Link, TextPage, useLocale, usePath } from '../../../../../platform/ui/index.js';
import { AboutEvent, type RegisteredEvent } from '../../registering/views/register.page.js';
import { checkInPath, type RegistrationState } from '../../registration.rules.js';
import { checkInMessages } from '../check-in.messages.js';
import { Done, type CheckInDone, type DoorPerson } from './check-in.page.js';

/** Behind the QR code: a name and a button for the door, nothing of both for whoever found the ticket. */
export function TicketPage(props: {
  event: RegisteredEvent;
  eventId: string;
  path: string;
  number: number;
  state: RegistrationState;
  person: DoorPerson | null;
  done: CheckInDone | null;
}): VNode {
  const t = checkInMessages(useLocale());
  const at = usePath();
  const { person, state } = props;
  return (
    <TextPage
      title={person ? person.name : t('ticketTitle', { number: props.number })}
      above={props.done && <Done done={props.done} />}
    >
      <AboutEvent event={props.event} />
      {state === 'cancelled' && <p>{t('ticketCancelled')}</p>}
      {state === 'waiting' && <p>{t('ticketWaiting')}</p>}
      {person ? (
        <>
          <Facts
            facts={[
              { label: t('ticketTitle', { number: props.number }), value: person.notes.join(' · ') || '–' },
              ...(person.needs ? [{ label: t('needs', { needs: '' }), value: person.needs }] : []),
            ]}
          />
          {person.came
            ? !props.done && <Done done={{ how: 'before', name: person.name, time: person.came }} />
            : state !== 'cancelled' && (
                <form method="post" action={at(props.path)}>
                  <Button>{t('checkIn')}</Button>
                </form>
              )}
          <p>
            <Link path={checkInPath(props.eventId)}>{t('toList')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('ticketPublic')}</p>
          <p>
            <Link path={props.event.path}>{t('toEvent')}</Link>
          </p>
        </>
      )}
    </TextPage>
  );
}
