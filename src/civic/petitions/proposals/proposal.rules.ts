import type { SignatureCount } from '../signatures/signature-tallies.service.js';
import type { PetitionState } from '../petition.lifecycle.js';

export const LIMITS = {
  title: 150,
  demand: 2_000,
  why: 10_000,
  name: 120,
  reason: 1_000,
  topics: 3,
  places: 20,
  /** Unfinished at once, of one person. */
  drafts: 10,
} as const;

/** Of the committee of whatever kind. */
export const MOST_MEMBERS = 9;

const SHORTEST = { title: 10, demand: 20, why: 40, reason: 10 } as const;

/** What is asked for one thing at a time, in this order. */
export const STEPS = ['title', 'demand', 'why', 'about', 'who', 'kind'] as const;
export type StepName = (typeof STEPS)[number];

export interface Member {
  name: string;
  /** EKATTE */
  settlement: string | null;
}

/** What each step asks for. */
export interface Answers {
  title: { title: string };
  demand: { demand: string };
  why: { why: string };
  about: { topics: string[]; places: string[] };
  who: { as: 'participant' | 'organisation'; name: string; members: Member[] };
  kind: { kindCode: string };
}

export type Proposal = Answers['title'] &
  Answers['demand'] &
  Answers['why'] &
  Answers['about'] &
  Answers['who'] &
  Answers['kind'];

export type ProposalField = 'title' | 'demand' | 'why' | 'topics' | 'places' | 'name' | 'as' | 'kindCode';

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'strangeCharacters'
  | 'personalNumber'
  | 'noName'
  | 'unknownChoice'
  | 'organisationGone'
  | 'tooManyDrafts';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** By field; the members of the committee as `memberName1`, `memberPlace1` and so on. */
export type Problems = Record<string, FieldProblem>;

/** What may be chosen, read from the registers before the check. */
export interface Choices {
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Kinds in use, by their code. */
  kinds: ReadonlyMap<string, { committeeMin: number; committeeMax: number }>;
  /** Of whoever proposes: the confirmed organisation that they speak for. */
  organisation: { id: string; name: string } | null;
}

type Check = { [S in StepName]: (answer: Proposal, choices: Choices) => Problems };

const checks: Check = {
  title: ({ title }) => atField('title', title, 'title', false),
  demand: ({ demand }) => atField('demand', demand, 'demand'),
  why: ({ why }) => atField('why', why, 'why'),
  about: checkAbout,
  who: checkWho,
  kind: ({ kindCode }, { kinds }): Problems =>
    kinds.has(kindCode) ? {} : { kindCode: { code: 'unknownChoice' } },
};

/** Every problem of the answer to one step, by field. */
export function checkStep(step: StepName, answer: Proposal, choices: Choices): Problems {
  return checks[step](answer, choices);
}

/** The steps that still lack something before backers can be sought, with what they lack. */
export function missingSteps(proposal: Proposal, choices: Choices): { step: StepName; problems: Problems }[] {
  return STEPS.map((step) => ({ step, problems: checkStep(step, proposal, choices) })).filter(
    ({ problems }) => Object.keys(problems).length > 0,
  );
}

const UNSTORABLE: readonly ProblemCode[] = ['strangeCharacters', 'tooLong', 'tooMany', 'personalNumber'];

/** What is kept for later does not have to be finished; it needs a title to be found by, and what cannot be shown is refused. */
export function unstorable(problems: Problems): Problems {
  const refused = Object.entries(problems).filter(
    ([field, { code }]) => UNSTORABLE.includes(code) || (field === 'title' && code === 'required'),
  );
  return Object.fromEntries(refused);
}

/** Why somebody takes their petition back; the public reads it. */
export function checkReason(reason: string): FieldProblem | null {
  return reason ? checkText(reason, LIMITS.reason, SHORTEST.reason) : { code: 'required' };
}

