import { Units } from '../../src/commons/accounts/index.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import {
  blankDraft,
  type Issuer,
  type RecommendationDraft,
} from '../../src/civic/recommendations/drafts/recommendation-draft.js';
import { Judgements } from '../../src/civic/recommendations/following/judgements.service.js';
import { Recommendations } from '../../src/civic/recommendations/recommendations.service.js';
import type { Verdict } from '../../src/civic/recommendations/recommendation.rules.js';
import { Organisations } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

export type House = Awaited<ReturnType<typeof recommendationHouse>>;

/** Offices, an organisation that sends, and short words for what officials do with recommendations over HTTP. */
export async function recommendationHouse(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const now = () => nest.get(Clock).now();
  const person = await testParticipant(nest, { email: 'ngo@prozrachen.example', name: 'Силвия Грозданова' });
  const organisations = nest.get(Organisations);
  const name = 'Сдружение „Прозрачен Сандански“';
  const organisationId = await db.transaction(async (tx) => {
    const what = { kind: 'ngo', name, eik: '999500129', publicBenefit: true } as const;
    const id = await organisations.apply(tx, person.id, what, now());
    await organisations.confirm(tx, id, { kind: 'system' }, now());
    return id;
  });
  const issuer: Issuer = { organisationId, name, participantId: person.id };
  const recommendations = nest.get(Recommendations, { strict: false });
  const judgements = nest.get(Judgements, { strict: false });

  const send = (visitor: Visitor, path: string, body: object): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify(body),
    });
  const official = async (role: string, unitId: string | null = null) => {
    const { id } = await testStaff(nest, { role, unitId });
    const visitor = app.visitor();
    visitor.cookies.set(...(await staffCookie(nest, id)));
    return visitor;
  };
  return {
    units,
    now,
    issuer,
    official,
    organisation: person,
    inDays: (days: number) => addDays(dateIn(now()), days),
    /** Written and sent so many days ago. */
    sent: (more: Partial<RecommendationDraft> = {}, daysAgo = 0) => {
      const at = new Date(now().getTime() - daysAgo * 86_400_000);
      return app.whileNothingRecurs(() =>
        db.transaction(async (tx) => {
          const draft: RecommendationDraft = {
            ...blankDraft('bg'),
            title: 'Справка докъде е стигнала преписката',
            problem: 'За да разбереш докъде е стигнало заявление, трябва да звъниш в работно време.',
            measure: 'Общината да публикува справка по входящ номер и код за достъп.',
            expectedResult: 'Обажданията намаляват наполовина.',
            topic: 'administration',
            termTo: addDays(dateIn(now()), 120),
            indicators: [{ name: 'Услуги със справка', unit: 'бр.', baseline: 0, target: 42 }],
            ...more,
          };
          const id = await recommendations.draft(tx, issuer, draft, at);
          await recommendations.send(tx, id, issuer, at);
          return id;
        }),
      );
    },
    draft: (more: Partial<RecommendationDraft>) =>
      db.transaction((tx) =>
        recommendations.draft(tx, issuer, { ...blankDraft('bg'), title: 'Още е чернова', ...more }, now()),
      ),
    judge: (id: string, verdict: Verdict, text: string) =>
      db.transaction((tx) =>
        judgements.judge(tx, id, issuer, { verdict, text, fileId: null, link: '' }, now()),
      ),
    dispute: (id: string, text: string) =>
      db.transaction((tx) => judgements.dispute(tx, id, issuer, { text, fileId: null, link: '' }, now())),
    act: (visitor: Visitor, id: string, action: string, values: object = {}) =>
      send(visitor, `recommendations/records/${id}/${action}`, { values }),
    many: (visitor: Visitor, action: string, ids: string[], step: string, values: object) =>
      send(visitor, `recommendations/actions/${action}`, { values, ids, step }),
    part: (
      visitor: Visitor,
      which: 'milestones' | 'indicators',
      id: string,
      action: string,
      values: object,
    ) => send(visitor, `recommendation-${which}/records/${id}/${action}`, { values }),
    decide: (visitor: Visitor, id: string, action: string, values: object = {}) =>
      send(visitor, `decisions/records/${id}/${action}`, { values }),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api${path}`, { accept: 'application/json' }),
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM recommendation WHERE id = $1', [id]))[0]!,
    decisionOf: async (id: string) =>
      (
        await db.read<{ id: string }>(
          `SELECT decision_id AS id FROM decision_subject WHERE subject_type = 'recommendation' AND subject_id = $1`,
          [id],
        )
      )[0]!.id,
    partOf: async (which: 'milestone' | 'indicator', id: string) =>
      (
        await db.read<{ id: string }>(
          `SELECT id FROM recommendation_${which} WHERE recommendation_id = $1 ORDER BY id DESC LIMIT 1`,
          [id],
        )
      )[0]!.id,
    pathOf: async (id: string) =>
      (
        await db.read<{ path: string }>(
          `SELECT path FROM subject WHERE type = 'recommendation' AND id = $1`,
          [id],
        )
      )[0]!.path,
  };
}

/** What people read of a page. */
export function plain(text: string): string {
  return text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
}
