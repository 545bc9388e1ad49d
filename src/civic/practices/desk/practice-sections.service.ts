import { Injectable } from '@nestjs/common';
import { nameOf, SubjectNames, type Names } from '../../../commons/subjects/index.js';
import type {
  BackofficeContext,
  ComputedValue,
  PageCell,
  RecordSection,
} from '../../../platform/backoffice/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, formatNumber } from '../../../platform/i18n/index.js';
import { filesOf } from '../practice-files.js';
import { changedFields } from '../practice-record.js';
import type { WholePractice } from '../practice-rows.js';
import { wholePractices } from '../practice-rows.js';
import { practicePath, PRACTICES_PATH } from '../practice.rules.js';
import { sentencesOf } from '../practices.problems.messages.js';
import { PracticeQueries } from '../practices.queries.js';
import { Practices } from '../practices.service.js';
import { evidenceView } from '../reading/practice-props.js';
import { photoView } from '../reading/practice.presentation.js';
import { changesBetween } from '../record-words.js';
import { checklist } from './checklist.rules.js';
import { deskMessages } from './desk.messages.js';
import { evidenceLines, resultLines } from './record-lines.js';

const t = deskMessages('bg');

type Cell = string | PageCell;

/** What the record of a practice shows beside its columns: above all, what is there and what is missing. */
@Injectable()
export class PracticeSections {
  constructor(
    private readonly database: Database,
    private readonly queries: PracticeQueries,
    private readonly practices: Practices,
    private readonly names: SubjectNames,
  ) {}

  async of(ctx: BackofficeContext, id: string): Promise<RecordSection[]> {
    const [practice] = await this.queries.whole([id]);
    if (!practice) return [];
    const [files, versions, byPlace, names, problems] = await Promise.all([
      this.queries.files(filesOf(practice)),
      this.queries.versions(id),
      this.queries.supportersByPlace(id),
      this.names.all(),
      this.database.transaction((tx) => this.practices.missing(tx, practice, ctx.actor, ctx.now)),
    ]);
    const number = (value: number | null) =>
      value === null ? '' : formatNumber(value, 'bg', { maximumFractionDigits: 2 });
    const results = practice.results.map(({ indicator, unit, before, after, measured, source }): Cell[] => [
      unit ? `${indicator}, ${unit}` : indicator,
      number(before),
      number(after),
      measured,
      source,
    ]);
    const photo = photoView(practice, practice.photoId ? files.get(practice.photoId) : null);
    const evidence = [
      ...practice.evidence
        .flatMap((one) => evidenceView(one, files, 'bg'))
        .map(({ label, href, file }): Cell[] => [{ text: label, href }, file]),
      ...(photo ? [[{ text: photo.alt, href: photo.src }, t('checkPhoto')] as Cell[]] : []),
    ];
    const told = versions.map(({ number: version, at, note }): Cell[] => [
      { text: String(version), href: `${PRACTICES_PATH}/${id}/changes` },
      formatDate(dateIn(at), 'bg'),
      note || t('firstVersion'),
    ]);
    const places = byPlace.map(({ ekatte, count }): Cell[] => [
      ekatte ? nameOf(names.places, ekatte).bg : t('otherPlaces'),
      String(count),
    ]);
    return [
      ...(await this.revision(practice, names)),
      ...reviewSections(practice, problems),
      table(
        'results',
        [t('indicator'), t('before'), t('after'), t('measured'), t('source')],
        results,
        t('noResults'),
      ),
      table('evidence', [t('label'), t('file')], evidence, t('noEvidence')),
      ...(places.length > 0 ? [table('places', [t('place'), t('people')], places, '')] : []),
      ...(told.length > 0 ? [table('versions', [t('number'), t('when'), t('note')], told, '')] : []),
    ];
  }

  /** Of a new version, what of the published text it changes; once adopted, that stands with the versions. */
  private async revision(practice: WholePractice, names: Names): Promise<RecordSection[]> {
    if (practice.revisesId === null) return [];
    const [revised] = await this.queries.whole([practice.revisesId]);
    const published: PageCell = { text: revised!.title, href: practicePath(revised!) };
    const isDecided = practice.state === 'adopted';
    const changes = isDecided
      ? []
      : changesBetween(
          { before: revised!, after: practice },
          changedFields(revised!, practice),
          names,
          'bg',
        ).map(({ label, was, became }): Cell[] => [label, was || '–', became || '–']);
    return [
      {
        id: 'revises',
        title: t('revises'),
        first: true,
        table: {
          columns: [t('publishedText'), t('note')],
          rows: [[published, practice.revisionNote || '–']],
          empty: '',
        },
      },
      ...(changes.length > 0
        ? [
            {
              id: 'changes',
              title: t('changes'),
              first: true,
              table: { columns: [t('field'), t('now'), t('proposed')], rows: changes, empty: '' },
            },
          ]
        : []),
    ];
  }

  /** Of many rows: who proposed each, and its rows as lines. */
  async extras(ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await wholePractices(this.database, ids);
    return new Map(
      found.map(({ id, organisationName, revisesId, results, evidence }) => [
        id,
        {
          from: [organisationName || t('fromUs'), revisesId && t('newVersion')].filter(Boolean).join(', '),
          resultLines: resultLines(results),
          evidenceLines: evidenceLines(evidence),
          note: '',
        },
      ]),
    );
  }
}

/** While it is written or reviewed; what is published is complete. */
function reviewSections(practice: WholePractice, problems: Parameters<typeof checklist>[1]): RecordSection[] {
  if (!['draft', 'proposed', 'returned'].includes(practice.state)) return [];
  const rows = checklist(practice, problems).map(({ key, done, needed }): Cell[] => [
    t(key),
    done
      ? { text: t('checkDone'), tone: 'open' }
      : { text: t(needed ? 'checkNeeded' : 'checkMissing'), tone: needed ? 'late' : 'wait' },
  ]);
  const missing = Object.values(sentencesOf(problems, 'bg'));
  return [
    {
      id: 'checklist',
      title: t('checklist'),
      first: true,
      table: { columns: [t('checkWhat'), t('checkState')], rows, empty: '' },
    },
    ...(missing.length > 0 ? [{ id: 'missing', title: t('missing'), first: true, paragraphs: missing }] : []),
  ];
}

function table(
  id: 'results' | 'evidence' | 'versions' | 'places',
  columns: string[],
  rows: Cell[][],
  empty: string,
): RecordSection {
  return { id, title: t(id), table: { columns, rows, empty } };
}
