import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Organisations, placeName, Settlements } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { blankForm, hasErrors, type FormState, type Option } from '../../../platform/ui/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiriesSettings } from '../inquiries.settings.js';
import { inquiryPath, mayBecomePublic, PUBLISHABLE_KINDS, WRITE_PATH } from '../inquiry.rules.js';
import { InquirySources } from '../inquiry-sources.service.js';
import { InquiryUploads } from './inquiry-uploads.service.js';
import { SimilarInquiries } from './similar-inquiries.queries.js';
import { CheckPage } from './views/check.page.js';
import { DoorPage } from './views/door.page.js';
import { SimilarPage } from './views/similar.page.js';
import { StepPage, stepTitle } from './views/step.page.js';
import { writeMessages } from './write.messages.js';
import { DOORS, type Door, type StepName } from './write.rules.js';

export type Typed = Record<string, string | string[]>;

const FIELDS: Record<StepName, readonly string[]> = {
  what: ['title', 'text'],
  about: ['topic', 'place', 'attached'],
  who: ['name', 'senderKind', 'organisation', 'email', 'phone', 'answerWay', 'address', 'wantsPublic'],
};

/** Where else somebody may want to go; whatever of it this house has. */
const OTHERS = ['inquiry', 'petition', 'consultation', 'debate', 'recommendation'] as const;

/** The pages on which something is written to the municipality. */
@Injectable()
export class WritePages {
  constructor(
    private readonly organisations: Organisations,
    private readonly settlements: Settlements,
    private readonly settings: Settings,
    private readonly similar: SimilarInquiries,
    private readonly subjects: Subjects,
    private readonly uploads: InquiryUploads,
    private readonly sources: InquirySources,
  ) {}

  /** @param from the key of the subject from which somebody comes; '' for none */
  door({ locale }: PageContext, from: string): PageResult {
    const t = writeMessages(locale);
    const { questionDays, meetingDays } = this.settings.read(inquiriesSettings);
    const lists = new Map(this.subjects.types().map(({ type, listPath }) => [type, listPath]));
    return page({
      title: t('title'),
      description: t('description'),
      tags: ['settings'],
      body: h(DoorPage, {
        from,
        days: { question: questionDays, meeting: meetingDays },
        others: OTHERS.flatMap((type) => {
          const path = lists.get(type);
          return path ? [{ path, label: t(`other_${type}`) }] : [];
        }),
      }),
    });
  }

  /** A form that nobody has typed into. */
  async blank({ viewer }: PageContext, carried: { previous: string; source: string }): Promise<Typed> {
    const organisation = viewer && (await this.organisations.latestOf(viewer.participantId));
    const confirmed = organisation?.state === 'confirmed' ? organisation : null;
    return {
      formKey: randomBytes(16).toString('hex'),
      ...carried,
      name: viewer?.name ?? '',
      ...(confirmed && { senderKind: confirmed.kind, organisation: confirmed.name }),
    };
  }

  async step(
    ctx: PageContext,
    door: Door,
    step: StepName,
    { typed, form, fromCheck }: { typed: Typed; form?: FormState<object>; fromCheck: boolean },
  ): Promise<PageResult> {
    const { locale, viewer } = ctx;
    const state = form ?? blankForm(typed);
    const kind = DOORS[door];
    const [topics, places, attached, source] = await Promise.all([
      step === 'about' ? this.subjects.topics() : [],
      step === 'about' ? this.placeOptions(locale) : [],
      this.uploads.listed([typed['attached'] ?? []].flat()),
      this.sources.shown(String(typed['source'] ?? ''), locale),
    ]);
    const title = stepTitle(step, kind, writeMessages(locale));
    return page({
      title,
      hasErrors: hasErrors(state),
      body: h(StepPage, {
        kind,
        path: `${WRITE_PATH}/${door}`,
        step,
        form: state,
        carried: without(typed, FIELDS[step]),
        topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
        places,
        attached,
        signedIn: viewer !== null,
        fromCheck,
        source,
      }),
    });
  }

  /** @returns null when nothing published is like it */
  async similarTo({ locale }: PageContext, door: Door, typed: Typed): Promise<PageResult | null> {
    if (!PUBLISHABLE_KINDS.includes(DOORS[door])) return null;
    const found = await this.similar.like(String(typed['title'] ?? ''));
    if (found.length === 0) return null;
    return page({
      title: writeMessages(locale)('similarTitle'),
      body: h(SimilarPage, {
        path: `${WRITE_PATH}/${door}`,
        carried: typed,
        similar: found.map((one) => ({
          path: inquiryPath(one),
          title: one.publicTitle,
          lang: one.lang,
          answered: one.answered,
        })),
      }),
    });
  }

  async check(
    { locale, viewer }: PageContext,
    door: Door,
    typed: Typed,
    problem: string | null = null,
  ): Promise<PageResult> {
    const t = writeMessages(locale);
    const kind = DOORS[door];
    const [topics, places, files, source] = await Promise.all([
      this.subjects.topicNames(),
      this.placeOptions(locale),
      this.uploads.listed([typed['attached'] ?? []].flat()),
      this.sources.shown(String(typed['source'] ?? ''), locale),
    ]);
    const value = (name: string) => String(typed[name] ?? '');
    const topic = topics.get(value('topic'));
    const place = places.find((option) => option.value === value('place'));
    const form: FormState<object> = { values: {}, errors: problem ? { send: problem } : {} };
    const given = (name: string, label: string) => (value(name) ? [{ label, value: value(name) }] : []);
    const wantsPublic = value('wantsPublic') === 'yes';
    return page({
      title: t('checkTitle'),
      hasErrors: problem !== null,
      body: h(CheckPage, {
        kind: pick(INQUIRY_KIND_NAMES[kind], locale),
        path: `${WRITE_PATH}/${door}`,
        title: value('title'),
        text: value('text'),
        carried: typed,
        email: viewer ? null : value('email'),
        form,
        facts: {
          about: [
            ...(source ? [{ label: t('source'), value: `${source.kind}: ${source.title}` }] : []),
            { label: t('topic'), value: topic ? pick(topic, locale) : t('anyTopic') },
            { label: t('place'), value: place?.label ?? t('anyPlace') },
            { label: t('files'), value: files.map(({ name }) => name).join(', ') || t('noFiles') },
          ],
          who: [
            { label: t('name'), value: value('name') },
            { label: t('senderKind'), value: t(`sender_${senderKindOf(value('senderKind'))}`) },
            ...(value('senderKind') === 'citizen' ? [] : given('organisation', t('organisation'))),
            ...(viewer ? [] : given('email', t('email'))),
            ...given('phone', t('phone')),
            {
              label: t('answerWay'),
              value: t(value('answerWay') === 'post' ? 'answer_post' : 'answer_site'),
            },
            ...given('address', t('address')),
            ...(mayBecomePublic({ kind, wantsPublic: true })
              ? [{ label: t('wantsPublic'), value: t(wantsPublic ? 'public_yes' : 'public_no') }]
              : []),
          ],
        },
      }),
    });
  }

  private async placeOptions(locale: Locale): Promise<Option[]> {
    return (await this.settlements.all()).map((place) => ({
      value: place.ekatte,
      label: placeName(place, locale),
    }));
  }
}

function senderKindOf(text: string): 'citizen' | 'business' | 'ngo' {
  return text === 'business' || text === 'ngo' ? text : 'citizen';
}

function without(typed: Typed, fields: readonly string[]): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !fields.includes(name)));
}
