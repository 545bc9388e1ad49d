import type { Procedure } from './petition-kind.entity.js';

/** Every field that staff fill in; code and procedure are chosen once. */
export interface KindInput {
  labelBg: string;
  labelEn: string;
  backers: number;
  backingDays: number;
  collectingDays: number;
  minimumAge: number;
  answerThreshold: number;
  answerFollowsBg: string;
  answerFollowsEn: string;
  hearingThreshold: number | null;
  hearingFollowsBg: string;
  hearingFollowsEn: string;
  committeeMin: number;
  committeeMax: number;
  position: number;
  active: boolean;
}

export type KindProblem =
  | 'kindLabel'
  | 'kindFollows'
  | 'kindBackers'
  | 'kindDays'
  | 'kindDaysByLaw'
  | 'kindAge'
  | 'kindVotersOnly'
  | 'kindThreshold'
  | 'kindHearingHigher'
  | 'kindCommittee'
  | 'kindCommitteeByLaw'
  | 'kindPosition';

export type KindProblems = Partial<Record<keyof KindInput, KindProblem>>;

/** What the Direct Citizen Participation Act fixes of a procedure: committee and the longest time of collecting. */
export const BY_LAW: Record<Procedure, { committee: [least: number, most: number]; days: number | null }> = {
  /** Art. 47(2) and 48(2): two months, of which the longest have 62 days. */
  localInitiative: { committee: [3, 5], days: 62 },
  /** Art. 28(1) and (8): three months, 92 days. */
  referendum: { committee: [3, 7], days: 92 },
  /** Art. 57(2) */
  generalAssembly: { committee: [3, 9], days: null },
};

/** Those who vote: Art. 27, 47 and 57. */
const VOTING_AGE = 18;

export const LONGEST_LABEL = 120;
export const LONGEST_FOLLOWS = 300;
export const MOST_BACKERS = 1_000;
export const LONGEST_DAYS = 366;
const OLDEST = 100;
const MOST_SIGNATURES = 10_000_000;
const MOST_MEMBERS = 9;
const FARTHEST_POSITION = 10_000;

/** What is wrong with a kind, field by field. */
export function checkKind(input: KindInput, procedure: Procedure | null): KindProblems {
  const law = procedure && BY_LAW[procedure];
  return Object.fromEntries(
    Object.entries({
      ...checkTexts(input),
      ...checkTerms(input, law?.days ?? null),
      ...checkThresholds(input),
      minimumAge: ageProblem(input.minimumAge, procedure),
      ...checkCommittee(input, law?.committee ?? null),
      position: isWithin(input.position, -FARTHEST_POSITION, FARTHEST_POSITION) ? undefined : 'kindPosition',
    }).filter(([, problem]) => problem !== undefined),
  );
}

function checkTexts(input: KindInput): KindProblems {
  const { labelBg, labelEn, answerFollowsBg, answerFollowsEn, hearingFollowsBg, hearingFollowsEn } = input;
  const needsHearing = input.hearingThreshold !== null;
  const problems: KindProblems = {};
  if (!isText(labelBg, LONGEST_LABEL)) problems.labelBg = 'kindLabel';
  if (!isText(labelEn, LONGEST_LABEL)) problems.labelEn = 'kindLabel';
  if (!isText(answerFollowsBg, LONGEST_FOLLOWS)) problems.answerFollowsBg = 'kindFollows';
  if (!isText(answerFollowsEn, LONGEST_FOLLOWS)) problems.answerFollowsEn = 'kindFollows';
  if (needsHearing && !isText(hearingFollowsBg, LONGEST_FOLLOWS)) problems.hearingFollowsBg = 'kindFollows';
  if (needsHearing && !isText(hearingFollowsEn, LONGEST_FOLLOWS)) problems.hearingFollowsEn = 'kindFollows';
  return problems;
}

function checkTerms({ backers, backingDays, collectingDays }: KindInput, byLaw: number | null): KindProblems {
  const problems: KindProblems = {};
  if (!isWithin(backers, 0, MOST_BACKERS)) problems.backers = 'kindBackers';
  if (!isWithin(backingDays, 1, LONGEST_DAYS)) problems.backingDays = 'kindDays';
  if (!isWithin(collectingDays, 1, LONGEST_DAYS)) problems.collectingDays = 'kindDays';
  else if (byLaw !== null && collectingDays > byLaw) problems.collectingDays = 'kindDaysByLaw';
  return problems;
}

function checkThresholds({ answerThreshold, hearingThreshold }: KindInput): KindProblems {
  const problems: KindProblems = {};
  if (!isWithin(answerThreshold, 1, MOST_SIGNATURES)) problems.answerThreshold = 'kindThreshold';
  if (hearingThreshold === null) return problems;
  if (!isWithin(hearingThreshold, 1, MOST_SIGNATURES)) problems.hearingThreshold = 'kindThreshold';
  else if (hearingThreshold <= answerThreshold) problems.hearingThreshold = 'kindHearingHigher';
  return problems;
}

function ageProblem(age: number, procedure: Procedure | null): KindProblem | undefined {
  if (!isWithin(age, 0, OLDEST)) return 'kindAge';
  return procedure && age < VOTING_AGE ? 'kindVotersOnly' : undefined;
}

function checkCommittee(
  { committeeMin, committeeMax }: KindInput,
  byLaw: [least: number, most: number] | null,
): KindProblems {
  if (!isWithin(committeeMin, 0, MOST_MEMBERS)) return { committeeMin: 'kindCommittee' };
  if (!isWithin(committeeMax, committeeMin, MOST_MEMBERS)) return { committeeMax: 'kindCommittee' };
  if (!byLaw) return {};
  if (committeeMin < byLaw[0]) return { committeeMin: 'kindCommitteeByLaw' };
  return committeeMax > byLaw[1] ? { committeeMax: 'kindCommitteeByLaw' } : {};
}

function isText(text: string, longest: number): boolean {
  return text.length > 0 && text.length <= longest;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
