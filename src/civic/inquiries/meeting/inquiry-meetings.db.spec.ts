import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeAtWork, type OfficeAtWork } from '../answering/office-at-work.factory.js';
import { VISITOR } from '../inquiries-at-work.factory.js';
import { later } from '../inquiry.factory.js';
import type { MeetingReply } from './meeting.rules.js';

let at: OfficeAtWork;

beforeAll(async () => void (at = await officeAtWork()));
afterAll(() => at.db.close());

const PLACE = 'Заседателна зала, ет. 2';
const offeredFor = async (day: number) => {
  const id = await at.considered({ kind: 'meeting' });
  await at.word(id, at.expert, { outcome: 'granted', meeting: { at: later(day), place: PLACE } });
  await at.confirm(id, at.head, null, later(1));
  return id;
};
const all = (id: string) => at.meetings.of(at.db.database, id);
const last = async (id: string) => (await all(id)).at(-1)!;
const reply = (id: string, meetingId: string, given: MeetingReply, now = later(2), wish = '') =>
  at.inTx((tx) => at.meetings.reply(tx, id, { meetingId, reply: given, wish }, VISITOR, now));
const offer = (id: string, day: number, now = later(2)) =>
  at.inTx((tx) => at.meetings.offer(tx, id, { at: later(day), place: PLACE }, at.expert, now));
const callOff = (id: string, now = later(3)) =>
  at.inTx((tx) => at.meetings.callOff(tx, id, 'Кметът е в командировка.', at.expert, now));
const refused = (work: Promise<unknown>) => work.then(String, (error: { code: string }) => error.code);
const meetingEvents = async (id: string) =>
  (await at.eventsOf(id)).filter((name) => name.startsWith('inquiry.meeting'));

describe('a time that was offered', () => {
  it('stands with the answer, is accepted once, and may still be declined', async () => {
    const id = await offeredFor(9);
    const { id: meeting } = await last(id);
    expect(await reply(id, meeting, 'accepted')).toBe('accepted');
    expect(await reply(id, meeting, 'accepted')).toBe('accepted');
    expect(await meetingEvents(id)).toEqual(['inquiry.meetingAccepted']);
    expect(await reply(id, meeting, 'declined', later(3), 'След 16 ч.')).toBe('declined');
    expect(await last(id)).toMatchObject({ reply: 'declined', wish: 'След 16 ч.' });
    expect(await reply(id, meeting, 'accepted', later(4))).toBe('declinedBefore');
    expect(await meetingEvents(id)).toEqual(['inquiry.meetingAccepted', 'inquiry.meetingDeclined']);
    const [kept] = await at.db.database.read<{ wish: string }>(
      'SELECT wish_sealed AS wish FROM inquiry_meeting WHERE id = $1',
      [meeting],
    );
    expect(kept!.wish).not.toContain('16');
  });

  it('is not replied to any more once it went by, another was offered, or it was called off', async () => {
    const id = await offeredFor(9);
    const first = await last(id);
    expect(await reply(id, first.id, 'accepted', later(9))).toBe('past');
    await offer(id, 12);
    expect(await reply(id, first.id, 'accepted', later(3))).toBe('replaced');
    const second = await last(id);
    expect(await reply(id, second.id, 'accepted', later(3))).toBe('accepted');
    await callOff(id);
    expect(await reply(id, second.id, 'declined', later(3))).toBe('calledOff');
    expect(await refused(callOff(id))).toBe('noMeeting');
    expect((await all(id)).map(({ endReason }) => endReason)).toEqual(['', 'Кметът е в командировка.']);
    await offer(id, 20, later(4));
    expect((await all(id)).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it('is replied to by its own sender alone', async () => {
    const [mine, other] = [await offeredFor(9), await offeredFor(9)];
    const { id: meeting } = await last(other);
    expect(await refused(reply(mine, meeting, 'accepted'))).toBe('inquiryNotFound');
    expect((await last(other)).reply).toBeNull();
  });

  it('is another only in the future, and only where a meeting was granted', async () => {
    const id = await offeredFor(9);
    expect(await refused(offer(id, 1))).toBe('inquiryInvalid');
    const declined = await at.considered({ kind: 'meeting' });
    expect(await refused(offer(declined, 9))).toBe('illegalTransition');
    await at.word(declined, at.expert, { outcome: 'refused' });
    await at.confirm(declined, at.head);
    expect(await refused(offer(declined, 9))).toBe('illegalTransition');
    expect(await all(declined)).toEqual([]);
  });

  it('does not go out with an answer that is confirmed after it', async () => {
    const id = await at.considered({ kind: 'meeting' });
    await at.word(id, at.expert, { outcome: 'granted', meeting: { at: later(2), place: PLACE } });
    expect(await refused(at.confirm(id, at.head, null, later(3)))).toBe('meetingGone');
    expect(await at.row(id)).toMatchObject({ state: 'considered' });
  });
});

describe('at the same time', () => {
  it('accepting and offering another end in one of two ways, and each is told', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await offeredFor(9);
      const first = await last(id);
      const [told] = await Promise.all([reply(id, first.id, 'accepted'), offer(id, 12)]);
      const found = await all(id);
      expect(found.map(({ reply: given }) => given)).toEqual([told === 'accepted' ? told : null, null]);
      expect(['accepted', 'replaced']).toContain(told);
      expect(found.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    }
  });

  it('many presses are one reply, and many offers leave one time', async () => {
    const id = await offeredFor(9);
    const { id: meeting } = await last(id);
    const told = await Promise.all(Array.from({ length: 6 }, () => reply(id, meeting, 'accepted')));
    expect(new Set(told)).toEqual(new Set(['accepted']));
    expect(await meetingEvents(id)).toEqual(['inquiry.meetingAccepted']);
    await Promise.all([12, 13, 14, 15].map((day) => offer(id, day)));
    expect((await all(id)).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    expect(await all(id)).toHaveLength(5);
  });
});
