import { Injectable } from '@nestjs/common';
import { pick, type Text } from '../i18n/index.js';

export interface MailKind {
  kind: string;
  label: Text;
  /** What the number in the mail's reference counts, such as „участник“. */
  concerns: Text;
}

/** The kinds of mail that modules send, in the words in which staff read of them. */
@Injectable()
export class MailKinds {
  private readonly kinds = new Map<string, MailKind>();

  register(...kinds: MailKind[]): void {
    for (const kind of kinds) this.kinds.set(kind.kind, kind);
  }

  choices(): { value: string; label: string }[] {
    return [...this.kinds.values()].map(({ kind, label }) => ({ value: kind, label: pick(label, 'bg') }));
  }

  /** „участник № 9“ for `participant:9`. */
  concerned(kind: string, reference: string): string {
    const known = this.kinds.get(kind);
    const number = reference.split(':').at(-1) ?? '';
    return known ? `${pick(known.concerns, 'bg')} № ${number}` : `№ ${number}`;
  }
}
