import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Participants } from '../../../commons/accounts/index.js';
import type { Moderation, Verdict } from '../../../commons/moderation/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { morning } from '../consultation.factory.js';
import { consultationsAtWork, type ConsultationsAtWork } from '../consultations-at-work.factory.js';
import { ConsultationTexts } from '../text/consultation-texts.service.js';
import { ContributionIntake, type NewContribution } from './contribution-intake.service.js';
import type { ContributionLetters } from './contribution-letters.js';
import { ContributionPeople } from './contribution-people.js';
import { ContributionPlaces } from './contribution-places.js';
import { ContributionRefused } from './contributions.errors.js';
import { ContributionQueries } from './contributions.queries.js';

const ROUNDS = 10;
const NOW = morning(3);

let at: ConsultationsAtWork;
let intake: ContributionIntake;
let queries: ContributionQueries;
let people: string[];
/** What moderation says of a text; it has specs of its own. */
let verdictOn: (text: string) => Verdict = () => ({ publish: true });
const held: string[] = [];

beforeAll(async () => {
  at = await consultationsAtWork();
  const { database } = at.db;
  const keys = { secretKeys: [{ id: 'k1', key: randomBytes(32) }], lookupKey: randomBytes(32) };
  const crypto = new Crypto(keys as unknown as Config);
  const moderation = {
    screen: (_tx: unknown, { text }: { text: string }) => Promise.resolve(verdictOn(text)),
    hold: (_tx: unknown, { id }: { id: string }) => Promise.resolve(void held.push(id)),
  } as unknown as Moderation;
  intake = new ContributionIntake(
    new ContributionPlaces(),
    new ContributionPeople(crypto, { emailLookup: (email) => email } as Participants),
    { receipt: () => Promise.resolve() } as unknown as ContributionLetters,
    moderation,
    at.subjects,
    new PageVersions(database),
    crypto,
  );
  queries = new ContributionQueries(new ConsultationTexts(new Audit()));
  const made = await database.read<{ id: string }>(
    `INSERT INTO participant (email_lookup, locale, verification_level, created_at)
     SELECT 'p' || n, 'bg', 'email', $1 FROM generate_series(1, 40) AS n RETURNING id`,
    [NOW],
  );
  people = made.map(({ id }) => id);
});
afterAll(() => at.db.close());

const contribution = (
  consultationId: string,
  participantId: string,
  change: Partial<NewContribution> = {},
): NewContribution => ({
  consultationId,
  anchor: null,
  text: `Предложение на ${participantId}`,
  lang: 'bg',
  actingFor: 'self',
  onBehalfOf: '',
  organisationId: null,
  name: 'Някой Някоев',
  showsName: false,
  fileIds: [],
  receivedAt: NOW,
  from: { channel: 'site', participantId },
  ...change,
});
const receive = (given: NewContribution) => at.inTx((tx) => intake.receive(tx, given, NOW));
const numbers = async (id: string) => (await queries.all(at.db.database, id)).map(({ number }) => number);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('numbers', () => {
  it('have no gaps, whoever comes at once and whatever is refused between', async () => {
    const id = await at.opened();
    verdictOn = (text) => {
      if (text.endsWith('0')) throw new RuleBroken('tooOften');
      return { publish: true };
    };
    const sent = await Promise.allSettled(
      people.flatMap((person) =>
        [0, 1].map((n) => receive(contribution(id, person, { text: `${person}: ${n}` }))),
      ),
    );
    verdictOn = () => ({ publish: true });
    expect(sent.filter(({ status }) => status === 'rejected')).toHaveLength(people.length);
    expect(await numbers(id)).toEqual(upTo(people.length));
  });

  it('are given once for what is said twice at once, round after round', async () => {
    const id = await at.opened();
    for (let round = 0; round < ROUNDS; round += 1) {
      const given = contribution(id, people[0]!, { text: `Кръг ${round}` });
      const again = { ...given, text: ` кръг  ${round} ` };
      const sent = await Promise.all([receive(given), receive(again), receive(given)]);
      expect(sent.filter((one) => !one.again)).toHaveLength(1);
      expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    }
    expect(await numbers(id)).toEqual(upTo(ROUNDS));
  });

  it('are of one consultation; the same words of somebody else, or on another article, are others', async () => {
    const [one, other] = [await at.opened(), await at.opened()];
    const text = 'Да се запази.';
    await receive(contribution(one, people[0]!, { text }));
    await receive(contribution(one, people[1]!, { text }));
    await receive(contribution(one, people[0]!, { text, anchor: 'chl-1' }));
    expect((await receive(contribution(other, people[0]!, { text }))).number).toBe(1);
    expect(await numbers(one)).toEqual([1, 2, 3]);
  });
});

