import type { Gate, GateCode } from './consultation.gates.js';
import { MOTIVE_FIELDS } from './consultation.motives.js';
import type { FieldProblem, ProblemField } from './consultation.rules.js';
import { FIELD_LABELS, FILE_KIND_LABELS } from './consultations.admin.messages.js';

/** Where each closed gate is told, and in which sentence. */
const TOLD = {
  draft: ['text', 'draftMissing'],
  motives: ['motives', 'motivesMissing'],
  documents: ['documents', 'documentsMissing'],
  term: ['closesOn', 'termUnlawful'],
  publication: ['publishedPlace', 'publicationMissing'],
  over: ['state', 'termRuns'],
  protocol: ['protocolFiles', 'protocolMissing'],
  report: ['report', 'reportMissing'],
  tabling: ['tabling', 'tablingMissing'],
} as const satisfies Record<GateCode, readonly [ProblemField, string]>;

export type GateProblemCode = (typeof TOLD)[GateCode][1];

/** What the staff are told of gates that are closed: what is missing, and by which article. */
export function gateProblems(gates: readonly Gate[]): Partial<Record<ProblemField, FieldProblem>> {
  return Object.fromEntries(gates.map((gate) => [TOLD[gate.code][0], gateProblem(gate)]));
}

export function gateProblem({ code, article, missing }: Gate): FieldProblem {
  const what = [
    ...(missing.motives ?? []).map((motive) => FIELD_LABELS[MOTIVE_FIELDS[motive]].bg),
    ...(missing.documents ?? []).map((kind) => FILE_KIND_LABELS[kind].bg),
  ];
  return {
    code: TOLD[code][1],
    params: { what: what.map((name) => `„${name}“`).join(', '), by: article ? ` (${article.bg})` : '' },
  };
}
