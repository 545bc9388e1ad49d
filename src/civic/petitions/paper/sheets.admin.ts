import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Raw } from 'typeorm';
import { isBound } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type ExtraAction,
  type GovernedResource,
  type RecordSection,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { paperMessages } from './paper.messages.js';
import { differences, lineText, settlementDraft } from './sheet-lines.rules.js';
import { SheetKeyings } from './sheet-keyings.service.js';
import { sheetLifecycle } from './sheet.lifecycle.js';
import { PAPER, REASON_INPUT, sheetFields, TEXT_INPUT } from './sheets.admin.fields.js';
import { SheetDeeds } from './sheets.admin.deeds.js';
import { SheetQueries } from './sheets.queries.js';
import { SignatureSheet } from './signature-sheet.entity.js';

const t = paperMessages('bg');
const { giveBack, annul, agree, settle, rekey } = sheetLifecycle.transitions;

/** „Подписи на хартия“ */
@Injectable()
export class SheetsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly queries: SheetQueries,
    private readonly keyings: SheetKeyings,
    private readonly deeds: SheetDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<SignatureSheet>({
      entity: SignatureSheet,
      id: 'signatureSheets',
      label: { bg: 'Лист с подписи', en: 'Sheet of signatures' },
      labelPlural: { bg: 'Подписи на хартия', en: 'Signatures on paper' },
      createLabel: { bg: 'Нов лист', en: 'New sheet' },
      navigation: { group: 'processes', order: 17 },
      permissions: { list: PAPER, create: PAPER },
      sort: { by: 'id', direction: 'desc' },
      fields: sheetFields(this.queries),
      formNote: {
        bg: 'Листът се въвежда два пъти, от двама служители. Подписите се броят, когато двете въвеждания съвпадат.',
        en: 'A sheet is keyed twice, by two people. Its signatures count once both keyings agree.',
      },
      create: (ctx, values) => this.deeds.enter(ctx, values),
      extras: (_ctx, ids) => this.queries.extras(ids),
      scope: (staff) =>
        isBound(staff)
          ? {
              petitionId: Raw(
                (id) => `${id} IN (SELECT id FROM petition WHERE unit_id IN (:...sheetUnits))`,
                {
                  sheetUnits: [0, ...staff.units],
                },
              ),
            }
          : {},
      views: {
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
        second: {
          label: { bg: 'За второ въвеждане', en: 'To key again' },
          where: { state: 'firstKeyed' },
          sort: { by: 'id', direction: 'asc' },
          empty: {
            bg: 'Няма листове, които чакат второ въвеждане.',
            en: 'No sheet waits for its second keying.',
          },
        },
        differs: {
          label: { bg: 'С разлики', en: 'With differences' },
          where: { state: 'differs' },
          empty: { bg: 'Няма листове с разлики.', en: 'No sheet has differences.' },
        },
        accepted: { label: { bg: 'Приети', en: 'Accepted' }, where: { state: 'accepted' } },
      },
      lifecycle: sheetLifecycle,
      extraActions: { ...this.keying(), ...this.endings() },
      sections: async (_ctx, sheet) => this.sections(sheet),
      notice: ({ staff }, { state, firstBy }) =>
        state === 'firstKeyed' && firstBy === staff.staffId ? paperMessages.texts.yours : null,
      badge: async ({ staff }) => this.queries.waiting(staff),
      messages: paperMessages,
      empty: { bg: 'Още няма въведени листове.', en: 'No sheets yet.' },
    });
  }

  private keying(): Record<string, ExtraAction<SignatureSheet>> {
    const inputs = { text: TEXT_INPUT };
    return {
      keyAgain: {
        label: agree.label,
        permission: PAPER,
        on: 'record',
        when: ({ state, firstBy }, staff) => state === 'firstKeyed' && firstBy !== staff.staffId,
        inputs,
        run: (ctx, id, input) => this.deeds.keyAgain(ctx, id!, input),
      },
      settle: {
        label: settle.label,
        permission: PAPER,
        on: 'record',
        when: (sheet, staff) => sheet.state === 'differs' && !hasKeyed(sheet, staff),
        inputs: {
          text: {
            ...TEXT_INPUT,
            hint: {
              bg: 'На редовете със знака „|“ стоят двете въвеждания: оставете вярното според скана и изтрийте другото.',
              en: 'Lines with the sign “|” hold both keyings: leave what the scan says and delete the other.',
            },
          },
        },
        begins: (sheet) => ({ text: settlementDraft(...this.keyings.both(sheet)) }),
        run: (ctx, id, input) => this.deeds.settle(ctx, id!, input),
      },
      rekey: {
        label: rekey.label,
        permission: PAPER,
        on: 'record',
        when: ({ state }) => state === 'differs',
        inputs,
        run: (ctx, id, input) => this.deeds.rekey(ctx, id!, input),
      },
    };
  }

  private endings(): Record<string, ExtraAction<SignatureSheet>> {
    return Object.fromEntries(
      Object.entries({ giveBack, annul }).map(([name, { label, by, from }]) => [
        name,
        {
          label,
          permission: by,
          on: 'record',
          danger: true,
          when: ({ state }) => (from as readonly string[]).includes(state),
          inputs: { reason: REASON_INPUT },
          run: (ctx, id, input) => this.deeds.end(ctx, id!, name, input),
        } satisfies ExtraAction<SignatureSheet>,
      ]),
    );
  }

  /** Only once both have keyed: whoever keys second sees nothing of the first. */
  private sections(sheet: SignatureSheet): RecordSection[] {
    if (sheet.state !== 'differs') return [];
    const [first, second] = this.keyings.both(sheet);
    return [
      {
        id: 'differences',
        title: t('differencesTitle'),
        paragraphs: [t('differencesText')],
        table: {
          columns: [t('line'), t('first'), t('second')],
          rows: differences(first, second).map((line) => [
            String(line),
            lineText(first[line - 1]),
            lineText(second[line - 1]),
          ]),
          empty: t('noDifferences'),
        },
      },
    ];
  }
}

function hasKeyed({ firstBy, secondBy }: SignatureSheet, { staffId }: StaffViewer): boolean {
  return firstBy === staffId || secondBy === staffId;
}
