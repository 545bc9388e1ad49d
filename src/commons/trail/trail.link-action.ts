import { parseSubjectKey, subjectKey, type SubjectRef } from '../subjects/index.js';
import type { BackofficeContext, ExtraAction, Values } from '../../platform/backoffice/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { TRAIL_KINDS, TRAIL_LABELS, type TrailKind } from './trail.kinds.js';
import { trailAdminMessages } from './trail.messages.js';
import { TRAIL_EDIT } from './trail.permissions.js';
import type { TrailEditor } from './trail-editor.service.js';

const WAYS = TRAIL_KINDS.flatMap((kind) =>
  (['forward', 'backward'] as const).map((direction) => ({
    value: `${kind}.${direction}`,
    label: TRAIL_LABELS[kind][direction],
  })),
);

/**
 * „Свържете“, for the records of any subject: a module puts it among the `extraActions` of its own resource.
 * @param type of the subject; the record's id is the subject's
 */
export function linkAction<Row>(
  editor: TrailEditor,
  type: string,
  when?: ExtraAction<Row>['when'],
): ExtraAction<Row> {
  return {
    label: { bg: 'Свържете', en: 'Connect' },
    permission: TRAIL_EDIT,
    on: 'record',
    when,
    inputs: {
      way: {
        label: { bg: 'Как са свързани', en: 'How they are connected' },
        type: 'select',
        required: true,
        choices: WAYS,
      },
      other: {
        label: { bg: 'С какво', en: 'With what' },
        hint: {
          bg: 'Предлага се публикуваното, последно промененото е първо.',
          en: 'What is published is offered, the last changed first.',
        },
        type: 'select',
        choices: () => editor.choices(),
      },
      address: {
        label: { bg: 'Или адресът на пътя му', en: 'Or the address of its path' },
        hint: {
          bg: 'За каквото не е в списъка, например решение, становище или член: отворете „Вижте целия път“ от неговата страница и поставете адреса тук.',
          en: 'For what is not in the list, such as a decision, a proposal or an article: open “See the whole path” on its page and paste the address here.',
        },
      },
    },
    run: async (ctx, id, input) => {
      await connect(editor, { type, id: id! }, input, ctx);
      return { message: trailAdminMessages.texts.linked };
    },
  };
}

async function connect(
  editor: TrailEditor,
  own: { type: string; id: string },
  { way, other, address }: Values,
  { actor, now }: BackofficeContext,
): Promise<void> {
  const [kind, direction] = String(way).split('.') as [TrailKind, string];
  const field = address ? 'address' : 'other';
  const there = address ? subjectAt(String(address)) : parseSubjectKey(String(other ?? ''));
  if (!there) refuse(field, field === 'address' ? 'trailAddressUnknown' : 'trailOtherMissing');
  if (subjectKey(there) === subjectKey(own)) refuse(field, 'trailToItself');
  const ends = direction === 'forward' ? { from: own, to: there } : { from: there, to: own };
  await editor.link({ ...ends, kind, actor }, now);
}

/** The subject whose path is read at this address, in whichever language. */
function subjectAt(address: string): SubjectRef | null {
  const [, type, id] = /\/trail\/([A-Za-z]+)\/(\d+)(?:[?#]|$)/.exec(address.trim()) ?? [];
  return type && id ? parseSubjectKey(`${type}:${id}`) : null;
}

/** The module's own messages do not know these sentences. */
function refuse(
  field: 'other' | 'address',
  code: 'trailToItself' | 'trailOtherMissing' | 'trailAddressUnknown',
): never {
  throw new RuleBroken(code, {}, { [field]: trailAdminMessages('bg')(code) });
}
