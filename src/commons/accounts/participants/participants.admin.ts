import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type FieldValue,
  type GovernedResource,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { accountsAdminMessages } from '../accounts.admin.messages.js';
import { Participant } from './participant.entity.js';
import { isVerifiedAtLeast } from './participant.rules.js';
import { Participants } from './participants.service.js';

const READ = 'participants.read';
const PERSONAL = 'participants.readPersonal';
const VERIFY = 'participants.verify';
const DISABLE = 'participants.disable';

/** Citizens in the back office. Names and addresses are opened for those alone whose work needs them. */
@Injectable()
export class ParticipantsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly participants: Participants,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Participant>({
      entity: Participant,
      label: { bg: 'Участник', en: 'Participant' },
      labelPlural: { bg: 'Участници', en: 'Participants' },
      navigation: { group: 'order', order: 50 },
      permissions: { list: READ },
      title: 'title',
      sort: { by: 'createdAt', direction: 'desc' },
      fields: {
        title: {
          label: { bg: 'Участник', en: 'Participant' },
          list: true,
          value: (row) => `Участник № ${row.id}`,
        },
        name: { label: { bg: 'Име', en: 'Name' }, list: true, visibleTo: PERSONAL },
        email: { label: { bg: 'Имейл', en: 'E-mail' }, list: true, visibleTo: PERSONAL },
        verificationLevel: {
          label: { bg: 'Самоличност', en: 'Identity' },
          type: 'select',
          list: true,
          filter: true,
          choices: [
            { value: 'none', label: { bg: 'непотвърдена', en: 'not confirmed' } },
            { value: 'email', label: { bg: 'по имейл', en: 'by e-mail' } },
            { value: 'inPerson', label: { bg: 'лично', en: 'in person' } },
            { value: 'eAuth', label: { bg: 'е-Автентикация', en: 'eAuth' } },
          ],
        },
        settlement: {
          label: { bg: 'Населено място', en: 'Settlement' },
          reference: 'settlement',
          list: true,
        },
        locale: { label: { bg: 'Език', en: 'Language' } },
        createdAt: { label: { bg: 'Профил от', en: 'Profile since' }, list: true },
        signedInAt: { label: { bg: 'Последен вход', en: 'Last sign-in' } },
        disabledAt: { label: { bg: 'Спрян на', en: 'Closed on' }, list: true },
        erasedAt: { label: { bg: 'Изтрит на', en: 'Erased on' } },
      },
      // Village mayors see the people of their own settlements, whatever else they are that shows nobody.
      scope: ({ everywhere, settlements }) => (everywhere.has(READ) ? {} : { settlement: In(settlements) }),
      extras: (ctx, ids) => this.personal(ctx, ids),
      extraActions: {
        verifyInPerson: {
          label: { bg: 'Самоличност на гише', en: 'Identity at the counter' },
          permission: VERIFY,
          on: 'record',
          when: (row, staff) =>
            row.erasedAt === null &&
            !isVerifiedAtLeast(row.verificationLevel, 'inPerson') &&
            reaches(staff, VERIFY, row.settlement),
          question: {
            bg: 'Потвърждавате, че сте видели документ за самоличност на този човек. Не записвайте номера му.',
            en: 'You confirm that you saw an identity document of this person. Do not write down its number.',
          },
          run: (ctx, id) =>
            this.database.transaction((tx) => this.participants.verifyInPerson(tx, id!, ctx.actor, ctx.now)),
        },
        disable: {
          label: { bg: 'Спиране', en: 'Close' },
          permission: DISABLE,
          on: 'record',
          danger: true,
          when: (row, staff) => row.disabledAt === null && reaches(staff, DISABLE, row.settlement),
          question: {
            bg: 'Човекът излиза веднага и не може да влезе, докато профилът не бъде върнат.',
            en: 'The person is signed out at once and cannot sign in until the profile is reopened.',
          },
          run: (ctx, id) =>
            this.database.transaction((tx) => this.participants.disable(tx, id!, ctx.actor, ctx.now)),
        },
        enable: {
          label: { bg: 'Връщане', en: 'Reopen' },
          permission: DISABLE,
          on: 'record',
          when: (row, staff) =>
            row.disabledAt !== null && row.erasedAt === null && reaches(staff, DISABLE, row.settlement),
          run: (ctx, id) =>
            this.database.transaction((tx) => this.participants.enable(tx, id!, ctx.actor, ctx.now)),
        },
      },
      messages: accountsAdminMessages,
      empty: { bg: 'Още никой не е влизал.', en: 'Nobody has signed in yet.' },
    });
  }

  private async personal(
    ctx: BackofficeContext,
    ids: string[],
  ): Promise<Map<string, Record<string, FieldValue>>> {
    const { permissions, everywhere, settlements } = ctx.staff;
    if (!permissions.has(PERSONAL)) return new Map();
    const within = everywhere.has(PERSONAL) ? null : settlements;
    const contacts = await this.participants.contacts(this.database, ids, within);
    return new Map([...contacts].map(([id, { name, email }]) => [id, { name, email }]));
  }
}

/** A right of a village mayor ends where their settlements do. */
function reaches(
  { everywhere, settlements }: StaffViewer,
  permission: string,
  settlement: string | null,
): boolean {
  return everywhere.has(permission) || (settlement !== null && settlements.includes(settlement));
}
