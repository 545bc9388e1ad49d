import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type RecordSection,
} from '../../../../platform/backoffice/index.js';
import { Database, readerOf } from '../../../../platform/database/index.js';
import { formatDate } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import { accountsAdminMessages } from '../../accounts.admin.messages.js';
import { Participants } from '../../participants/participants.service.js';
import { colleaguesMessages } from './colleagues.messages.js';
import { Colleagues } from './colleagues.service.js';
import { memberRoles } from './member.rules.js';
import { OrganisationMember } from './organisation-member.entity.js';
import { roleWords, shownName } from './views/colleague-words.js';
import { dismissedMail } from './views/dismissed.email.js';

const RESOURCE = 'organisation-members';
const DISMISSED_MAIL = 'accounts.colleagueDismissed';

const t = colleaguesMessages('bg');
const { texts } = colleaguesMessages;

/** Who works in the name of an organisation, as the staff see it; each reached from the organisation. */
@Injectable()
export class ColleaguesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly colleagues: Colleagues,
    private readonly participants: Participants,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  /** On the record of the organisation; addresses are the lead's to see. */
  async section(organisationId: string): Promise<RecordSection> {
    const found = await this.colleagues.list(organisationId);
    return {
      id: 'colleagues',
      title: t('title'),
      table: {
        columns: [t('who'), t('role'), t('since')],
        rows: found.map(({ id, name, email, role, joinedAt }) => [
          {
            text: shownName({ name, email }, false, 'bg'),
            href: `/admin/resources/${RESOURCE}/records/${id}/show`,
          },
          roleWords(role, 'bg').label,
          formatDate(joinedAt, 'bg'),
        ]),
        empty: t('nobody'),
      },
    };
  }

  private resource(): GovernedResource {
    return governed<OrganisationMember>({
      entity: OrganisationMember,
      id: RESOURCE,
      label: texts.who,
      labelPlural: texts.title,
      permissions: { list: 'organisations.read' },
      title: 'id',
      sort: { by: 'id', direction: 'asc' },
      fields: {
        id: { label: { bg: '№', en: 'No.' } },
        organisationId: { label: texts.organisation, reference: 'organisation', list: true },
        participantId: { label: texts.who, reference: 'participant', list: true },
        role: {
          label: texts.role,
          type: 'select',
          list: true,
          choices: memberRoles.map((value) => ({
            value,
            label: { bg: roleWords(value, 'bg').label, en: roleWords(value, 'en').label },
          })),
        },
        joinedAt: { label: texts.since, list: true },
      },
      extraActions: {
        dismiss: {
          label: { bg: 'Премахнете от организацията', en: 'Remove from the organisation' },
          permission: 'organisations.decide',
          on: 'record',
          danger: true,
          inputs: {
            reason: {
              label: { bg: 'Причина', en: 'Reason' },
              hint: {
                bg: 'Премахнатият я получава по имейл. Без лични данни.',
                en: 'Whoever is removed gets it by e-mail. No personal data.',
              },
              type: 'longText',
              required: true,
              max: 1_000,
            },
          },
          run: async (ctx, id, input) => {
            const { organisationId } = await OrganisationMember.findOneByOrFail({ id: id! });
            await this.dismiss(ctx, id!, String(input['reason'] ?? ''));
            return { redirect: `/admin/resources/organisation/records/${organisationId}/show` };
          },
        },
      },
      messages: accountsAdminMessages,
      empty: texts.nobody,
    });
  }

  private async dismiss({ actor, now }: BackofficeContext, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { participantId, organisation } = await this.colleagues.dismiss(tx, id, reason, actor, now);
      const person = await this.participants.contact(readerOf(tx), participantId);
      if (!person) return;
      const { locale, email } = person;
      const message = dismissedMail({ locale, name: organisation, reason });
      const letter = {
        kind: DISMISSED_MAIL,
        to: email,
        toRef: `participant:${participantId}`,
        locale,
        message,
      };
      await this.mail.enqueue(tx, { ...letter, key: `${DISMISSED_MAIL}:${id}` }, now);
    });
  }
}
