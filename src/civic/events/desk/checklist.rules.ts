import { daysBetween, dateIn } from '../../../platform/clock/index.js';
import type { CivicEvent } from '../event.entity.js';
import { HELD_STATES, isOneOf } from '../event.lifecycle.js';
import type { EventKind } from '../kinds/event-kind.entity.js';

export type CheckKey =
  | 'checkUnit'
  | 'checkProgramme'
  | 'checkOrganiser'
  | 'checkStream'
  | 'checkNotice'
  | 'checkRecording'
  | 'checkAfter'
  | 'checkPhotos';

export interface Check {
  key: CheckKey;
  done: boolean;
  /** Without it the next step is refused. */
  needed?: true;
  days?: number;
}

export interface Parts {
  slots: number;
  organisers: number;
  after: number;
  photos: number;
}

/** What its kind asks of an event. */
export type KindRules = Pick<EventKind, 'streamed' | 'noticeDays'>;

type Checked = Pick<
  CivicEvent,
  'state' | 'form' | 'unitId' | 'startsAt' | 'announcedAt' | 'streamUrl' | 'recordingUrl'
>;

/** What an event still lacks; of what is off there is nothing to be done. */
export function checklist(event: Checked, kind: KindRules, parts: Parts, now: Date): Check[] {
  if (isOneOf(['postponed', 'cancelled', 'archived'], event.state)) return [];
  return isOneOf(HELD_STATES, event.state)
    ? afterwards(event, kind, parts)
    : beforehand(event, kind, parts, now);
}

function beforehand(event: Checked, { streamed, noticeDays }: KindRules, parts: Parts, now: Date): Check[] {
  const { form, unitId, startsAt, announcedAt, streamUrl } = event;
  const checks: Check[] = [
    { key: 'checkUnit', done: unitId !== null, needed: true },
    { key: 'checkProgramme', done: parts.slots > 0 },
    { key: 'checkOrganiser', done: parts.organisers > 0 },
  ];
  if (streamed || form !== 'inPerson') checks.push({ key: 'checkStream', done: streamUrl !== '' });
  if (noticeDays !== null) {
    const days = daysBetween(dateIn(announcedAt ?? now), dateIn(startsAt));
    checks.push({ key: 'checkNotice', done: days >= noticeDays, days: noticeDays });
  }
  return checks;
}

function afterwards(
  { form, recordingUrl }: Checked,
  { streamed }: KindRules,
  { after, photos }: Parts,
): Check[] {
  const checks: Check[] = [
    { key: 'checkAfter', done: after > 0 },
    { key: 'checkPhotos', done: photos > 0 },
  ];
  if (streamed || form !== 'inPerson') checks.unshift({ key: 'checkRecording', done: recordingUrl !== '' });
  return checks;
}
