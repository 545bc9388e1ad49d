import type { Moderated, SubjectRef } from '../../src/commons/subjects/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

/** Modules read their role when they are loaded, which testApp() decides; so these are loaded after it. */
const accounts = () => import('../../src/commons/accounts/participants/participants.factory.js');
const staffs = () => import('../../src/commons/accounts/staff/staff.factory.js');
const moderation = () => import('../../src/commons/moderation/index.js');
const subjects = () => import('../../src/commons/subjects/index.js');
const clocks = () => import('../../src/platform/clock/index.js');

export interface Note {
  text: string;
  authorId: string | null;
  hidden: boolean;
  gone?: boolean;
}

export const AUTHOR_EMAIL = 'author.secret@example.bg';
export const REPORTER_EMAIL = 'reporter.secret@example.bg';

/** Something to moderate that belongs to no module: notes, kept in memory. */
export class Notes {
  readonly all = new Map<string, Note>();
  private last = 0;
  authorId = '';

  static async on(app: TestApp): Promise<Notes> {
    const notes = new Notes(app);
    const { Subjects } = await subjects();
    app.nest.get(Subjects).register({
      type: 'note',
      label: { bg: 'Бележка', en: 'Note' },
      plural: { bg: 'Бележки', en: 'Notes' },
      listed: false,
      listPath: '/notes',
      states: {},
      load: async () => [],
      news: {},
      moderated: notes.moderated(),
    });
    const { testParticipant } = await accounts();
    notes.authorId = (await testParticipant(app.nest, { email: AUTHOR_EMAIL, name: 'Тайна Авторова' })).id;
    return notes;
  }

  private constructor(private readonly app: TestApp) {}

  private moderated(): Moderated {
    return {
      load: async (ids) =>
        ids.flatMap((id) => {
          const note = this.all.get(id);
          if (!note || note.gone) return [];
          const { text, authorId, hidden } = note;
          const ref = { type: 'note', id };
          const writtenAt = new Date('2026-11-20T08:00:00Z');
          return {
            ref,
            title: 'Бележка под „Река Мелнишка“',
            text,
            lang: 'bg' as const,
            path: `/notes/${id}`,
            authorId,
            hidden,
            writtenAt,
          };
        }),
      hide: async (_tx, id) => void (this.all.get(id)!.hidden = true),
      restore: async (_tx, id) => void (this.all.get(id)!.hidden = false),
    };
  }

  write(text: string, authorId: string | null = this.authorId): SubjectRef {
    const id = String((this.last += 1));
    this.all.set(id, { text, authorId, hidden: false });
    return { type: 'note', id };
  }

  /** A note with so many reports, each from another network. @returns the case */
  async reported(text: string, times = 1, reason = 'insult'): Promise<string> {
    const ref = this.write(text);
    let id = '';
    const { Reports } = await moderation();
    const { Clock } = await clocks();
    for (let at = 0; at < times; at += 1) {
      const now = this.app.nest.get(Clock).now();
      const report = {
        ref,
        reason,
        explanation: 'Пречи на разговора.',
        goodFaith: true,
        participantId: null,
        email: at === 0 ? REPORTER_EMAIL : `reporter${at}@example.bg`,
        locale: 'bg' as const,
        network: `198.51.100.${at + 1}`,
      };
      const reported = await this.app.db.transaction((tx) =>
        this.app.nest.get(Reports).report(tx, report, now),
      );
      id = reported.caseId;
    }
    return id;
  }

  /** The author appeals against the removal. @returns the appeal */
  async appealed(caseId: string, text: string): Promise<string> {
    const { Appeals } = await moderation();
    const { Clock } = await clocks();
    const [decision] = await this.app.db.read<{ id: string }>(
      `SELECT id FROM moderation_decision WHERE case_id = $1 AND action = 'remove'`,
      [caseId],
    );
    const now = this.app.nest.get(Clock).now();
    return this.app.db.transaction((tx) =>
      this.app.nest.get(Appeals).lodge(tx, decision!.id, { text, lang: 'bg' }, now),
    );
  }

  of(caseId: string): Promise<Note> {
    return this.app.db
      .read<{ id: string }>('SELECT subject_id AS id FROM moderation_case WHERE id = $1', [caseId])
      .then(([row]) => this.all.get(row!.id)!);
  }
}

export class StaffDesk {
  constructor(
    readonly id: string,
    readonly visitor: Visitor,
    private readonly url: string,
  ) {}

  api(path: string): Promise<Answer> {
    return this.visitor.get(`/admin/api/${path}`, { accept: 'application/json' });
  }

  act(path: string, values: Record<string, unknown> = {}, more: object = {}): Promise<Answer> {
    return this.visitor.send('POST', `/admin/api/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: this.url,
        accept: 'application/json',
      },
      body: JSON.stringify({ values, ...more }),
    });
  }

  /** The record's page as the component reads it. */
  async show<T = Shown>(resource: string, id: string): Promise<T> {
    return (await this.api(`resources/${resource}/records/${id}/show`)).json<{ show: T }>().show;
  }
}

export interface Shown {
  title: string;
  notice?: string;
  fields: { name: string; shown: { text: string; tone?: string; href?: string } }[];
  buttons: { label: string; href: string; shortcut?: string }[];
  sections: {
    id: string;
    quote?: { text: string };
    table?: { rows: { text: string }[][] };
    paragraphs: string[];
  }[];
}

/** Somebody of that role, in the back office. */
export async function staff(app: TestApp, role: string, name = 'Проба Пробова'): Promise<StaffDesk> {
  const { testStaff, staffCookie } = await staffs();
  const { id } = await testStaff(app.nest, { role, name });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return new StaffDesk(id, visitor, app.url);
}
