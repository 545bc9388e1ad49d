import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailKinds } from '../../platform/mail/index.js';

/** What staff read of the letters that accounts send. */
@Injectable()
export class AccountsMailKinds implements OnModuleInit {
  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    this.kinds.register(
      {
        kind: 'accounts.signIn',
        label: { bg: 'Вход на участник', en: 'Sign-in of a participant' },
        concerns: { bg: 'опит за вход', en: 'sign-in' },
      },
      {
        kind: 'accounts.staffPassword',
        label: { bg: 'Парола на служител', en: 'Password of an official' },
        concerns: { bg: 'служител', en: 'official' },
      },
      {
        kind: 'accounts.organisationDecided',
        label: { bg: 'Решение за организация', en: 'Decision on an organisation' },
        concerns: { bg: 'участник', en: 'participant' },
      },
      {
        kind: 'accounts.colleague',
        label: { bg: 'Покана в организация', en: 'Invitation into an organisation' },
        concerns: { bg: 'покана', en: 'invitation' },
      },
      {
        kind: 'accounts.colleagueDismissed',
        label: { bg: 'Премахване от организация', en: 'Removal from an organisation' },
        concerns: { bg: 'участник', en: 'participant' },
      },
    );
  }
}
