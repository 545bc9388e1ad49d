import { daysBetween, dateIn } from '../../../platform/clock/index.js';
import type { CivicEvent } from '../event.entity.js';
import { HELD_STATES, isOneOf } from '../event.lifecycle.js';

export type CheckKey =
  | 'checkUnit'
  | 'checkProgramme'
  | 'checkOrganiser'
  | 'checkStream'
  | 'checkCouncilStream'
  | 'checkBudgetNotice'
  | 'checkRecording'
  | 'checkAfter'
  | 'checkPhotos';

export interface Check {
  key: CheckKey;
  done: boolean;
  /** Without it the next step is refused. */
  needed?: true;
}

export interface Parts {
  slots: number;
  organisers: number;
  after: number;
  photos: number;
}

/** Notice that a budget hearing is given. */
const BUDGET_DAYS = 7;

type Checked = Pick<
  CivicEvent,
  'state' | 'kind' | 'form' | 'unitId' | 'startsAt' | 'announcedAt' | 'streamUrl' | 'recordingUrl'
>;

/** What an event still lacks; of what is off there is nothing to be done. */
export function checklist(event: Checked, parts: Parts, now: Date): Check[] {
  if (isOneOf(['postponed', 'cancelled', 'archived'], event.state)) return [];
  return isOneOf(HELD_STATES, event.state) ? afterwards(event, parts) : beforehand(event, parts, now);
}

function beforehand(event: Checked, parts: Parts, now: Date): Check[] {
  const { kind, form, unitId, startsAt, announcedAt, streamUrl } = event;
  const checks: Check[] = [
    { key: 'checkUnit', done: unitId !== null, needed: true },
    { key: 'checkProgramme', done: parts.slots > 0 },
    { key: 'checkOrganiser', done: parts.organisers > 0 },
  ];
  if (kind === 'councilSession') checks.push({ key: 'checkCouncilStream', done: streamUrl !== '' });
  else if (form !== 'inPerson') checks.push({ key: 'checkStream', done: streamUrl !== '' });
  if (kind === 'budgetHearing') {
    const days = daysBetween(dateIn(announcedAt ?? now), dateIn(startsAt));
    checks.push({ key: 'checkBudgetNotice', done: days >= BUDGET_DAYS });
  }
  return checks;
}

function afterwards({ kind, form, recordingUrl }: Checked, { after, photos }: Parts): Check[] {
  const checks: Check[] = [
    { key: 'checkAfter', done: after > 0 },
    { key: 'checkPhotos', done: photos > 0 },
  ];
  if (kind === 'councilSession' || form !== 'inPerson')
    checks.unshift({ key: 'checkRecording', done: recordingUrl !== '' });
  return checks;
}
