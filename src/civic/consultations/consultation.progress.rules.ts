import type { IsoDate } from '../../platform/clock/index.js';
import { checkWritten, LIMITS, type Problems } from './consultation.rules.js';

/** What the clerk of the council knows when a draft comes in. */
export interface Tabled {
  tabledOn: IsoDate | null;
  councilNumber: string;
}

/** The council's decision, or the mayor's order. */
export interface Decided {
  decidedOn: IsoDate | null;
  decisionNumber: string;
  decisionNote: string;
}

/** When an adopted act went to mayor and governor, and when the public could read it. */
export interface ActPublished {
  sentOn: IsoDate | null;
  publishedOn: IsoDate | null;
}

export function checkTabled(
  { tabledOn, councilNumber }: Tabled,
  closedOn: IsoDate,
  today: IsoDate,
): Problems {
  return {
    ...checkDay('tabledOn', tabledOn, closedOn, today),
    ...checkText('councilNumber', councilNumber, LIMITS.number),
  };
}

export function checkDecided(
  { decidedOn, decisionNumber, decisionNote }: Decided,
  { closedOn, tabledOn }: { closedOn: IsoDate; tabledOn: IsoDate | null },
  today: IsoDate,
): Problems {
  const problems: Problems = {
    ...checkDay('decidedOn', decidedOn, closedOn, today),
    ...checkText('decisionNumber', decisionNumber, LIMITS.number),
    ...checkText('decisionNote', decisionNote, LIMITS.reason),
  };
  if (!decisionNumber) problems.decisionNumber = { code: 'required' };
  if (!problems.decidedOn && tabledOn && decidedOn! < tabledOn)
    problems.decidedOn = { code: 'decidedBeforeTabled', params: { date: tabledOn } };
  return problems;
}

export function checkActPublished(act: ActPublished, decidedOn: IsoDate, today: IsoDate): Problems {
  if (!act.sentOn && !act.publishedOn) return { actPublishedOn: { code: 'required' } };
  const check = (field: 'actSentOn' | 'actPublishedOn', day: IsoDate | null): Problems => {
    if (!day) return {};
    if (day > today) return { [field]: { code: 'decidedInFuture' } };
    return day < decidedOn ? { [field]: { code: 'beforeDecision', params: { date: decidedOn } } } : {};
  };
  return { ...check('actSentOn', act.sentOn), ...check('actPublishedOn', act.publishedOn) };
}

function checkDay(
  field: 'tabledOn' | 'decidedOn',
  day: IsoDate | null,
  closedOn: IsoDate,
  today: IsoDate,
): Problems {
  if (!day) return { [field]: { code: 'required' } };
  if (day > today) return { [field]: { code: 'decidedInFuture' } };
  return day <= closedOn ? { [field]: { code: 'decidedBeforeEnd', params: { date: closedOn } } } : {};
}

function checkText(
  field: 'councilNumber' | 'decisionNumber' | 'decisionNote',
  value: string,
  max: number,
): Problems {
  const problem = checkWritten(value, max, field === 'decisionNote');
  return problem ? { [field]: problem } : {};
}
