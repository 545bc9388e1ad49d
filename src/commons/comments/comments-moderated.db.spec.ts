import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleBroken } from '../../platform/errors/index.js';
import { ANNA, moderationAtWork, NOW } from '../moderation/moderation-at-work.factory.js';
import { CommentStates } from './comment-states.js';
import { CommentRefused } from './comment.errors.js';
import { COMMENT, CommentSubject } from './comment.subject.js';
import { Comments } from './comments.service.js';
import { Discussions } from './discussions.js';

const ROUNDS = 15;
const SQUARE = { type: 'square', id: '1' };
const label = { bg: 'Площад', en: 'Square' };

let at: Awaited<ReturnType<typeof moderationAtWork>>;
let comments: Comments;

beforeAll(async () => {
  at = await moderationAtWork();
  const states = new CommentStates(at.pages);
  at.registry.register({
    type: SQUARE.type,
    label,
    plural: label,
    listPath: '/squares',
    states: {},
    load: () => Promise.resolve([]),
    news: {},
    discussion: () =>
      Promise.resolve({ title: 'Паркът', path: '/squares/1', public: true, open: true, closedAt: null }),
  });
  new CommentSubject(at.registry, states).onModuleInit();
  comments = new Comments(new Discussions(at.registry), at.moderation, at.registry, states, at.pages);
});
afterAll(() => at.db.close());

const post = (participantId: string, text: string) => {
  const author = { participantId, name: null, code: 'К7Ж2М4', organisationId: null };
  const comment = { subject: SQUARE, parentId: null, stance: 'for', text, lang: 'bg', author } as const;
  return at.inTx((tx) => comments.post(tx, comment, NOW));
};

/** Somebody says two things, and is about to say the first again in place of the second, which is held as repeated. */
async function aboutToRepeat(round: string) {
  const author = await at.person();
  const text = `Пешеходната пътека пред училището трябва да се освети (${round}).`;
  await post(author, text);
  const { id } = await post(author, `Нещо съвсем друго, което още никой не е казвал: ${round}.`);
  const change = { participantId: author, text, stance: 'against', version: 1, lang: 'bg' } as const;
  const edit = () =>
    at
      .inTx((tx) => comments.edit(tx, id, change, NOW))
      .catch((error: unknown) => {
        if (error instanceof CommentRefused) return error.problem;
        throw error;
      });
  const row = () => at.one<{ state: string; text: string }>('SELECT * FROM comment WHERE id = $1', [id]);
  return { ref: { type: COMMENT, id }, text, edit, row };
}

describe('an edit that is held', () => {
  it('and the report that hides at the same moment never wait for each other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ref, text, edit, row } = await aboutToRepeat(`сигнал ${round}`);
      const people = await Promise.all([at.person(), at.person(), at.person()]);
      for (const participantId of people.slice(1)) await at.report(ref, { participantId });
      // Where the edit was held first, there is nothing left to report.
      const third = at.report(ref, { participantId: people[0]! }).catch(({ code }: RuleBroken) => code);
      const [edited, reported] = await Promise.all([edit(), third]);
      expect(['repeated', 'editNotVisible']).toContain(edited);
      if (typeof reported === 'string') expect([edited, reported]).toEqual(['repeated', 'hiddenAlready']);
      const found = await row();
      expect(found.state).toBe(edited === 'repeated' ? 'held' : 'hidden');
      expect(found.text === text).toBe(edited === 'repeated');
    }
  });

  it('and the decision about the same comment never wait for each other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ref, edit, row } = await aboutToRepeat(`решение ${round}`);
      const { caseId } = await at.report(ref, { participantId: await at.person() });
      const decision = { action: 'remove', reason: 'insult', explanation: 'Обижда.' } as const;
      const [edited, decided] = await Promise.all([
        edit(),
        at.inTx((tx) => at.cases.decide(tx, caseId, decision, ANNA, NOW)),
      ]);
      expect(decided).toBe('removed');
      expect(['repeated', 'editNotVisible']).toContain(edited);
      expect((await row()).state).toBe(edited === 'repeated' ? 'held' : 'hidden');
    }
  });
});
