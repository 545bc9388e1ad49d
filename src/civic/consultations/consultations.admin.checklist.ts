import { Injectable } from '@nestjs/common';
import type { RecordSection } from '../../platform/backoffice/index.js';
import type { Tone } from '../../platform/ui/index.js';
import { pick } from '../../platform/i18n/index.js';
import { ConsultationGates } from './consultation-gates.service.js';
import type { Consultation } from './consultation.entity.js';
import { problemSentence } from './consultation.errors.js';
import { gateProblem } from './consultation.gate-problems.js';
import type { Gate } from './consultation.gates.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import { checklistMessages } from './consultations.admin.messages.js';

const t = checklistMessages('bg');

const STEPS = {
  schedule: consultationLifecycle.transitions.schedule,
  report: consultationLifecycle.transitions.publishReport,
  table: consultationLifecycle.transitions.table,
  adopt: consultationLifecycle.transitions.adopt,
  notAdopt: consultationLifecycle.transitions.notAdopt,
} as const;

/** The checklist of publication: every point of the law that concerns the kind, done or missing, with its article. */
@Injectable()
export class ConsultationChecklist {
  constructor(private readonly gates: ConsultationGates) {}

  async sections(row: Consultation): Promise<RecordSection[]> {
    if (row.state === 'withdrawn') return [];
    const gates = await this.gates.of(row);
    const missing = gates.filter(({ done }) => !done).length;
    return [
      {
        id: 'checklist',
        title: t('title'),
        paragraphs: [t('state', { missing })],
        first: row.state === 'draft',
        table: {
          columns: [t('point'), t('standing'), t('article'), t('before')],
          rows: gates.map(rowOf),
          empty: '',
        },
      },
    ];
  }
}

function rowOf(gate: Gate): (string | { text: string; tone: Tone })[] {
  const { code, done, article, before } = gate;
  return [
    t(code),
    done
      ? { text: t('done'), tone: 'open' }
      : { text: problemSentence('documents', gateProblem(gate)), tone: 'late' },
    article?.bg ?? t('ownRule'),
    before.map((stage) => pick(STEPS[stage].label, 'bg')).join(', '),
  ];
}
