import { SignatureTallies } from '../../src/civic/petitions/signatures/signature-tallies.service.js';
import { Organisations } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, FormFields } from '../support/visitor.js';
import type { Citizen } from './debates.fixture.js';

export const ANSWERS = {
  title: { title: 'Да се освети паркът край реката' },
  demand: { demand: 'Общината да осветли алеите на парка до края на годината.' },
  why: { why: 'След залез никой не минава оттам, а това е най-прекият път от гарата до центъра.' },
  about: { topics: ['urban'], places: ['65334'] },
  who: { as: 'participant', name: 'Ана Стойкова' },
  kind: { kindCode: 'online' },
} satisfies Record<string, FormFields>;

export const STEPS = ['demand', 'why', 'about', 'who', 'kind'] as const;

export const hiddenField = (page: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';

/** A draft with its title alone. @returns its id */
export async function begun(who: Citizen, title: string = ANSWERS.title.title): Promise<string> {
  const answer = await who.post('/petitions/new/title', { title });
  const id = /\/petitions\/(\d+)\/edit\/similar$/.exec(answer.location)?.[1];
  if (!id) throw new Error(`No draft: ${answer.status} ${answer.location}`);
  return id;
}

/** A draft that is answered to the end. @returns its id */
export async function written(
  who: Citizen,
  change: Partial<Record<keyof typeof ANSWERS, FormFields>> = {},
): Promise<string> {
  const answers = { ...ANSWERS, ...change };
  const id = await begun(who, (answers.title as { title: string }).title);
  for (const step of STEPS) await who.post(`/petitions/${id}/edit/${step}`, answers[step]);
  return id;
}

/** Presses the button of the page with all answers. */
export async function send(who: Citizen, id: string): Promise<Answer> {
  const check = await who.get(`/petitions/${id}/edit/check`);
  return who.post(`/petitions/${id}/edit/check`, { version: hiddenField(check, 'version') });
}

/** So many have signed. */
export function signed({ nest, db }: TestApp, petitionId: string, times: number): Promise<void> {
  const one = {
    petitionId,
    channel: 'email',
    settlement: '65334',
    countedAt: nest.get(Clock).now(),
  } as const;
  return db.transaction((tx) =>
    nest.get(SignatureTallies).change(
      tx,
      Array.from({ length: times }, () => one),
      1,
    ),
  );
}

let organisations = 0;

/** From now on this person speaks for a confirmed organisation. */
export async function speaksFor({ nest, db }: TestApp, who: Citizen, name: string): Promise<string> {
  const now = nest.get(Clock).now();
  organisations += 1;
  const ngo = { kind: 'ngo', name, eik: `17678833${organisations}`, publicBenefit: true } as const;
  return db.transaction(async (tx) => {
    const register = nest.get(Organisations);
    const id = await register.apply(tx, who.participantId, ngo, now);
    await register.confirm(tx, id, { kind: 'system' }, now);
    return id;
  });
}