/** Its initiator need not wait for the last day once the municipality has to answer anyway. */
export function mayHandIn(
  { state, answerThreshold }: { state: PetitionState; answerThreshold: number },
  { total }: Pick<SignatureCount, 'total'>,
): boolean {
  return state === 'collecting' && total >= answerThreshold;
}

const WITHDRAWABLE: readonly PetitionState[] = ['seeking', 'moderation', 'collecting'];

export function mayWithdraw({ state }: { state: PetitionState }): boolean {
  return WITHDRAWABLE.includes(state);
}

/** What came to nothing may begin again from its text. */
export function mayCopy({ state, publishedAt }: { state: PetitionState; publishedAt: Date | null }): boolean {
  return state === 'rejected' || state === 'withdrawn' || (state === 'archived' && publishedAt === null);
}

/** ЕГН, which nobody may leave here: ten digits whose date and check digit are right. */
export function hasPersonalNumber(text: string): boolean {
  return (text.match(/(?<!\d)\d{10}(?!\d)/g) ?? []).some(isPersonalNumber);
}

const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];

function isPersonalNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (Number(digits.slice(2, 4)) > 52 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (sum % 11) % 10 === Number(digits[9]);
}

function checkAbout({ topics, places }: Answers['about'], choices: Choices): Problems {
  const problems: Problems = {};
  const chosen = { topics, places };
  for (const field of ['topics', 'places'] as const) {
    if (chosen[field].length > LIMITS[field])
      problems[field] = { code: 'tooMany', params: { max: LIMITS[field] } };
    else if (chosen[field].some((code) => !choices[field].has(code)))
      problems[field] = { code: 'unknownChoice' };
  }
  if (topics.length === 0) problems['topics'] = { code: 'required' };
  return problems;
}

function checkWho({ as, name, members, kindCode }: Proposal, choices: Choices): Problems {
  const problems: Problems = {};
  if (as === 'organisation') {
    if (!choices.organisation) problems['as'] = { code: 'organisationGone' };
  } else {
    const problem = name ? checkName(name) : ({ code: 'required' } as const);
    if (problem) problems['name'] = problem;
  }
  for (const [index, { name: memberName, settlement }] of members.entries()) {
    const problem = memberName ? checkName(memberName) : ({ code: 'required' } as const);
    if (problem) problems[`memberName${index + 1}`] = problem;
    if (settlement !== null && !choices.places.has(settlement))
      problems[`memberPlace${index + 1}`] = { code: 'unknownChoice' };
  }
  const { committeeMin: min, committeeMax: max } = choices.kinds.get(kindCode) ?? {
    committeeMin: 0,
    committeeMax: 0,
  };
  if (members.length < min) problems[`memberName${members.length + 1}`] = { code: 'tooFew', params: { min } };
  else if (members.length > max) problems[`memberName${max + 1}`] = { code: 'tooMany', params: { max } };
  return problems;
}

/** A name that a letter can be addressed to: whoever gives none proposes anonymously (Art. 111(4) АПК). */
function checkName(name: string): FieldProblem | null {
  const problem = checkText(name, LIMITS.name, 0, false);
  if (problem) return problem;
  return /\p{L}.*\p{L}/u.test(name) && !/[\d@<>]/.test(name) ? null : { code: 'noName' };
}

function atField(field: string, value: string, limit: keyof typeof SHORTEST, manyLines = true): Problems {
  const problem = value
    ? checkText(value, LIMITS[limit], SHORTEST[limit], manyLines)
    : ({ code: 'required' } as const);
  return problem ? { [field]: problem } : {};
}

function checkText(value: string, max: number, min = 0, manyLines = true): FieldProblem | null {
  const checked = manyLines ? value.replace(/[\n\t]/g, '') : value;
  if (!value.isWellFormed() || /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(checked))
    return { code: 'strangeCharacters' };
  // Counted as people count: an emoji is one character, not two.
  const length = Array.from(value).length;
  if (length > max) return { code: 'tooLong', params: { max, length } };
  if (hasPersonalNumber(value)) return { code: 'personalNumber' };
  return length < min ? { code: 'tooShort', params: { min } } : null;
}
