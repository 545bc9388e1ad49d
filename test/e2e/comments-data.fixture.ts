import type { TestApp } from '../support/app.js';
import { Subjects, type SubjectRef } from '../../src/commons/subjects/index.js';
import { rows, type Tx } from '../../src/platform/database/index.js';

export const SQUARE: SubjectRef = { type: 'square', id: '7' };
export const SQUARE_PATH = '/kiosks/7';

/** Something that people argue about, without the module that would bring it; number 8 is not public. */
export function withSquare({ nest }: TestApp): void {
  nest.get(Subjects).register({
    type: SQUARE.type,
    label: { bg: 'Площад', en: 'Square' },
    plural: { bg: 'Площади', en: 'Squares' },
    listPath: '/kiosks',
    states: {},
    load: () => Promise.resolve([]),
    news: {},
    discussion: (id) =>
      Promise.resolve(
        id === '7' || id === '8'
          ? { title: 'Кей & <площад>', path: SQUARE_PATH, public: id === '7', open: true, closedAt: null }
          : null,
      ),
  });
}

export interface Said {
  text?: string;
  state?: 'visible' | 'held' | 'hidden' | 'deleted';
  stance?: 'for' | 'against' | 'neutral' | 'question' | 'answer';
  parentId?: string;
  rootId?: string;
  depth?: number;
  authorName?: string;
  participantId?: string;
  unitId?: string;
  staffId?: string;
  editedAt?: Date;
  on?: SubjectRef;
}

/** Comments as rows, in the order given; what writes them has its own tests. */
export function said({ db, clock }: TestApp, comments: readonly Said[]): Promise<string[]> {
  return db.transaction(async (tx) => {
    const ids: string[] = [];
    for (const comment of comments) ids.push(await insert(tx, comment, clock.now()));
    const { type, id } = comments[0]?.on ?? SQUARE;
    await rows(
      tx,
      `INSERT INTO page_version (tag, changed_in) VALUES ($1, pg_current_xact_id()::text::bigint)`,
      [`comments:${type}:${id}`],
    );
    return ids;
  });
}

async function insert(tx: Tx, comment: Said, now: Date): Promise<string> {
  const { type, id } = comment.on ?? SQUARE;
  const [row] = await rows<{ id: string }>(
    tx,
    `INSERT INTO comment (subject_type, subject_id, parent_id, root_id, depth, stance, text, lang, state, participant_id,
       author_name, author_code, unit_id, staff_id, text_hash, created_at, edited_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'bg', $8, $9, $10, 'К7Ж2М4', $11, $12, gen_random_uuid()::text, $13, $14, $15)
     RETURNING id`,
    [
      type,
      id,
      comment.parentId ?? null,
      comment.rootId ?? comment.parentId ?? null,
      comment.depth ?? (comment.parentId ? 1 : 0),
      comment.stance ?? 'for',
      comment.text ?? 'Пейките да останат.',
      comment.state ?? 'visible',
      comment.participantId ?? null,
      comment.authorName ?? null,
      comment.unitId ?? null,
      comment.staffId ?? null,
      now,
      comment.editedAt ?? null,
      comment.editedAt ? 2 : 1,
    ],
  );
  return row!.id;
}
