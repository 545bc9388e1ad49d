import type { VNode } from 'preact';
import type { Text } from '../../../../platform/i18n/index.js';
import { Card, Paragraphs, type Tone } from '../../../../platform/ui/index.js';

/** What the municipality answered. Officials write in Bulgarian. */
export interface AnswerBox {
  outcome: { label: Text; tone: Tone };
  text: string;
  unit: string | null;
  /** Name and position. */
  who: string;
  date: string;
  iso: string;
  /** The permanent address, without the language prefix. */
  path: string;
}

export function PetitionAnswer(props: AnswerBox): VNode {
  return (
    <Card id="answer">
      <Paragraphs text={props.text} lang="bg" />
    </Card>
  );
}
