import type { Locale } from '../../../../platform/i18n/index.js';
import { QUESTION } from './question.rules.js';
import type { ShownQuestion } from './questions.queries.js';
import { questionMessages } from './questions.messages.js';
import type { QuestionView } from './views/question-parts.js';

export interface QuestionReader {
  locale: Locale;
  participantId: string | null;
  liked: ReadonlySet<string>;
  /** Whether questions are asked, and liked, now. */
  open: boolean;
  reportPath(ref: { type: string; id: string }): string;
}

export function authorOf(question: Pick<ShownQuestion, 'authorName' | 'fromHall'>, locale: Locale): string {
  const t = questionMessages(locale);
  const { authorName: name, fromHall } = question;
  if (fromHall) return name ? t('namedFromHall', { name }) : t('fromHall');
  return name ?? t('participant');
}

/** One question for this reader: one's own is not liked, and neither is what was asked already. */
export function questionView(question: ShownQuestion, reader: QuestionReader): QuestionView {
  const { id, text, lang, likes, merged, answer, state, stage, participantId } = question;
  const isOwn = participantId !== null && participantId === reader.participantId;
  const canLike =
    reader.open && !isOwn && state === 'visible' && (stage === 'new' || stage === 'shortlisted');
  return {
    id,
    text,
    lang,
    likes,
    merged,
    answer,
    author: authorOf(question, reader.locale),
    held: state === 'held',
    report: reader.reportPath({ type: QUESTION, id }),
    liked: canLike ? reader.liked.has(id) : null,
  };
}

/** Into the lists of the page; the shortlist comes in its own order. */
export function byStage<Q extends Pick<ShownQuestion, 'stage'>>(questions: readonly Q[]) {
  const of = (stage: ShownQuestion['stage']) => questions.filter((question) => question.stage === stage);
  return { next: of('shortlisted'), waiting: of('new'), asked: of('asked'), answered: of('answered') };
}
