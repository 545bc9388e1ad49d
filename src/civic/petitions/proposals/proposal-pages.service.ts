import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, localePath, pick, type Locale } from '../../../platform/i18n/index.js';
import { qrDrawing, TextPage } from '../../../platform/ui/index.js';
import { petitionLifecycle, toneOf } from '../petition.lifecycle.js';
import { petitionPath } from '../petition.rules.js';
import {
  NO_SIGNATURES,
  SignatureTallies,
  type SignatureCount,
} from '../signatures/signature-tallies.service.js';
import { OwnPetitions, proposalOf, type OwnPetition } from './own-petitions.queries.js';
import { ownMessages } from './own.messages.js';
import { ProposalChoices } from './proposal-choices.service.js';
import { lastDay } from './proposal.presentation.js';
import { backingPath, editPath, verbPath } from './proposal.paths.js';
import { mayCopy, mayHandIn, mayWithdraw, missingSteps } from './proposal.rules.js';
import { BackingPage } from './views/backing.page.js';
import { OwnPage, type OwnPageProps, type OwnVerbs } from './views/own.page.js';
import { wizardMessages } from './wizard.messages.js';

/** What the link for backers is made with, and what signing checks it with. */
export const BACKING_PROOF = 'petition.backing';

/** The pages of a petition for whoever started it, and for whom they sent the link for backers. */
@Injectable()
export class ProposalPages {
  constructor(
    private readonly database: Database,
    private readonly petitions: OwnPetitions,
    private readonly choices: ProposalChoices,
    private readonly tallies: SignatureTallies,
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  /**
   * The page of what is not public, and of its initiator in every state. Whether somebody may see it is for the caller to know;
   * what only the initiator may do is offered to the initiator alone.
   */
  async show({ id }: { id: string }, { locale, viewer }: PageContext): Promise<PageResult> {
    const petition = await this.petitions.one(id);
    if (!petition) throw new NotFound('petitionNotFound');
    const isOwn = viewer !== null && viewer.participantId === petition.participantId;
    const [count, facts, notice] = await Promise.all([
      this.count(id),
      this.facts(petition, locale),
      this.notice(petition, locale),
    ]);
    const { title, lang, demand, why, state, initiatorName } = petition;
    return page({
      title,
      body: h(OwnPage, {
        title,
        lang,
        demand,
        why,
        by: initiatorName && ownMessages(locale)('startedBy', { name: initiatorName }),
        state: { label: pick(petitionLifecycle.states[state].label, locale), tone: toneOf(state) },
        notice:
          state === 'collecting' ? { ...notice, text: collectingText(petition, count, locale) } : notice,
        facts,
        verbs: isOwn ? await this.verbs(petition, count) : {},
        backing: state === 'seeking' ? this.backing(petition, count, isOwn, locale) : null,
      }),
    });
  }

  /** @throws NotFound for a wrong proof, which tells nothing */
  async backers({ locale }: PageContext, id: string, proof: string): Promise<PageResult> {
    const petition = this.crypto.verify(BACKING_PROOF, proof, id) ? await this.petitions.one(id) : null;
    if (!petition || petition.hiddenAt || petition.state === 'draft') throw new NotFound('petitionNotFound');
    if (petition.isPublic) return redirect(petitionPath(petition));
    const t = ownMessages(locale);
    const { title, lang, demand, why, state, initiatorName, backersNeeded, seekingUntil } = petition;
    if (state !== 'seeking') {
      const body = h(
        TextPage,
        {
          title: t('backOver'),
          crumbs: [{ path: '/petitions', label: wizardMessages(locale)('petitions') }],
        },
        h('p', null, t(state === 'moderation' ? 'backFound' : 'backGone')),
      );
      return page({ title: t('backOver'), body });
    }
    const [{ total }, facts] = await Promise.all([this.count(id), this.facts(petition, locale)]);
    const name = initiatorName ?? '';
    return page({
      title,
      body: h(BackingPage, {
        title,
        lang,
        demand,
        why,
        by: t('startedBy', { name }),
        state: { label: pick(petitionLifecycle.states[state].label, locale), tone: toneOf(state) },
        lead: t('backLead', { name, needed: backersNeeded }),
        facts,
        count: total,
        needed: backersNeeded,
        until: lastDay(seekingUntil, locale),
        sign: `${petitionPath(petition)}/sign?backing=${proof}`,
      }),
    });
  }

  async count(id: string): Promise<SignatureCount> {
    return (await this.tallies.of(this.database, [id])).get(id) ?? NO_SIGNATURES;
  }

  private async verbs(petition: OwnPetition, count: SignatureCount): Promise<OwnVerbs> {
    const { id, state, isPublic } = petition;
    if (state === 'draft') return { goOn: await this.nextPath(petition), discard: verbPath(id, 'discard') };
    return {
      ...(mayHandIn(petition, count) && { handIn: verbPath(id, 'hand-in') }),
      ...(mayCopy(petition) && { copy: verbPath(id, 'copy') }),
      ...(isPublic && { publicPage: petitionPath(petition) }),
      ...(isPublic && state === 'collecting' && { poster: `${petitionPath(petition)}/poster` }),
      ...(mayWithdraw(petition) && { withdraw: verbPath(id, 'withdraw') }),
    };
  }

  /** The first question that is not answered yet. */
  private async nextPath(petition: OwnPetition): Promise<string> {
    const choices = await this.choices.of(petition.participantId!);
    const [next] = missingSteps(proposalOf(petition), choices);
    return editPath(petition.id, next?.step ?? 'check');
  }

  private backing(
    { id, backersNeeded, seekingUntil }: OwnPetition,
    { total }: SignatureCount,
    isOwn: boolean,
    locale: Locale,
  ): OwnPageProps['backing'] {
    const path = backingPath(id, this.crypto.sign(BACKING_PROOF, id));
    const { href } = new URL(localePath(locale, path), this.config.publicUrl);
    return {
      count: total,
      needed: backersNeeded,
      until: lastDay(seekingUntil, locale),
      link: isOwn ? { href, qr: qrDrawing(href) } : null,
    };
  }

  private async facts(petition: OwnPetition, locale: Locale): Promise<OwnPageProps['facts']> {
    const t = ownMessages(locale);
    const { initiatorName, members, topics, places, kindCode, lang } = petition;
    const [names, kinds] = await Promise.all([this.choices.names(), this.choices.kinds()]);
    const kind = kinds.find(({ code }) => code === kindCode);
    const nameOf = (code: string, of: 'topics' | 'places') =>
      pick(names[of].get(code) ?? { bg: code, en: code }, locale);
    const committee = members.map(({ name, settlement }) =>
      settlement ? `${name}, ${nameOf(settlement, 'places')}` : name,
    );
    return [
      { label: t('initiator'), value: initiatorName ?? t('notYet'), lang: initiatorName ? lang : undefined },
      ...(committee.length > 0 ? [{ label: t('committee'), value: committee.join('; '), lang }] : []),
      { label: t('topics'), value: topics.map((code) => nameOf(code, 'topics')).join(', ') || t('notYet') },
      {
        label: t('places'),
        value: places.map((code) => nameOf(code, 'places')).join(', ') || t('wholeMunicipality'),
      },
      ...(kind
        ? [{ label: t('kindLabel'), value: pick({ bg: kind.labelBg, en: kind.labelEn }, locale) }]
        : []),
    ];
  }

  private async notice(petition: OwnPetition, locale: Locale): Promise<OwnPageProps['notice']> {
    const t = ownMessages(locale);
    const { state, publishedAt, hiddenAt, rejectionCode, rejectionReason, endReason, submittedAt } = petition;
    if (rejectionCode) {
      const ground = await this.petitions.reasonName(rejectionCode);
      const title = t('rejectedTitle', { ground: ground ? pick(ground, locale) : rejectionCode });
      return { title, detail: rejectionReason, advice: t('rejectedObject') };
    }
    if (hiddenAt)
      return { title: t('hiddenTitle'), text: t('hiddenText', { date: formatDate(hiddenAt, locale) }) };
    switch (state) {
      case 'draft':
        return { title: t('draftTitle'), text: t('draftText') };
      case 'seeking':
        return { title: t('seekingTitle'), text: t('seekingText', { needed: petition.backersNeeded }) };
      case 'moderation': {
        const date = submittedAt ? formatDate(submittedAt, locale) : '';
        return { title: t('moderationTitle'), text: t('moderationText', { date }) };
      }
      case 'collecting':
        return { title: t('collectingTitle') };
      case 'withdrawn':
        return { title: t('withdrawnTitle'), detail: endReason };
      default:
        return publishedAt
          ? { title: t('publicTitle'), text: t('publicText') }
          : { title: t('lapsedTitle'), text: t('lapsedText') };
    }
  }
}

function collectingText(
  { answerThreshold, closesAt }: OwnPetition,
  { total }: SignatureCount,
  locale: Locale,
): string {
  return ownMessages(locale)('collectingText', {
    count: total,
    needed: answerThreshold,
    date: lastDay(closesAt, locale),
  });
}
