import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Participants } from '../../../commons/accounts/index.js';
import { optionsOf } from '../../../commons/subjects/index.js';
import { addDays, dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { blankForm, hasErrors, type FormState } from '../../../platform/ui/index.js';
import { petitionLifecycle, SIGNABLE_STATES, toneOf } from '../petition.lifecycle.js';
import { petitionPath } from '../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../signatures/signature-tallies.service.js';
import { answerOf, OwnPetitions, printOf, proposalOf, type OwnPetition } from './own-petitions.queries.js';
import { ProposalChoices } from './proposal-choices.service.js';
import { problemSentences } from './proposal.errors.js';
import { editPath, NEW_PATH, NEW_TITLE_PATH, ownPath, verbPath } from './proposal.paths.js';
import { answerText, kindOption, startTerms } from './proposal.presentation.js';
import { checkStep, missingSteps, STEPS, type StepName } from './proposal.rules.js';
import { valuesOf } from './proposals.forms.js';
import { CheckPage } from './views/check.page.js';
import { SimilarPage } from './views/similar.page.js';
import { StartPage } from './views/start.page.js';
import { StepPage } from './views/step.page.js';
import { wizardMessages } from './wizard.messages.js';

const TITLES = {
  title: 'titleTitle',
  demand: 'demandTitle',
  why: 'whyTitle',
  about: 'aboutTitle',
  who: 'whoTitle',
  kind: 'kindTitle',
} as const;

/** How a form is shown again: what was typed, and what somebody saved elsewhere meanwhile. */
export interface Again {
  form: FormState<object>;
  meanwhile?: boolean;
  /** As the form carried it, where it is still the answer that was seen. */
  seen?: string;
}

/** The pages on which a petition is written. */
@Injectable()
export class WizardPages {
  constructor(
    private readonly database: Database,
    private readonly petitions: OwnPetitions,
    private readonly choices: ProposalChoices,
    private readonly tallies: SignatureTallies,
    private readonly participants: Participants,
  ) {}

  async start({ locale, viewer }: PageContext): Promise<PageResult> {
    const [[usual], drafts] = await Promise.all([
      this.choices.kinds(),
      viewer ? this.petitions.drafts(viewer.participantId) : [],
    ]);
    return page({
      title: wizardMessages(locale)('newTitle'),
      description: wizardMessages(locale)('newLead'),
      body: h(StartPage, {
        terms: usual ? startTerms(usual, locale) : null,
        drafts: drafts.map(({ id, title, lang }) => ({ path: ownPath(id), title, lang })),
      }),
    });
  }

  /** The first question, before there is a draft. */
  async newTitle({ locale }: PageContext, form: FormState<object> = blankForm({})): Promise<PageResult> {
    const steps = this.stepsFor(await this.choices.kinds());
    return page({
      title: wizardMessages(locale)('titleTitle'),
      hasErrors: hasErrors(form),
      body: h(StepPage, {
        step: 'title',
        title: wizardMessages(locale)('titleTitle'),
        number: 1,
        count: steps.length,
        back: NEW_PATH,
        path: NEW_TITLE_PATH,
        form,
        hidden: {},
        savedElsewhere: null,
        lang: locale,
        options: { topics: [], places: [], kinds: [], organisation: null, committee: { min: 0, max: 0 } },
      }),
    });
  }

  async step(
    ctx: PageContext,
    petition: OwnPetition,
    step: StepName,
    { from, again }: { from: string; again?: Again },
  ): Promise<PageResult> {
    const { locale } = ctx;
    const { id, lang } = petition;
    const participantId = petition.participantId!;
    const [kinds, names, { organisation }, profile] = await Promise.all([
      this.choices.kinds(),
      this.choices.names(),
      this.choices.of(participantId),
      step === 'who' ? this.participants.profile(participantId) : null,
    ]);
    const saved = proposalOf(petition);
    const shown = { ...saved, name: saved.name || (profile?.name ?? '') };
    const form = again?.form ?? blankForm(valuesOf(answerOf(step, shown)));
    const steps = this.stepsFor(kinds);
    const at = steps.indexOf(step);
    const before = steps[at - 1];
    const kind = kinds.find(({ code }) => code === saved.kindCode) ?? kinds[0];
    const title = wizardMessages(locale)(TITLES[step]);
    return page({
      title,
      status: again?.meanwhile ? 409 : undefined,
      hasErrors: hasErrors(form),
      body: h(StepPage, {
        step,
        title,
        number: at + 1,
        count: steps.length,
        back: from === 'check' ? editPath(id, 'check') : before ? editPath(id, before) : ownPath(id),
        path: editPath(id, step),
        form,
        hidden: { seen: again?.seen ?? printOf(step, saved), from },
        savedElsewhere: again?.meanwhile ? answerText(step, saved, kind, names, locale) : null,
        lang,
        options: {
          topics: optionsOf(names.topics, locale),
          places: optionsOf(names.places, locale),
          kinds: kinds.map((one) => kindOption(one, locale)),
          organisation: organisation?.name ?? null,
          committee: { min: kind?.committeeMin ?? 0, max: kind?.committeeMax ?? 0 },
        },
      }),
    });
  }

  /** @returns null when nothing published is like it */
  async similar({ locale }: PageContext, petition: OwnPetition, from: string): Promise<PageResult | null> {
    const found = await this.petitions.similar(petition.id, petition.title);
    if (found.length === 0) return null;
    const counts = await this.tallies.of(
      this.database,
      found.map(({ id }) => id),
    );
    const signable: readonly string[] = SIGNABLE_STATES;
    return page({
      title: wizardMessages(locale)('similarTitle'),
      body: h(SimilarPage, {
        back: editPath(petition.id, 'title', from),
        next: editPath(petition.id, from === 'check' ? 'check' : 'demand'),
        discard: verbPath(petition.id, 'discard'),
        similar: found.map((other) => ({
          path: petitionPath(other),
          title: other.title,
          lang: other.lang,
          state: {
            label: pick(petitionLifecycle.states[other.state].label, locale),
            tone: toneOf(other.state),
          },
          signatures: (counts.get(other.id) ?? NO_SIGNATURES).total,
          sign: signable.includes(other.state) ? `${petitionPath(other)}/sign` : null,
        })),
      }),
    });
  }

  async check(
    { locale, now }: PageContext,
    petition: OwnPetition,
    again: { error?: string; missing?: boolean; meanwhile?: boolean } = {},
  ): Promise<PageResult> {
    const { id, lang, version } = petition;
    const t = wizardMessages(locale);
    const [kinds, names, choices] = await Promise.all([
      this.choices.kinds(),
      this.choices.names(),
      this.choices.of(petition.participantId!),
    ]);
    const saved = proposalOf(petition);
    const kind = kinds.find(({ code }) => code === saved.kindCode);
    const steps = this.stepsFor(kinds);
    const lacking = again.missing ? missingSteps(saved, choices) : [];
    const errors: Record<string, string> = again.error ? { send: again.error } : {};
    const ids: Record<string, string> = {};
    for (const { step, problems } of lacking)
      for (const [field, sentence] of Object.entries(problemSentences(problems, locale))) {
        errors[field] = sentence;
        ids[field] = `answer-${step}`;
      }
    const form = { values: {}, errors };
    const until = kind && formatDate(addDays(dateIn(now), kind.backingDays), locale);
    return page({
      title: t('checkTitle'),
      status: again.meanwhile ? 409 : undefined,
      hasErrors: hasErrors(form),
      body: h(CheckPage, {
        path: editPath(id, 'check'),
        back: editPath(id, steps.at(-1)!),
        lang,
        answers: steps.map((step) => ({
          step,
          label: t(TITLES[step]),
          text: answerText(step, saved, kind, names, locale),
          lang: ['title', 'demand', 'why'].includes(step) ? lang : undefined,
          change: editPath(id, step, 'check'),
        })),
        follows: kind && kind.backers > 0 ? t('checkSeek', { count: kind.backers, until }) : t('checkSubmit'),
        button: t(kind && kind.backers > 0 ? 'seek' : 'submit'),
        version: String(version),
        changed: again.meanwhile ?? false,
        form,
        ids,
      }),
    });
  }

  /** What follows an answer: the next question, or the check. A committee too small for its kind is asked for again. */
  async next(petition: OwnPetition, step: StepName, from: string): Promise<StepName | 'check'> {
    const choices = await this.choices.of(petition.participantId!);
    if (step === 'kind' && Object.keys(checkStep('who', proposalOf(petition), choices)).length > 0)
      return 'who';
    const steps = this.stepsFor([...choices.kinds]);
    return from === 'check' ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check');
  }

  /** One kind alone is nothing to choose from. */
  stepsFor(kinds: readonly unknown[]): StepName[] {
    return STEPS.filter((step) => step !== 'kind' || kinds.length > 1);
  }
}
