import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { inWorker } from '../queue/index.js';
import { BulkComposition } from './bulk-composition.js';
import { BulkDelivery } from './bulk-delivery.js';
import { BulkLedger } from './bulk-ledger.js';
import { BULK, BulkMail } from './bulk-mail.js';
import { BulkMessage } from './bulk-message.entity.js';
import { BulkRun } from './bulk-run.entity.js';
import { LetterDelivery } from './letter-delivery.js';
import { Letter } from './letter.entity.js';
import { LETTERS } from './letters.js';
import { Letters } from './letters.service.js';
import { MailAdmin } from './mail.admin.js';
import { MailBrands } from './mail-brands.js';
import { BulkJobs, LetterJobs, MailPruning, MailSweep } from './mail.jobs.js';
import { MailKinds } from './mail-kinds.js';
import { Mail } from './mail.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxPanels } from './mailbox-panels.js';
import { MailboxStore } from './mailbox.store.js';
import { MailboxTransport } from './mailbox-transport.js';
import { SmtpTransport } from './smtp-transport.js';
import { Suppression } from './suppression.entity.js';
import { Suppressions } from './suppressions.js';
import { MailTransport } from './transport.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Letter, BulkMessage, BulkRun, Suppression]),
    BullModule.registerQueue({ name: LETTERS }, { name: BULK }),
  ],
  controllers: [MailboxController],
  providers: [
    Mail,
    BulkMail,
    BulkLedger,
    Letters,
    MailBrands,
    Suppressions,
    MailboxPanels,
    MailKinds,
    MailAdmin,
    {
      provide: MailboxStore,
      inject: [Config],
      useFactory: ({ dataDir }: Config) => new MailboxStore(dataDir),
    },
    {
      provide: MailTransport,
      inject: [Config, MailboxStore],
      useFactory: ({ smtpUrl }: Config, store: MailboxStore) =>
        smtpUrl ? new SmtpTransport(smtpUrl) : new MailboxTransport(store),
    },
    // Nothing leaves by itself: only the jobs of a worker drain them.
    LetterDelivery,
    BulkComposition,
    BulkDelivery,
    ...inWorker(LetterJobs, BulkJobs, MailSweep, MailPruning),
  ],
  exports: [
    Mail,
    BulkMail,
    BulkLedger,
    BulkDelivery,
    LetterDelivery,
    MailBrands,
    MailKinds,
    MailboxPanels,
    MailboxStore,
    Suppressions,
  ],
})
export class MailModule {}
