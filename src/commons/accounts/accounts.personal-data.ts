import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Invitations } from './organisations/colleagues/invitations.service.js';
import { Organisations } from './organisations/organisations.service.js';
import { participantsMessages } from './participants/participants.messages.js';
import { Participants, type Contact } from './participants/participants.service.js';
import { PersonalData } from './participants/personal-data.js';

/** What the accounts themselves know about a person. */
@Injectable()
export class AccountsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
    private readonly organisations: Organisations,
    private readonly invitations: Invitations,
  ) {}

  onModuleInit(): void {
    const text = (key: 'profileData' | 'organisationData' | 'invitationsData') => ({
      bg: participantsMessages('bg')(key),
      en: participantsMessages('en')(key),
    });
    this.personalData.register({
      name: 'organisation',
      label: text('organisationData'),
      export: ({ participantId }) => this.organisations.latestOf(participantId),
      erase: (tx, { participantId }, now) => this.organisations.forget(tx, participantId, now),
    });
    this.personalData.register({
      name: 'invitations',
      label: text('invitationsData'),
      export: ({ email }) => this.invitations.waitingFor(this.participants.emailLookup(email)),
      erase: (tx, { participantId }) => this.invitations.forget(tx, participantId),
    });
    this.personalData.register({
      name: 'profile',
      label: text('profileData'),
      export: (person) => this.profile(person),
      erase: (tx: Tx, { participantId }, now) => this.participants.forget(tx, participantId, now),
    });
  }

  private async profile({ participantId, email }: Contact): Promise<object> {
    return { email, ...(await this.participants.profile(participantId)) };
  }
}
