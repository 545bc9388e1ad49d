import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../config/index.js';
import { NotFound } from '../errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../http/index.js';
import { pick } from '../i18n/index.js';
import { mailboxMessages } from './mailbox.messages.js';
import { MailboxPanels } from './mailbox-panels.js';
import { MailboxStore } from './mailbox.store.js';
import { MailboxPage } from './views/mailbox.page.js';
import { storedMailDocument } from './views/stored-mail.page.js';

const NEWEST = 100;
/** A mail brings its own style sheet, and nothing else. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Every mail of the demonstration. Outside of it these addresses do not exist. */
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly config: Config,
    private readonly store: MailboxStore,
    private readonly panels: MailboxPanels,
  ) {}

  @Get()
  async list(@Ctx() ctx: PageContext): Promise<PageResult> {
    this.onlyInDemo();
    const { locale, now } = ctx;
    const panels = await Promise.all(
      this.panels.all().map(async (panel) => ({
        title: pick(panel.title, locale),
        intro: panel.intro && pick(panel.intro, locale),
        rows: await panel.load(now),
      })),
    );
    const mails = await this.store.list(NEWEST);
    return page({
      title: mailboxMessages(locale)('title'),
      body: <MailboxPage locale={locale} mails={mails} panels={panels} />,
    });
  }

  @Get(':id')
  async show(@Ctx() ctx: PageContext, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    this.onlyInDemo();
    const mail = await this.store.get(id);
    if (!mail) throw new NotFound('notFound');
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store, private')
      .header('content-security-policy', MAIL_POLICY)
      .send(storedMailDocument(mail, ctx.locale));
  }

  private onlyInDemo(): void {
    if (this.config.mode !== 'embedded' || this.config.smtpUrl) throw new NotFound('notFound');
  }
}