describe('the end', () => {
  it('lets nothing slip in behind the справка', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.opened();
      let counted = -1;
      const publish = at.inTx(async (tx) => {
        await tx.query('SELECT 1 FROM consultation WHERE id = $1 FOR UPDATE', [id]);
        const [row] = (await tx.query(
          'SELECT count(*)::int AS count FROM contribution WHERE consultation_id = $1',
          [id],
        )) as { count: number }[];
        counted = row!.count;
        await tx.query(`UPDATE consultation SET state = 'reported' WHERE id = $1`, [id]);
      });
      const sent = await Promise.allSettled([
        ...people.slice(0, 6).map((person) => receive(contribution(id, person))),
        publish,
      ]);
      const refused = sent.filter(
        (one) => one.status === 'rejected' && one.reason instanceof ContributionRefused,
      );
      expect(counted + refused.length).toBe(6);
      expect(await numbers(id)).toEqual(upTo(counted));
    }
  });

  it('marks what came after the term, by when it came and not by when it is stored', async () => {
    const id = await at.opened();
    const late = morning(34);
    const first = await receive(contribution(id, people[0]!, { receivedAt: late }));
    const second = await at.inTx((tx) => intake.receive(tx, contribution(id, people[1]!), late));
    expect([first.late, second.late]).toEqual([true, false]);
  });
});

describe('reading', () => {
  it('withholds what is held, with the names in it, and counts it', async () => {
    const id = await at.opened();
    verdictOn = () => ({ publish: false, hold: 'links' });
    const { id: own } = await receive(
      contribution(id, people[0]!, { showsName: true, actingFor: 'onBehalf', onBehalfOf: 'Някого' }),
    );
    verdictOn = () => ({ publish: true });
    expect(held).toContain(own);
    const [shown] = await queries.all(at.db.database, id);
    expect(shown).toMatchObject({ number: 1, text: null, name: null, onBehalfOf: '', state: 'held' });
    expect((await queries.counts(at.db.database, id)).total).toBe(1);
  });

  it('counts by article from one index, without a text', async () => {
    const id = await at.opened();
    for (const [n, anchor] of ['chl-1', 'chl-1-al-1', 'chl-2', null].entries())
      await receive(contribution(id, people[n]!, { anchor }));
    const { byAnchor } = await queries.counts(at.db.database, id);
    expect(Object.fromEntries(byAnchor)).toEqual({ 'chl-1': 1, 'chl-1-al-1': 1, 'chl-2': 1, '': 1 });
    const plan = await at.inTx(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      await tx.query('SET LOCAL enable_bitmapscan = off');
      return JSON.stringify(
        await tx.query(
          `EXPLAIN SELECT anchor, text_version, count(*) FROM contribution WHERE consultation_id = ${id}
           GROUP BY anchor, text_version`,
        ),
      );
    });
    expect(plan).toContain('Index Only Scan using contribution_counted');
  });

  it('goes page by page, of all and of one article', async () => {
    const id = await at.opened();
    for (const [n, person] of people.slice(0, 7).entries())
      await receive(contribution(id, person, { anchor: n % 2 ? 'chl-2' : 'chl-1-al-1' }));
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await queries.page(at.db.database, id, { after, limit: 3 });
      seen.push(...page.found.map(({ number }) => number));
      after = page.next;
    }
    expect(seen).toEqual(upTo(7));
    const { places } = await queries.counts(at.db.database, id);
    const first = places.filter(({ article }) => article === 'chl-1');
    const page = await queries.page(at.db.database, id, { places: first });
    expect(page.found.map(({ number }) => number)).toEqual([1, 3, 5, 7]);
  });
});
