import { Injectable } from '@nestjs/common';
import { mayTouch, Units } from '../accounts/index.js';
import type { BackofficeContext, Choice, InputField } from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { DECISION_OUTCOMES, LIMITS, OUTCOMES, type DecisionOutcome } from './decision.rules.js';
import type { TemplateView } from './decision.view.js';
import { DECISION_LABELS } from './decisions.admin.messages.js';
import { DecisionQueries } from './decisions.queries.js';

export const OUTCOME_CHOICES = DECISION_OUTCOMES.map((value) => ({ value, ...OUTCOMES[value] }));

/** What may be chosen in the forms of decisions, and the forms' inputs. */
@Injectable()
export class DecisionChoices {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionQueries,
    private readonly unitRegister: Units,
  ) {}

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  async template(id: string): Promise<TemplateView | null> {
    return (await this.queries.templates(this.database)).find((template) => template.id === id) ?? null;
  }

  /** Of the form in which a wording is changed; it begins with the present one. */
  rewording(): Record<'outcome' | 'reason' | 'changedArticle' | 'unitId', InputField> {
    const { outcome, reason, changedArticle, unitId } = this.proposing();
    return {
      outcome: { ...outcome, hint: undefined, required: true },
      reason: { ...reason, hint: undefined, required: true },
      changedArticle,
      unitId,
    };
  }

  /** Of the form in which a wording is written first. */
  proposing(): Record<'outcome' | 'template' | 'reason' | 'changedArticle' | 'unitId', InputField> {
    return {
      outcome: {
        label: DECISION_LABELS.outcome,
        hint: { bg: 'Задължително, ако не изберете шаблон.', en: 'Needed unless you choose a template.' },
        type: 'select',
        choices: OUTCOME_CHOICES,
      },
      template: {
        label: DECISION_LABELS.template,
        hint: {
          bg: 'Дава решението и мотивите, които оставите празни.',
          en: 'Gives the outcome and the reason where you leave them empty.',
        },
        type: 'select',
        choices: () => this.templates(),
      },
      reason: {
        label: DECISION_LABELS.reason,
        hint: {
          bg: 'Задължителни, ако не изберете шаблон. Публикуват се в справката.',
          en: 'Needed unless you choose a template. They are published in the report.',
        },
        type: 'longText',
        max: LIMITS.reason,
      },
      changedArticle: {
        label: DECISION_LABELS.changedArticle,
        hint: {
          bg: 'Например „чл. 12, ал. 3“ или „нов чл. 25“, когато в приетия текст има нов член.',
          en: 'Such as an article and paragraph, or “new” and its number where the adopted text has a new article.',
        },
        max: LIMITS.changedArticle,
      },
      unitId: {
        label: DECISION_LABELS.unitId,
        hint: {
          bg: 'Празно: дирекцията на процедурата. Нейният директор потвърждава.',
          en: 'Empty: the unit of the process. Its head confirms.',
        },
        type: 'select',
        choices: (ctx) => this.ownUnits(ctx),
      },
    };
  }

  private async templates(): Promise<Choice[]> {
    const label = (outcome: DecisionOutcome) => OUTCOMES[outcome].label.bg;
    return (await this.queries.templates(this.database)).map(({ id, title, outcome }) => ({
      value: id,
      label: `${title} (${label(outcome)})`,
    }));
  }

  private async ownUnits({ staff }: BackofficeContext): Promise<Choice[]> {
    const units = (await this.unitRegister.active()).filter(({ id }) => mayTouch(staff, id));
    return units.map(({ id, name }) => ({ value: id, label: name.bg }));
  }
}
