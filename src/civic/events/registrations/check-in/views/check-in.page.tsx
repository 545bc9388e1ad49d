import type { VNode } from 'preact';
import {
  Banner,
  Button,
  EmptyState,
  Hidden,
  Link,
  TextInput,
  TextPage,
  useLocale,
  usePath,
} from '../../../../../platform/ui/index.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import { AboutEvent, type RegisteredEvent } from '../../registering/views/register.page.js';
import { checkInPath } from '../../registration.rules.js';
import { checkInMessages } from '../check-in.messages.js';

export interface DoorPerson {
  id: string;
  number: number;
  name: string;
  needs: string;
  /** When they came; null for whoever did not yet. */
  came: string | null;
  isCancelled: boolean;
  notes: readonly string[];
}

export interface CheckInDone {
  how: 'now' | 'before';
  name: string;
  time: string;
}

export interface CheckInPageProps {
  event: RegisteredEvent;
  eventId: string;
  q: string;
  /** Of one more without registration. */
  walkInKey: string;
  counts: { came: number; checkedIn: number; registered: number; walkIns: number; waiting: number };
  people: readonly DoorPerson[];
  done: CheckInDone | null;
  /** The key of whoever was counted just now. */
  walkInDone: string | null;
}

export function CheckInPage(props: CheckInPageProps): VNode {
  const t = checkInMessages(useLocale());
  const { event, counts } = props;
  return (
    <TextPage
      title={t('title')}
      above={
        <>
          {props.done && <Done done={props.done} />}
          {props.walkInDone && <WalkInDone eventId={props.eventId} of={props.walkInDone} />}
        </>
      }
    >
      <EventStyles />
      <AboutEvent event={event} />
      <p>
        <b>{t('counts', counts)}</b>
        {counts.waiting > 0 && ` ${t('waiting', { count: counts.waiting })}`}
      </p>
      <Search {...props} />
      <h2>{t('list')}</h2>
      {props.people.length === 0 && <Nobody q={props.q} />}
      <ul class="door">
        {props.people.map((person) => (
          <Person key={person.id} person={person} path={checkInPath(props.eventId)} q={props.q} />
        ))}
      </ul>
      <p>
        <Link path={event.path}>{t('toEvent')}</Link>
      </p>
    </TextPage>
  );
}

export function Done({ done }: { done: CheckInDone }): VNode {
  const t = checkInMessages(useLocale());
  const { how, name, time } = done;
  if (how === 'now') return <Banner kind="success" title={t('doneNow', { name })} />;
  return (
    <Banner kind="warning" title={t('doneBefore', { name, time })}>
      <p>{t('doneBeforeText')}</p>
    </Banner>
  );
}

function Nobody({ q }: { q: string }): VNode {
  const t = checkInMessages(useLocale());
  if (!q) return <EmptyState title={t('empty')} />;
  return (
    <EmptyState title={t('nobody')}>
      <p>{t('nobodyHint')}</p>
    </EmptyState>
  );
}

function WalkInDone({ eventId, of }: { eventId: string; of: string }): VNode {
  const t = checkInMessages(useLocale());
  const at = usePath();
  return (
    <Banner kind="success" title={t('walkInDone')}>
      <form method="post" action={at(`/events/${eventId}/walk-ins`)}>
        <Hidden fields={{ key: of, verb: 'undo' }} />
        <Button kind="quiet" small>
          {t('walkInUndo')}
        </Button>
      </form>
    </Banner>
  );
}

function Search({ eventId, q, walkInKey }: CheckInPageProps): VNode {
  const t = checkInMessages(useLocale());
  const at = usePath();
  const path = checkInPath(eventId);
  return (
    <>
      <form method="get" action={at(path)} class="door-search">
        <TextInput name="q" type="search" label={t('search')} value={q} width="medium" />
        <div class="actions">
          <Button kind="quiet">{t('find')}</Button>
          {q && <Link path={path}>{t('all')}</Link>}
        </div>
      </form>
      <form method="post" action={at(`/events/${eventId}/walk-ins`)}>
        <Hidden fields={{ key: walkInKey }} />
        <Button kind="quiet">{t('walkIn')}</Button>
      </form>
    </>
  );
}

function Person({ person, path, q }: { person: DoorPerson; path: string; q: string }): VNode {
  const t = checkInMessages(useLocale());
  const at = usePath();
  const { id, name, came } = person;
  const notes = [t('number', { number: person.number }), ...person.notes];
  return (
    <li>
      <div>
        <b>{name}</b>
        <br />
        <span class="soft small">{notes.join(' · ')}</span>
        {person.needs && (
          <>
            <br />
            <span class="small">{t('needs', { needs: person.needs })}</span>
          </>
        )}
      </div>
      {!person.isCancelled && (
        <form method="post" action={at(path)}>
          <Hidden fields={{ registration: id, q }} />
          {came ? (
            <>
              <span class="small">{t('cameAt', { time: came })}</span>{' '}
              <button
                type="submit"
                class="btn quiet small"
                name="verb"
                value="undo"
                aria-label={t('undoName', { name })}
              >
                {t('undo')}
              </button>
            </>
          ) : (
            <button type="submit" class="btn" name="verb" value="do" aria-label={t('checkInName', { name })}>
              {t('checkIn')}
            </button>
          )}
        </form>
      )}
    </li>
  );
}
