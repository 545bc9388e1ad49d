import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { SubjectRef } from '../subjects/index.js';

/** A process whose subjects are decided on, as its module describes it. */
export interface DecidedProcess {
  /** Of the process, as subjects know it. */
  type: string;
  /** Of what is decided on: 'contribution'. */
  subjectType: string;
  /** Below every published decision: whose position it is, and who has the last word. */
  note?: Text;
  /** Further page tags that change with its subjects, such as when one is hidden. */
  tags?(processId: string): string[];
  /** All that need a decision. */
  subjects(reader: Reader, processId: string): Promise<SubjectRef[]>;
  /**
   * Locks the row of the process.
   * @throws RuleBroken or IllegalTransition when decisions may not be written now
   */
  open(tx: Tx, processId: string, now: Date): Promise<{ title: string; unitId: string | null }>;
}

/** Which processes there are that decide. */
@Injectable()
export class DecidedProcesses {
  private readonly known = new Map<string, DecidedProcess>();

  register(process: DecidedProcess): void {
    if (this.known.has(process.type)) throw new Error(`Decisions of ${process.type} are registered twice`);
    this.known.set(process.type, process);
  }

  /** @throws NotFound for a type that no module registered */
  of(type: string): DecidedProcess {
    const process = this.known.get(type);
    if (!process) throw new NotFound('notFound');
    return process;
  }

  /** Of pages that show what is decided on, beside the tags of the subjects themselves. */
  tags({ type, id }: SubjectRef): string[] {
    return [`subject:${type}:${id}`, ...(this.of(type).tags?.(id) ?? [])];
  }
}
