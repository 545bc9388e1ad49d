import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, idOf, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { blankForm, hasErrors, parseForm, say, type FormState } from '../../../platform/ui/index.js';
import { petitionPath, PETITIONS_PATH } from '../petition.rules.js';
import { petitionsSettings } from '../petitions.settings.js';
import { forThoseInvolved } from './procedure-petitions.access.js';
import { ProcedurePetitions } from './procedure-petitions.queries.js';
import { PROCEDURES_PATH } from './procedures.controller.js';
import { procedureAt } from './procedures.law.js';
import { proceduresMessages } from './procedures.messages.js';
import { words } from './procedures.presentation.js';
import { sheetPageMessages } from './sheets.messages.js';
import { blankSheet, sheetNotices, sheetOf } from './sheets.presentation.js';
import { HIGHEST_NUMBER, MOST_SHEETS, sheetNumbers } from './sheets.rules.js';
import { SheetsPage } from './views/sheets.page.js';

const isBetween = (typed: string, most: number) =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most;

const asked = z.object({
  count: z
    .string()
    .refine(
      (typed) => typed === '' || isBetween(typed, MOST_SHEETS),
      say({ bg: 'Напишете колко листа: от 1 до 30.', en: 'Write how many sheets: 1 to 30.' }),
    )
    .default(''),
  from: z
    .string()
    .refine(
      (typed) => typed === '' || isBetween(typed, HIGHEST_NUMBER),
      say({
        bg: 'Напишете номера на първия лист: от 1 до 9999.',
        en: 'Write the number of the first sheet: 1 to 9999.',
      }),
    )
    .default(''),
});

/** Sheets to print: of a petition, or blank ones of a procedure. They are no page to be found, so nothing keeps them. */
@Controller('petitions')
export class SheetsController {
  constructor(
    private readonly petitions: ProcedurePetitions,
    private readonly settings: Settings,
  ) {}

  @Get('procedures/:slug/sheets')
  blank(
    @Ctx() { locale, site }: PageContext,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): PageResult {
    const procedure = procedureAt(slug);
    if (!procedure) throw new NotFound('notFound');
    const path = `${PROCEDURES_PATH}/${slug}`;
    const { form, numbers } = numbersOf(query, locale);
    const title = words(procedure, 'title', locale);
    return page({
      title: sheetPageMessages(locale)('titleOf', { title }),
      hasErrors: hasErrors(form),
      body: h(SheetsPage, {
        path: `${path}/sheets`,
        crumbs: [...procedureCrumbs(locale), { path, label: title }],
        notices: sheetNotices({ procedure, state: 'collecting', isPublic: true }, locale),
        form,
        numbers,
        sheet: blankSheet(procedure, site.name),
        petition: null,
      }),
    });
  }

  @Get(':idSlug/sheets')
  async ofPetition(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const found = id && (await this.petitions.one(id));
    if (!found) throw new NotFound('notFound');
    const petition = found.isPublic ? found : forThoseInvolved(found, ctx);
    const { locale, site } = ctx;
    const { form, numbers } = numbersOf(query, locale);
    const { retentionMonths } = this.settings.read(petitionsSettings);
    const path = petitionPath(petition);
    const url = new URL(`${PETITIONS_PATH}/${petition.id}`, site.url).href;
    return page({
      title: sheetPageMessages(locale)('titleOf', { title: petition.title }),
      hasErrors: hasErrors(form),
      body: h(SheetsPage, {
        path: `${path}/sheets`,
        crumbs: [
          { path: PETITIONS_PATH, label: proceduresMessages(locale)('petitions') },
          { path, label: petition.title, lang: petition.lang },
        ],
        notices: sheetNotices(petition, locale),
        form,
        numbers,
        sheet: sheetOf(petition, { locale, municipality: site.name, url, months: retentionMonths }),
        petition: path,
      }),
    });
  }
}

/** @returns no numbers for what makes no sense, and the sentence that says so */
function numbersOf(
  query: unknown,
  locale: Locale,
): { form: FormState<Record<string, string>>; numbers: number[] } {
  const parsed = parseForm(asked, query, locale);
  if (!parsed.ok) {
    const { count = '', from = '' } = parsed.state.values as Record<string, string | undefined>;
    return { form: { values: { count, from }, errors: parsed.state.errors }, numbers: [] };
  }
  const count = parsed.value.count || '1';
  const from = parsed.value.from || '1';
  return { form: blankForm({ count, from }), numbers: sheetNumbers(Number(from), Number(count)) };
}

function procedureCrumbs(locale: Locale) {
  const t = proceduresMessages(locale);
  return [
    { path: PETITIONS_PATH, label: t('petitions') },
    { path: PROCEDURES_PATH, label: t('title') },
  ];
}
