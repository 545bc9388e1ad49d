import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../database/index.js';

export type Actor = { kind: 'staff' | 'participant'; id: string } | { kind: 'clock' | 'system' | 'visitor' };

export interface AuditRecord {
  actor: Actor;
  /** `<module>.<verb>`, such as `consultations.edit`. */
  action: string;
  subject?: { type: string; id: string };
  /** What changed, in names and numbers; never values of personal data. */
  details?: Record<string, string | number | boolean | null>;
}

@Injectable()
export class Audit {
  async record(tx: Tx, { actor, action, subject, details = {} }: AuditRecord, now: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_type, subject_id, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        now,
        actor.kind,
        actorId(actor),
        action,
        subject?.type ?? null,
        subject?.id ?? null,
        JSON.stringify(details),
      ],
    );
  }
}

export function actorId(actor: Actor): string | null {
  return 'id' in actor ? actor.id : null;
}
