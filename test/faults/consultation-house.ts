import type { Visitor, Answer } from '../support/visitor.js';
import { debateHouse, type DebateHouse } from './debate-house.js';

const DAY = 86_400_000;

export interface ConsultationHouse extends DebateHouse {
  /** Somebody whom nobody knows, from a network of their own. */
  stranger(url: string): Visitor;
  /** A consultation on which everybody may write now. @returns its id */
  consultation(title: string): Promise<string>;
  /** Sends the form with everything filled in. */
  contribute(who: Visitor, consultation: string, change?: Record<string, string>): Promise<Answer>;
  /** The fields of the form as the button of the page with the answers sends them. */
  form(change?: Record<string, string>): Record<string, string>;
  /** Brings the end of the term ten days behind us, without moving the clock: sessions live on. */
  over(consultation: string): Promise<void>;
  /** Every contribution is decided on by an expert, and confirmed by the head of a unit. */
  decide(consultation: string, reason: string): Promise<void>;
}

export async function consultationHouse(more: Record<string, string> = {}): Promise<ConsultationHouse> {
  const house = await debateHouse(more);
  const voices = await import('../e2e/consultation-voices.fixture.js');
  const { Visitor: NewVisitor } = await import('../support/visitor.js');
  // The clock of the worker may turn at the same time, as it does where there are two of them.
  const whileNothingRecurs = (work: () => Promise<void>) => work();
  const booted = { ...house, nest: house.app, whileNothingRecurs } as unknown as Parameters<
    typeof voices.opened
  >[0];
  let strangers = 0;
  const form = (change: Record<string, string> = {}) => voices.answers({ step: 'send', ...change });
  return {
    ...house,
    form,
    stranger: (url) => {
      strangers += 1;
      return new NewVisitor(url, { 'x-forwarded-for': `10.200.${strangers >> 8}.${strangers & 255}` });
    },
    consultation: (title) => voices.opened(booted, { title }),
    contribute: (who, id, change) => who.post(`/consultations/${id}/contribute`, form(change)),
    over: async (id) => {
      const [from, to] = [-40 * DAY, -10 * DAY].map((ms) => new Date(house.clock.now().getTime() + ms));
      const sql = `UPDATE consultation SET state = 'closed', opens_at = $2, closes_at = $3 WHERE id = $1`;
      await house.db.transaction((tx) => tx.query(sql, [id, from, to]));
    },
    decide: async (id, reason) => {
      const rows = 'SELECT id FROM contribution WHERE consultation_id = $1 ORDER BY number';
      const ids = (await house.db.read<{ id: string }>(rows, [id])).map((row) => row.id);
      const [expert, head] = [
        await house.staff(house.url, 'expert'),
        await house.staff(house.url, 'headOfUnit'),
      ];
      const wording = { outcome: 'accepted', reason, changedArticle: 'чл. 1', together: false };
      await done(pressMany(expert, house.url, 'contributions/actions/propose', { ids, values: wording }));
      await done(pressMany(head, house.url, 'contributions/actions/confirm', { ids, values: {} }));
    },
  };
}

async function done(answer: Promise<Answer>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`Refused with ${status}: ${text.slice(0, 400)}`);
}

/** Presses a button over chosen rows of the back office. */
function pressMany(
  who: Visitor,
  url: string,
  path: string,
  chosen: { ids: string[]; values: object },
): Promise<Answer> {
  return tell(who, url, `resources/${path}`, { ...chosen, step: 'run' });
}

/** Presses „Публикувайте справката“, having seen the page with this version on it. */
export function publishReport(who: Visitor, url: string, id: string, seen = 0): Promise<Answer> {
  const hidden = { consultation: id, version: String(seen) };
  const values = { place: 'here', note: seen > 0 ? 'Поправка.' : '' };
  return tell(who, url, `pages/report?consultation=${id}`, { action: 'publish', values, hidden });
}

function tell(who: Visitor, url: string, path: string, body: object): Promise<Answer> {
  return who.send('POST', `/admin/api/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: url,
      accept: 'application/json',
    },
    body: JSON.stringify(body),
  });
}
