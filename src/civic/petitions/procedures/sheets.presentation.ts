import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { qrDrawing } from '../../../platform/ui/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { SIGNABLE_STATES } from '../petition.lifecycle.js';
import type { ProcedurePetition } from './procedure-petitions.queries.js';
import { PROCEDURE_LAW } from './procedures.law.js';
import { citation } from './procedures.rules.js';
import { sheetMessages, sheetPageMessages } from './sheets.messages.js';
import { sheetColumns, textSize, type SheetColumn } from './sheets.rules.js';
import type { SheetProps } from './views/sheet.js';

type Words = ReturnType<typeof sheetMessages>;

/** Lines for the names of a committee that is not known yet. */
const COMMITTEE_LINES = 2;

export function blankSheet(procedure: Procedure, municipality: Text): SheetProps {
  const t = sheetMessages('bg');
  return {
    ...printed(procedure, 'bg', municipality),
    places: '',
    text: null,
    people: { label: t('committee'), names: '', lines: COMMITTEE_LINES },
    qr: null,
  };
}

/**
 * @param about.url of the petition, absolute
 * @param about.months until the names are removed after its end
 */
export function sheetOf(
  petition: ProcedurePetition,
  { locale, municipality, url, months }: { locale: Locale; municipality: Text; url: string; months: number },
): SheetProps {
  const { procedure, title, demand, lang, members, initiatorName, places } = petition;
  const words = procedure ? 'bg' : locale;
  const t = sheetMessages(words);
  return {
    ...printed(procedure, words, municipality, months),
    places: places.map((place) => pick(place, words)).join(', '),
    text: { title, demand, lang, size: textSize(demand) },
    people:
      members.length > 0
        ? { label: t('committee'), names: members.join(', '), lines: 0 }
        : { label: t(procedure ? 'committee' : 'initiator'), names: initiatorName ?? '', lines: 0 },
    qr: { drawing: qrDrawing(url), url: url.replace(/^https?:\/\//, '') },
  };
}

/** What whoever prints should know first. */
export function sheetNotices(
  { procedure, state, isPublic }: Pick<ProcedurePetition, 'procedure' | 'state' | 'isPublic'>,
  locale: Locale,
): string[] {
  const t = sheetPageMessages(locale);
  const isOver = isPublic && !SIGNABLE_STATES.some((signable) => signable === state);
  return [
    ...(isPublic ? [] : [t('notPublished')]),
    ...(isOver ? [t('collectingOver')] : []),
    ...(procedure ? [t('egnOnPaper')] : []),
    ...(procedure && locale !== 'bg' ? [t('inBulgarian')] : []),
  ];
}

function printed(procedure: Procedure | null, locale: Locale, municipality: Text, months = 0) {
  const t = sheetMessages(locale);
  const law = procedure && PROCEDURE_LAW[procedure].sheet;
  return {
    locale,
    heading: t(procedure ?? 'online'),
    ground: law ? t('ground', { article: citation(law.title, locale) }) : t('onlineGround'),
    municipality: pick(municipality, locale),
    asked: asked(procedure, t),
    columns: sheetColumns(procedure).map((key) => ({ key, label: columnLabel(key, procedure, t) })),
    notices: [
      procedure && law ? dataNotice(procedure, citation(law.data, locale), t) : t('dataOnline', { months }),
      t('once'),
      ...(procedure ? [t('companion')] : []),
    ],
  };
}

function asked(procedure: Procedure | null, t: Words): string {
  if (procedure === 'localInitiative') return t('askedLocalInitiative');
  if (procedure === 'referendum') return t('askedReferendum');
  return procedure === 'generalAssembly' ? t('askedGeneralAssembly') : t('askedOnline');
}

function dataNotice(procedure: Procedure, article: string, t: Words): string {
  if (procedure === 'localInitiative') return t('dataLocalInitiative', { article });
  if (procedure === 'referendum') return t('dataReferendum', { article });
  return t('dataGeneralAssembly', { article });
}

function columnLabel(key: SheetColumn, procedure: Procedure | null, t: Words): string {
  if (key !== 'address') return t(key);
  if (procedure === 'referendum') return t('addressReferendum');
  return t(procedure ? 'addressOther' : 'addressOnline');
}
