import { testDatabase } from '../../../test/support/database.js';
import { Audit } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Moderation, Verdict } from '../moderation/index.js';
import { Subjects, type Discussion, type SubjectRef } from '../subjects/index.js';
import { CommentStates } from './comment-states.js';
import { CommentVotes, type VoteValue } from './comment-votes.service.js';
import type { Comment } from './comment.entity.js';
import { Comments, type NewComment } from './comments.service.js';
import { Discussions } from './discussions.js';
import { OfficialAnswers } from './official/official-answers.service.js';
import { CommentCounts } from './reading/comment-counts.js';
import { CommentQueries } from './reading/comments.queries.js';

export const NOW = new Date('2026-10-07T07:30:00Z');
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const label = { bg: 'Площад', en: 'Square' };

/** The services on a database of their own, with one discussion and short words for what specs do. */
export async function commentsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const outbox = new Outbox({ now: () => NOW } as Clock);
  const pageVersions = new PageVersions(database);
  const subjects = new Subjects(database, pageVersions, outbox);
  const discussion: Discussion = {
    title: 'Паркът',
    path: '/squares/1',
    public: true,
    open: true,
    closedAt: null,
  };
  subjects.register({
    type: 'square',
    label,
    plural: label,
    listPath: '/squares',
    states: {},
    load: () => Promise.resolve([]),
    news: {},
    discussion: () => Promise.resolve(discussion),
  });
  const screening: { verdict: Verdict; meanwhile?: () => Promise<unknown> } = { verdict: { publish: true } };
  const held: string[] = [];
  // Moderation has specs of its own; here it only says what it would.
  const moderation = {
    screen: async () => {
      await screening.meanwhile?.();
      return screening.verdict;
    },
    hold: async (...[, { id }, , , store]: Parameters<Moderation['hold']>) => {
      await store?.();
      held.push(id);
    },
    withdrawn: () => Promise.resolve(),
  } as unknown as Moderation;
  const discussions = new Discussions(subjects);
  const states = new CommentStates(pageVersions);
  const comments = new Comments(discussions, moderation, subjects, states, pageVersions);
  const votes = new CommentVotes(discussions, pageVersions);
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const people = await inTx((tx) =>
    rows<{ id: string }>(
      tx,
      `INSERT INTO participant (email_lookup, locale, verification_level, created_at)
       SELECT 'p' || n, 'bg', 'email', $1 FROM generate_series(1, 60) AS n RETURNING id`,
      [NOW],
    ),
  );
  const ref: SubjectRef = { type: 'square', id: '1' };

  return {
    db,
    discussion,
    screening,
    held,
    states,
    comments,
    queries: new CommentQueries(database),
    counts: new CommentCounts(),
    answers: new OfficialAnswers(discussions, outbox, new Audit(), pageVersions),
    inTx,
    ref,
    people: people.map(({ id }) => id),
    post: (
      participantId: string,
      text: string,
      { now = NOW, ...change }: Partial<Omit<NewComment, 'author' | 'text'>> & { now?: Date } = {},
    ) => {
      const author = { participantId, name: null, code: `К${participantId}`, organisationId: null };
      const comment: NewComment = {
        subject: ref,
        parentId: null,
        stance: 'neutral',
        text,
        lang: 'bg',
        author,
        ...change,
      };
      return inTx((tx) => comments.post(tx, comment, now));
    },
    edit: (id: string, participantId: string, text: string, version: number, now = NOW) => {
      const change = { participantId, text, stance: 'for', version, lang: 'bg' } as const;
      return inTx((tx) => comments.edit(tx, id, change, now));
    },
    vote: (id: string, participantId: string, value: VoteValue) =>
      inTx((tx) => votes.cast(tx, { id, participantId, value }, NOW)),
    row: async (id: string) => {
      const [found] = await database.read<
        Pick<
          Comment,
          'state' | 'ups' | 'downs' | 'score' | 'replies' | 'descendants' | 'text' | 'version' | 'depth'
        >
      >(
        'SELECT state, ups, downs, score, replies, descendants, text, version, depth FROM comment WHERE id = $1',
        [id],
      );
      return found!;
    },
    eventNames: async () =>
      (await database.read<{ name: string }>('SELECT name FROM outbox_event ORDER BY id')).map(
        ({ name }) => name,
      ),
  };
}
