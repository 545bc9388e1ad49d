import { subjectKey, type SubjectRef } from '../subjects/index.js';
import type { BulkAction, ExtraAction } from '../../platform/backoffice/index.js';
import { DecisionDeeds } from './decision-deeds.service.js';
import { DECISION_LABELS, decisionAdminMessages } from './decisions.admin.messages.js';

/** The rows of a module's own list that are decided on; the id of a row is the subject's. */
export interface DecidedRows<Row> {
  subjectType: string;
  /** The process to which the row with this id belongs. */
  processOf(id: string): Promise<SubjectRef>;
  leaves?: BulkAction<Row>['leaves'];
}

type ByRow = (ids: string[]) => SubjectRef[];

/**
 * „Предложете решение“ for many rows of a module's own list. The messages of its resource take in the texts of
 * `decisionAdminMessages`.
 */
export function proposeDecisions<Row>(
  deeds: DecisionDeeds,
  { subjectType, processOf, leaves }: DecidedRows<Row>,
): BulkAction<Row> {
  const refs = refsOf(subjectType);
  return {
    label: { bg: 'Предложете решение', en: 'Propose a decision' },
    permission: 'decisions.propose',
    inputs: {
      ...deeds.choices.proposing(),
      together: {
        label: DECISION_LABELS.together,
        hint: {
          bg: 'Едно решение с един текст за всички избрани, например когато предлагат едно и също.',
          en: 'One decision with one text for all that were chosen, such as where they propose the same.',
        },
        type: 'boolean',
      },
    },
    told: {
      before: 'decisionsProposeBefore',
      after: 'decisionsProposeAfter',
      confirm: 'decisionsProposeNow',
    },
    leaves,
    leavesOf: async (_ctx, ids) => byId(await deeds.notProposable(refs(ids)), refs(ids)),
    run: async (ctx, id, input, earlier) => {
      const [subject] = refs([id]);
      const process = await processOf(id);
      await deeds.propose(ctx, { process, subject: subject! }, input, refs([...earlier]));
    },
  };
}

/** „Потвърдете“ for many rows of a module's own list. */
export function confirmDecisions<Row>(
  deeds: DecisionDeeds,
  { subjectType, leaves }: Pick<DecidedRows<Row>, 'subjectType' | 'leaves'>,
): BulkAction<Row> {
  const refs = refsOf(subjectType);
  return {
    label: { bg: 'Потвърдете решенията', en: 'Confirm the decisions' },
    permission: 'decisions.confirm',
    told: {
      before: 'decisionsConfirmBefore',
      after: 'decisionsConfirmAfter',
      confirm: 'decisionsConfirmNow',
    },
    leaves,
    leavesOf: async (ctx, ids) => byId(await deeds.notConfirmable(ctx, refs(ids)), refs(ids)),
    foretold: async (_ctx, ids) => {
      const count = await deeds.others(refs(ids));
      const told = (locale: 'bg' | 'en') => decisionAdminMessages(locale)('decisionsAlsoOthers', { count });
      return count > 0 ? [{ bg: told('bg'), en: told('en') }] : [];
    },
    run: async (ctx, id, _input, earlier) => {
      const [subject] = refs([id]);
      await deeds.confirmOf(ctx, subject!, refs([...earlier]));
    },
  };
}

/** „Отделете решението“ on one record of a module's own list, where it was decided on together with others. */
export function separateDecision<Row>(
  deeds: DecisionDeeds,
  subjectType: string,
  when?: ExtraAction<Row>['when'],
): ExtraAction<Row> {
  return {
    label: { bg: 'Отделете решението', en: 'Separate the decision' },
    permission: 'decisions.propose',
    on: 'record',
    when,
    question: {
      bg: 'Решението за това ще бъде отделно от общото, със същия текст. След това може да го промените само за него.',
      en: 'It will have a decision of its own, with the same text. Then you may change it for this one alone.',
    },
    run: async (ctx, id) => {
      const decisionId = await deeds.separate(ctx, { type: subjectType, id: id! });
      return {
        message: decisionAdminMessages.texts.decisionSeparated,
        redirect: `/admin/resources/decisions/records/${decisionId}/show`,
      };
    },
  };
}

function refsOf(type: string): ByRow {
  return (ids) => ids.map((id) => ({ type, id }));
}

function byId(codes: ReadonlyMap<string, string>, refs: readonly SubjectRef[]): Map<string, string> {
  return new Map(
    refs.flatMap((ref) => {
      const code = codes.get(subjectKey(ref));
      return code === undefined ? [] : [[ref.id, code]];
    }),
  );
}
