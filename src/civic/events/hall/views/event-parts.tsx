import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ButtonLink, Link, Paragraphs, useLocale } from '../../../../platform/ui/index.js';
import {
  DecisionList,
  Results,
  type DecisionView,
  type ResultView,
} from '../decisions/views/decision-list.js';
import { decisionMessages } from '../decisions/decisions.messages.js';
import { hallMessages } from '../hall.messages.js';
import { minutesMessages } from '../minutes/minutes.messages.js';
import { questionMessages } from '../questions/questions.messages.js';

/** What was asked of the event, with the way to ask. */
export function QuestionsPart(props: {
  path: string;
  open: boolean;
  count: number;
  questions: readonly { id: string; text: string; lang: Locale; likes: number; answer: string }[];
}): VNode {
  const t = questionMessages(useLocale());
  const { path, open, count, questions } = props;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questions')}</h2>
      {count === 0 && <p>{t('lead')}</p>}
      <ul class="question-list">
        {questions.map(({ id, text, lang, likes, answer }) => (
          <li key={id} class="question">
            <p class="question-text" lang={lang}>
              {text}
            </p>
            {likes > 0 && <p class="small soft">{t('likes', { count: likes })}</p>}
            {answer && (
              <div class="question-answer">
                <p class="small">
                  <b>{t('answer')}</b>
                </p>
                <Paragraphs text={answer} lang={lang} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <p class="actions">
        {open && <ButtonLink path={path}>{t('askAt')}</ButtonLink>}
        {count > 0 && <Link path={path}>{t('allQuestions', { count })}</Link>}
      </p>
    </section>
  );
}

/** The minutes, and what became of what was decided. */
export function DecidedPart(props: {
  path: string;
  state: 'corrections' | 'published';
  decisions: readonly DecisionView[];
}): VNode {
  const locale = useLocale();
  const t = minutesMessages(locale);
  const isFinal = props.state === 'published';
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t('minutes')}</h2>
      <p class="actions">
        <ButtonLink path={props.path} kind={isFinal ? 'quiet' : 'main'}>
          {t(isFinal ? 'read' : 'readDraft')}
        </ButtonLink>
      </p>
      {props.decisions.length > 0 && (
        <>
          <h3 class="kind-title">{decisionMessages(locale)('becameOfIt')}</h3>
          <DecisionList decisions={props.decisions} addressed={false} />
        </>
      )}
    </section>
  );
}

export interface ProposalView {
  /** Null while whoever was offered it has not sent it. */
  said: { title: string; lang: Locale; path: string } | null;
  into: { title: string; lang: Locale; path: string };
  state: string;
  became: readonly ResultView[];
}

export function ProposalsPart(props: { proposals: readonly ProposalView[] }): VNode {
  const t = hallMessages(useLocale());
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      <p>{t('proposalsLead')}</p>
      <ul class="decision-list">
        {props.proposals.map(({ said, into, state, became }, index) => (
          <li key={index}>
            {said && (
              <p>
                <Link path={said.path}>
                  <span lang={said.lang}>{said.title}</span>
                </Link>
              </p>
            )}
            <p class="small soft">
              {t('enteredIn')}{' '}
              <Link path={into.path}>
                <span lang={into.lang}>{into.title}</span>
              </Link>{' '}
              · {state}
            </p>
            <Results results={became} />
          </li>
        ))}
      </ul>
    </section>
  );
}
