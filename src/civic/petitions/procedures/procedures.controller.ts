import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { Calendar } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, formatNumber, pick, type Locale } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { hasErrors } from '../../../platform/ui/index.js';
import { PROCEDURES, type Procedure } from '../kinds/petition-kind.entity.js';
import { calculationOf, numberFields, type Calculation } from './procedures.forms.js';
import { PROCEDURE_LAW, procedureAt } from './procedures.law.js';
import { proceduresMessages } from './procedures.messages.js';
import { shownDated, shownNeeded, shownSteps, shownTerms, words } from './procedures.presentation.js';
import {
  assemblyNumbers,
  datedTerms,
  FEWEST_CALLING,
  referendumNumbers,
  type Needed,
} from './procedures.rules.js';
import type { NumbersProps } from './views/calculators.js';
import { ProcedurePage } from './views/procedure.page.js';
import { ProceduresPage } from './views/procedures.page.js';

export const PROCEDURES_PATH = '/petitions/procedures';

/** The statutory procedures in plain words, with what can be worked out of them. */
@Controller('petitions/procedures')
export class ProceduresController {
  constructor(
    private readonly settings: Settings,
    private readonly calendar: Calendar,
  ) {}

  @Get()
  overview(@Ctx() { locale }: PageContext): PageResult {
    const t = proceduresMessages(locale);
    return page({
      title: t('title'),
      description: t('description'),
      tags: ['settings'],
      body: h(ProceduresPage, {
        known: this.known(locale),
        cards: PROCEDURES.map((procedure) => ({
          path: `${PROCEDURES_PATH}/${PROCEDURE_LAW[procedure].slug}`,
          title: words(procedure, 'title', locale),
          lead: words(procedure, 'lead', locale),
          when: words(procedure, 'when', locale),
          signatures: this.signatures(procedure, locale),
          committee: committeeOf(procedure, locale),
        })),
      }),
    });
  }

  @Get(':slug')
  async show(
    @Ctx() { locale }: PageContext,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const procedure = procedureAt(slug);
    if (!procedure) throw new NotFound('notFound');
    const calculation = calculationOf(procedure, query, locale);
    const { form, dates, pause, isBlank } = calculation;
    const oneOff = await this.calendar.oneOffDays();
    const reason = proceduresMessages(locale)('checkReason');
    const dated = datedTerms(procedure, dates, { oneOff, ...(pause && { pause: { ...pause, reason } }) });
    return page({
      title: words(procedure, 'title', locale),
      description: words(procedure, 'lead', locale),
      // Everybody types dates of their own: only the page as it begins is kept.
      tags: isBlank ? ['settings'] : undefined,
      hasErrors: hasErrors(form),
      body: h(ProcedurePage, {
        path: `${PROCEDURES_PATH}/${slug}`,
        title: words(procedure, 'title', locale),
        lead: words(procedure, 'lead', locale),
        who: words(procedure, 'who', locale),
        committee: committeeOf(procedure, locale),
        steps: shownSteps(procedure, locale),
        terms: shownTerms(procedure, locale),
        numbers: this.numbers(procedure, calculation, locale),
        dates: {
          groups: PROCEDURE_LAW[procedure].dates.map(({ group, fields }) => ({
            label: words(procedure, group, locale),
            fields: fields.map((name) => ({ name, label: words(procedure, `date.${name}`, locale) })),
          })),
          dated: shownDated(procedure, dated, locale),
        },
        form,
      }),
    });
  }

  private numbers(
    procedure: Procedure,
    { form, voters, inhabitants }: Calculation,
    locale: Locale,
  ): NumbersProps {
    const shown = {
      known: procedure === 'referendum' ? this.known(locale) : null,
      note: words(procedure, 'numbersNote', locale),
      fields: numberFields(procedure),
    };
    const counted = voters ?? (procedure === 'referendum' ? this.voters().count : null);
    const needed = counted === null || hasErrors(form) ? [] : neededBy(procedure, counted, inhabitants);
    if (needed.length === 0) return { ...shown, result: null };
    const t = proceduresMessages(locale);
    const isTooFew = procedure === 'generalAssembly' && counted! < FEWEST_CALLING;
    return {
      ...shown,
      result: {
        caption: t('neededFor', { count: counted }),
        needed: shownNeeded(needed, locale),
        warning: isTooFew ? t('fewVoters') : null,
      },
    };
  }

  private voters() {
    return this.settings.read(municipalitySettings).voters;
  }

  private known(locale: Locale): string {
    const { count, asOf, source } = this.voters();
    const date = formatDate(asOf, locale);
    return proceduresMessages(locale)('votersKnown', { count, date, source: pick(source, locale) });
  }

  private signatures(procedure: Procedure, locale: Locale): string {
    const t = proceduresMessages(locale);
    if (procedure === 'localInitiative') return t('signaturesInitiative');
    if (procedure === 'generalAssembly') return t('signaturesAssembly');
    const [propose, bind] = referendumNumbers(this.voters().count);
    return t('signaturesReferendum', {
      propose: formatNumber(propose!.count, locale),
      bind: formatNumber(bind!.count, locale),
    });
  }
}

function neededBy(procedure: Procedure, voters: number, inhabitants: number | null): Needed[] {
  if (procedure === 'referendum') return referendumNumbers(voters);
  return procedure === 'generalAssembly' && inhabitants !== null
    ? assemblyNumbers({ voters, inhabitants })
    : [];
}

function committeeOf(procedure: Procedure, locale: Locale): string {
  const [least, most] = PROCEDURE_LAW[procedure].committee;
  return proceduresMessages(locale)('committee', { least, most });
}
