import type { ComponentChildren, VNode } from 'preact';
import { HowComputed, Tag, type Tone } from '../../../platform/ui/index.js';

export interface DeadlineLineProps {
  /** What is owed: „Решение по жалба“. */
  label: string;
  state: { text: string; tone: Tone };
  /** Until when, and on which ground. */
  until: string;
  law: string | null;
  how: readonly string[];
}

/** A deadline on a timeline or in the margin of a subject's page. */
export function DeadlineLine({ label, state, until, law, how }: DeadlineLineProps): VNode {
  return (
    <div class="deadline">
      <p>
        <b>{label}</b> <Tag tone={state.tone}>{state.text}</Tag>
      </p>
      <p class="small">{until}</p>
      <HowComputed>
        <Sentences law={law} how={how} />
      </HowComputed>
    </div>
  );
}

/** What opens under „Как е изчислено“. */
export function Sentences({ law, how }: Pick<DeadlineLineProps, 'law' | 'how'>): ComponentChildren {
  return (
    <>
      {law && <p>{law}</p>}
      {how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
