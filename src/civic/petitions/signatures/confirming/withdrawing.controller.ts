import { Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { SignatureLinks } from '../signature-links.js';
import { SignablePetitions } from '../signing/signable-petitions.queries.js';
import { shown, signPath } from '../signing/signing-pages.service.js';
import { takingOf } from '../signing/signing.rules.js';
import { told } from './confirming.controller.js';
import { confirmingMessages } from './confirming.messages.js';
import { OwnSignatures } from './own-signatures.queries.js';
import { AskPage } from './views/letter-link.pages.js';
import { Withdrawals } from './withdrawals.service.js';

/** Consent can be taken back as easily as it was given. */
@Controller('signatures/withdraw')
export class WithdrawingController {
  constructor(
    private readonly links: SignatureLinks,
    private readonly own: OwnSignatures,
    private readonly petitions: SignablePetitions,
    private readonly withdrawals: Withdrawals,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(@Ctx() { locale, now }: PageContext, @Param('token') token: string): Promise<PageResult> {
    const key = this.links.read('withdraw', token);
    const petition = await this.petitions.one(key.petitionId);
    if (!petition) throw new NotFound('petitionNotFound');
    const { state } = await this.own.find(key);
    const t = confirmingMessages(locale);
    if (state === null) return told(petition, t('nothingTitle'), t('nothingText'));
    if (state === 'withdrawn') {
      const again = { path: signPath(petition, this.petitions.backingOf(petition)), label: t('signAgain') };
      const links = takingOf(petition, now).takes ? [again] : [];
      return told(petition, t('withdrawnTitle'), t('withdrawnText'), { links });
    }
    const title = t('withdrawTitle');
    const props = { title, text: t('withdrawText'), path: `/signatures/withdraw/${token}` };
    return page({
      title,
      body: h(AskPage, { petition: shown(petition), ...props, button: t('withdrawButton'), danger: true }),
    });
  }

  @Post(':token')
  async withdraw(@Param('token') token: string): Promise<PageResult> {
    await this.withdrawals.withdraw(this.links.read('withdraw', token), this.clock.now());
    return redirect(`/signatures/withdraw/${token}`);
  }
}
