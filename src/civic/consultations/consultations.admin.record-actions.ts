import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../commons/trail/index.js';
import type { ExtraAction } from '../../platform/backoffice/index.js';
import type { Consultation } from './consultation.entity.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import { CONSULTATION } from './consultation.subject.js';
import { enterContribution } from './contributions/desk/contribution-entry.action.js';
import { ContributionEntry } from './contributions/desk/contribution-entry.service.js';
import { textActions } from './text/text-actions.js';
import { TextDeeds } from './text/text-deeds.service.js';

/** What the record of a consultation offers beside the steps of its lifecycle. */
@Injectable()
export class RecordActions {
  constructor(
    private readonly trail: TrailEditor,
    private readonly texts: TextDeeds,
    private readonly entry: ContributionEntry,
  ) {}

  all(): Record<string, ExtraAction<Consultation>> {
    return {
      enterContribution: enterContribution(this.entry),
      ...textActions(this.texts),
      connect: linkAction<Consultation>(
        this.trail,
        CONSULTATION,
        ({ state, unitId }, staff) => PUBLIC_STATES.includes(state) && mayTouch(staff, unitId),
      ),
    };
  }
}
