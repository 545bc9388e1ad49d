import type { INestApplicationContext } from '@nestjs/common';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { Colleagues } from '../organisations/colleagues/colleagues.service.js';
import type { OrganisationKind } from '../organisations/organisation.rules.js';
import { Organisations } from '../organisations/organisations.service.js';
import { Participants } from './participants.service.js';

const DAY_MS = 86_400_000;

interface PersonSeed {
  name: string;
  email: string;
  settlement: string;
  showsName: boolean;
  daysAgo: number;
  inPerson?: true;
  organisation?: OrganisationSeed;
}

interface OrganisationSeed {
  kind: OrganisationKind;
  name: string;
  eik: string;
  publicBenefit: boolean;
  outcome: 'confirmed' | 'pending' | { refused: string };
}

/** Invented citizens and organisations; the ЕИК are of a range that no register uses. */
const people: PersonSeed[] = [
  {
    name: 'Ана Стойкова',
    email: 'ana.stoykova@poshta.example',
    settlement: '65334',
    showsName: true,
    daysAgo: 340,
    inPerson: true,
  },
  {
    name: 'Владимир Чорбаджиев',
    email: 'v.chorbadzhiev@poshta.example',
    settlement: '65334',
    showsName: true,
    daysAgo: 322,
  },
  {
    name: 'Десислава Белева',
    email: 'd.beleva@zelen-pirin.example',
    settlement: '65334',
    showsName: true,
    daysAgo: 310,
    organisation: {
      kind: 'ngo',
      name: 'Сдружение „Зелен Пирин – юг“',
      eik: '999100042',
      publicBenefit: true,
      outcome: 'confirmed',
    },
  },
  {
    name: 'Иво Спасов',
    email: 'ivo.spasov@bistritsa.example',
    settlement: '65334',
    showsName: true,
    daysAgo: 255,
    organisation: {
      kind: 'business',
      name: '„Бистрица Турс“ ООД',
      eik: '999200135',
      publicBenefit: false,
      outcome: 'confirmed',
    },
  },
  {
    name: 'Катерина Мутафова',
    email: 'katerina.mutafova@poshta.example',
    settlement: '47754',
    showsName: false,
    daysAgo: 214,
  },
  {
    name: 'Любомир Янев',
    email: 'lyubo.yanev@poshta.example',
    settlement: '36693',
    showsName: true,
    daysAgo: 190,
    inPerson: true,
  },
  {
    name: 'Мила Арсова',
    email: 'mila.arsova@mladi.example',
    settlement: '65334',
    showsName: true,
    daysAgo: 12,
    organisation: {
      kind: 'ngo',
      name: 'Младежки клуб „Струма“',
      eik: '999300274',
      publicBenefit: false,
      outcome: 'pending',
    },
  },
  {
    name: 'Наско Велков',
    email: 'nasko.velkov@poshta.example',
    settlement: '20105',
    showsName: false,
    daysAgo: 97,
  },
  {
    name: 'Огнян Кирилов',
    email: 'o.kirilov@stroy.example',
    settlement: '65334',
    showsName: false,
    daysAgo: 88,
    organisation: {
      kind: 'business',
      name: '„Южен строеж“ ЕООД',
      eik: '999400310',
      publicBenefit: false,
      outcome: { refused: 'Вписаният в Търговския регистър управител е друг. Представете пълномощно.' },
    },
  },
  {
    name: 'Параскева Трендафилова',
    email: 'p.trendafilova@poshta.example',
    settlement: '62918',
    showsName: true,
    daysAgo: 45,
  },
  {
    name: 'Росен Дончев',
    email: 'rosen.donchev@poshta.example',
    settlement: '43565',
    showsName: true,
    daysAgo: 20,
  },
  { name: '', email: 'chitatel@poshta.example', settlement: '65334', showsName: false, daysAgo: 3 },
];

/** Who works in the name of whose organisation beside them, by their addresses. */
const colleagues = [
  {
    email: 'rosen.donchev@poshta.example',
    lead: 'd.beleva@zelen-pirin.example',
    role: 'editor',
    daysAgo: 18,
  },
  {
    email: 'p.trendafilova@poshta.example',
    lead: 'd.beleva@zelen-pirin.example',
    role: 'reader',
    daysAgo: 30,
  },
] as const;

/** @returns the ids of the participants, oldest first */
export async function seedParticipants(
  app: INestApplicationContext,
  tx: Tx,
  clerkId: string,
  now: Date,
): Promise<string[]> {
  const participants = app.get(Participants);
  const ids: string[] = [];
  for (const { email, name, settlement, showsName, daysAgo, inPerson, organisation } of people) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS);
    const emailLookup = participants.emailLookup(email);
    const id = await participants.proven(tx, { emailLookup, email, locale: 'bg' }, at);
    if (!id) throw new Error('The demonstration is seeded into an empty database only');
    await participants.saveProfile(tx, id, { name, showsName, locale: 'bg', settlement }, at);
    const actor = { kind: 'staff', id: clerkId } as const;
    if (inPerson) await participants.verifyInPerson(tx, id, actor, new Date(at.getTime() + DAY_MS));
    if (organisation) await seedOrganisation(app, tx, id, clerkId, organisation, at);
    ids.push(id);
  }
  for (const { email, lead, role, daysAgo } of colleagues) {
    const idOf = (address: string) => ids[people.findIndex((person) => person.email === address)]!;
    const { id } = (await app.get(Organisations).spokenForBy(readerOf(tx), idOf(lead)))!;
    const at = new Date(now.getTime() - daysAgo * DAY_MS);
    await app.get(Colleagues).enter(tx, id, { participantId: idOf(email), role }, at);
  }
  return ids;
}

async function seedOrganisation(
  app: INestApplicationContext,
  tx: Tx,
  participantId: string,
  clerkId: string,
  { outcome, ...organisation }: OrganisationSeed,
  at: Date,
): Promise<void> {
  const organisations = app.get(Organisations);
  const id = await organisations.apply(tx, participantId, organisation, at);
  const decided = new Date(at.getTime() + 2 * DAY_MS);
  const actor = { kind: 'staff', id: clerkId } as const;
  if (outcome === 'confirmed') await organisations.confirm(tx, id, actor, decided);
  else if (outcome !== 'pending') await organisations.refuse(tx, id, outcome.refused, actor, decided);
}
