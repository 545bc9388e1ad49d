import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../accounts/index.js';
import { ApiDocs } from '../../platform/http/index.js';
import { MailKinds } from '../../platform/mail/index.js';
import { WARNING_MAIL } from './deadline-letters.js';
import { deadlinesApi } from './deadlines-api.schemas.js';
import { deadlinePermissions } from './deadlines.permissions.js';

/** What the rest of the house learns about deadlines. */
@Injectable()
export class DeadlinesRegistration implements OnModuleInit {
  constructor(
    private readonly permissions: Permissions,
    private readonly mailKinds: MailKinds,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...deadlinePermissions);
    this.mailKinds.register({
      kind: WARNING_MAIL,
      label: { bg: 'Предупреждение за срок', en: 'Warning of a deadline' },
      concerns: { bg: 'служител', en: 'official' },
    });
    this.apiDocs.register(deadlinesApi);
  }
}
