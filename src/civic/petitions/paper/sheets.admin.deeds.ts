import { Injectable } from '@nestjs/common';
import {
  textOf,
  type BackofficeContext,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { paperMessages } from './paper.messages.js';
import { MOST_LINES, MOST_SHEETS } from './sheet.rules.js';
import { Sheets } from './sheets.service.js';

const { texts } = paperMessages;

/** What the forms and buttons of „Подписи на хартия“ do, each in one transaction. */
@Injectable()
export class SheetDeeds {
  constructor(
    private readonly database: Database,
    private readonly sheets: Sheets,
  ) {}

  enter(ctx: BackofficeContext, values: Values): Promise<string> {
    const sheet = {
      petitionId: textOf(values['petitionId']),
      number: wholeOf(values, 'number', MOST_SHEETS),
      lines: wholeOf(values, 'lines', MOST_LINES),
      scanIds: Array.isArray(values['scan']) ? values['scan'] : [],
      text: textOf(values['text']),
    };
    return this.database.transaction((tx) => this.sheets.enter(tx, sheet, ctx));
  }

  async keyAgain(ctx: BackofficeContext, id: string, { text }: Values): Promise<Outcome> {
    const agreed = await this.database.transaction((tx) => this.sheets.keyAgain(tx, id, textOf(text), ctx));
    return { message: agreed ? texts.agreed : texts.differ };
  }

  settle(ctx: BackofficeContext, id: string, { text }: Values): Promise<void> {
    return this.database.transaction((tx) => this.sheets.settle(tx, id, textOf(text), ctx));
  }

  rekey(ctx: BackofficeContext, id: string, { text }: Values): Promise<void> {
    return this.database.transaction((tx) => this.sheets.rekey(tx, id, textOf(text), ctx));
  }

  end(ctx: BackofficeContext, id: string, transition: string, { reason }: Values): Promise<void> {
    const why = textOf(reason);
    return this.database.transaction((tx) =>
      transition === 'annul' ? this.sheets.annul(tx, id, why, ctx) : this.sheets.giveBack(tx, id, why, ctx),
    );
  }
}

function wholeOf(values: Values, name: string, most: number): number {
  const value = values[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new RuleBroken('sheetInvalid', { most }, { [name]: 'numberWrong' });
}
