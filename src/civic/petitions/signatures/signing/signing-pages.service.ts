import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { placeName, Settlements } from '../../../../commons/accounts/index.js';
import { page, withQuery, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { formatDeadline, type Locale } from '../../../../platform/i18n/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { hasErrors, type FormState, type Option } from '../../../../platform/ui/index.js';
import { PETITION, petitionPath } from '../../petition.rules.js';
import { petitionsSettings } from '../../petitions.settings.js';
import type { PetitionToSign } from './signable-petitions.queries.js';
import { ELSEWHERE, type SigningValues } from './signing.forms.js';
import { signingMessages } from './signing.messages.js';
import type { Taking } from './signing.rules.js';
import { CheckPage, NotTakenPage, SentPage } from './views/after-form.pages.js';
import { SignPage, type SignedPetition } from './views/sign.page.js';

export function signPath(petition: { id: string; title: string }, backing = ''): string {
  return withQuery(`${petitionPath(petition)}/sign`, { backing });
}

export const subjectTag = (id: string) => `subject:${PETITION}:${id}`;

export function shown(petition: PetitionToSign): SignedPetition {
  const { title, lang, isPublic } = petition;
  return { title, lang, path: isPublic ? petitionPath(petition) : null };
}

/** Makes the pages of the form. */
@Injectable()
export class SigningPages {
  constructor(
    private readonly settlements: Settlements,
    private readonly settings: Settings,
  ) {}

  async form(
    petition: PetitionToSign,
    { locale }: PageContext,
    form: FormState<object>,
    more: { participant: string | null; backing: string; sessionOver?: boolean; status?: number },
  ): Promise<PageResult> {
    const { participant, backing } = more;
    const blank = Object.values(form.values).every((value) => value === '');
    const forEverybody = petition.isPublic && participant === null && backing === '' && blank;
    return page({
      title: signingMessages(locale)('title'),
      hasErrors: hasErrors(form),
      // On the day on which everybody comes, everybody asks for this page first.
      tags: forEverybody && !hasErrors(form) ? [subjectTag(petition.id), 'places'] : undefined,
      status: more.status,
      body: h(SignPage, {
        petition: shown(petition),
        path: signPath(petition),
        form,
        settlements: await this.options(locale),
        minimumAge: petition.minimumAge,
        retentionMonths: this.settings.read(petitionsSettings).retentionMonths,
        participant,
        sessionOver: more.sessionOver ?? false,
        backing,
      }),
    });
  }

  async check(petition: PetitionToSign, { locale }: PageContext, values: SigningValues): Promise<PageResult> {
    const options = await this.options(locale);
    const typed = Object.entries(values).filter(([, value]) => value !== undefined);
    return page({
      title: signingMessages(locale)('checkTitle'),
      body: h(CheckPage, {
        petition: shown(petition),
        path: signPath(petition),
        values: Object.fromEntries(typed) as Record<string, string>,
        settlement: options.find(({ value }) => value === values.settlement)!.label,
      }),
    });
  }

  sent(petition: PetitionToSign, { locale }: PageContext, backing: string): PageResult {
    return page({
      tags: petition.isPublic && backing === '' ? [subjectTag(petition.id)] : undefined,
      title: signingMessages(locale)('sentTitle'),
      body: h(SentPage, { petition: shown(petition), again: signPath(petition, backing) }),
    });
  }

  notTaken(
    petition: PetitionToSign,
    { locale }: PageContext,
    taking: Exclude<Taking, { takes: true }>,
    status: number,
  ): PageResult {
    return page({
      status,
      title: signingMessages(locale)('closedTitle'),
      body: h(NotTakenPage, { petition: shown(petition), sentence: whyNot(taking, locale) }),
    });
  }

  async knows(settlement: string): Promise<boolean> {
    return settlement === ELSEWHERE || this.settlements.exists(settlement);
  }

  private async options(locale: Locale): Promise<Option[]> {
    const places = await this.settlements.all();
    return [
      ...places.map((place) => ({ value: place.ekatte, label: placeName(place, locale) })),
      { value: ELSEWHERE, label: signingMessages(locale)('elsewhere') },
    ];
  }
}

export function whyNot({ why, since }: Exclude<Taking, { takes: true }>, locale: Locale): string {
  const t = signingMessages(locale);
  if (why !== 'closed') return t(`closed_${why}`);
  return since ? t('closed_closed', { since: formatDeadline(since, locale) }) : t('closed_ended');
}
