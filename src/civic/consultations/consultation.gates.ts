import type { Text } from '../../platform/i18n/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import { REQUIRABLE_FILES, type FileKind } from './consultation-file.entity.js';
import type { PublishedPlace } from './consultation.entity.js';
import { isOver, isReported, type ConsultationState } from './consultation.lifecycle.js';
import { MOTIVES, type Motive, type Motives } from './consultation.motives.js';
import { consultationTerm, type ConsultationTerm } from './consultation.term.js';
import type { Kind } from './kinds/consultation.kinds.js';

/** A step that has gates before it. */
export type Stage = 'schedule' | 'report' | 'table' | 'adopt' | 'notAdopt';

export type GateCode =
  | 'draft'
  | 'motives'
  | 'documents'
  | 'term'
  | 'publication'
  | 'over'
  | 'protocol'
  | 'report'
  | 'tabling';

/** What has to be there before some steps, whether it is, and by which article. */
export interface Gate {
  code: GateCode;
  before: readonly Stage[];
  done: boolean;
  article: Text | null;
  missing: { motives?: Motive[]; documents?: FileKind[]; term?: ConsultationTerm };
}

/** What the gates look at: the row, its documents, and what the municipality declared. */
export interface GateFacts {
  kind: Kind;
  state: ConsultationState;
  text: string;
  motives: Partial<Motives>;
  documents: ReadonlySet<FileKind>;
  opensAt: Date | null;
  closesOn: IsoDate | null;
  shortTermReason: string;
  exemptGround: string;
  publishedPlace: PublishedPlace;
  publishedUrl: string;
  publishedOn: IsoDate | null;
  publishedProofFileId: string | null;
  /** This site is declared the municipality's page of art. 26(3) of the Normative Acts Act. */
  siteIsDeclared: boolean;
}

const ARTICLES = {
  draft: { bg: 'чл. 26, ал. 3 от ЗНА', en: 'Art. 26(3) of the Normative Acts Act' },
  motives: { bg: 'чл. 28, ал. 2 и 4 от ЗНА', en: 'Art. 28(2) and (4) of the Normative Acts Act' },
  report: { bg: 'чл. 26, ал. 5 от ЗНА', en: 'Art. 26(5) of the Normative Acts Act' },
  tabling: { bg: 'чл. 28, ал. 1 от ЗНА', en: 'Art. 28(1) of the Normative Acts Act' },
  exempt: { bg: '§ 1а от допълнителните разпоредби на ЗНА', en: '§ 1a of the Normative Acts Act' },
} as const satisfies Record<string, Text>;

const ALL_DECIDING = ['report', 'table', 'adopt'] as const;

/** Every point that concerns this kind, done or not: the checklist of publication, and what the buttons refuse by. */
export function checkGates(facts: GateFacts): Gate[] {
  const { kind } = facts;
  const byLaw = (article: Text) => (kind.normative ? article : null);
  const exempt = facts.exemptGround !== '';
  const documents = missingDocuments(facts);
  const motives = MOTIVES.filter((motive) => !facts.motives[motive]?.trim());
  const term = termOfFacts(facts);
  const gate = (
    code: GateCode,
    before: readonly Stage[],
    done: boolean,
    article: Text | null,
    missing: Gate['missing'] = {},
  ): Gate => ({ code, before, done, article, missing });
  return [
    gate('draft', ['schedule'], hasDraft(facts), byLaw(ARTICLES.draft) ?? kind.term.article),
    ...(kind.needsMotives
      ? [
          gate('motives', ['schedule', 'table', 'adopt'], motives.length === 0, byLaw(ARTICLES.motives), {
            motives,
          }),
        ]
      : []),
    ...(kind.requiredDocuments.some((document) => document !== 'draft')
      ? [gate('documents', ['schedule'], documents.length === 0, kind.term.article, { documents })]
      : []),
    gate(
      'term',
      ['schedule'],
      exempt || isLawful(term, facts.shortTermReason),
      exempt ? ARTICLES.exempt : kind.term.article,
      term ? { term } : {},
    ),
    gate('publication', ['schedule', 'report'], isPlaced(facts), byLaw(ARTICLES.draft)),
    gate('over', ['report'], isOver(facts.state), kind.term.article),
    ...(kind.needsProtocol
      ? [gate('protocol', ALL_DECIDING, facts.documents.has('protocol'), kind.term.article)]
      : []),
    ...(exempt
      ? []
      : [gate('report', ['table', 'adopt', 'notAdopt'], isReported(facts.state), byLaw(ARTICLES.report))]),
    ...(kind.decidedBy === 'council'
      ? [
          gate(
            'tabling',
            ['adopt', 'notAdopt'],
            ['tabled', 'adopted', 'notAdopted'].includes(facts.state),
            byLaw(ARTICLES.tabling),
          ),
        ]
      : []),
  ];
}

/** What stands in the way of a step. */
export function closedGates(gates: readonly Gate[], stage: Stage): Gate[] {
  return gates.filter(({ before, done }) => !done && before.includes(stage));
}

/** From when the term counts: the publication on the page of the municipality, here or elsewhere. */
export function publicationOf({
  opensAt,
  publishedPlace,
  publishedOn,
}: Pick<GateFacts, 'publishedPlace' | 'publishedOn'> & { opensAt: Date }): Date | IsoDate {
  return publishedPlace === 'elsewhere' && publishedOn ? publishedOn : opensAt;
}

function hasDraft({ text, documents }: GateFacts): boolean {
  return text !== '' || documents.has('draft');
}

function missingDocuments({ kind, documents, motives }: GateFacts): FileKind[] {
  const written = MOTIVES.every((motive) => motives[motive]?.trim());
  return REQUIRABLE_FILES.filter(
    (document) =>
      document !== 'draft' &&
      kind.requiredDocuments.includes(document) &&
      !documents.has(document) &&
      !(document === 'motives' && written),
  );
}

function termOfFacts(facts: GateFacts): ConsultationTerm | null {
  const { kind, opensAt, closesOn } = facts;
  return opensAt && closesOn ? consultationTerm(kind, publicationOf({ ...facts, opensAt }), closesOn) : null;
}

function isLawful(term: ConsultationTerm | null, reason: string): boolean {
  return term !== null && (term.length === 'full' || (term.length === 'short' && reason !== ''));
}

function isPlaced(facts: GateFacts): boolean {
  const { publishedPlace, publishedUrl, publishedOn, publishedProofFileId, siteIsDeclared } = facts;
  if (publishedPlace === 'here') return siteIsDeclared;
  return publishedUrl !== '' && publishedOn !== null && publishedProofFileId !== null;
}
