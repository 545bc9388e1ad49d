import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Banner, ButtonLink, Paragraphs, useLocale } from '../../../platform/ui/index.js';
import { consultationMessages } from '../consultations.messages.js';
import type { TextSection } from '../text/consultation.text.js';

export interface DecisionShown {
  title: string;
  /** „Решение на общинския съвет № 214 от 17 декември 2026 г.“ */
  by: string;
  note: string;
  adopted: boolean;
  /** When it was published and sent. */
  act: readonly string[];
}

export interface NoticesProps {
  lang: Locale;
  /** Where the справка stands, once it is out. */
  reportPath: string | null;
  decision: DecisionShown | null;
  /** Where the draft stands beside what was adopted, once that is published. */
  changes: string | null;
  withdrawalReason: string | null;
  /** Null until the draft is published; then `opens` says when that will be. */
  sections: readonly TextSection[] | null;
  opens: string;
  shortTermReason: string | null;
}

/** What has to be known of a consultation before its text is read. */
export function Notices(props: NoticesProps): VNode {
  const t = consultationMessages(useLocale());
  return (
    <>
      {props.reportPath && (
        <Banner title={t('reportOut')}>
          <p>{t('reportOutNote')}</p>
          <p>
            <ButtonLink path={props.reportPath}>{t('readReport')}</ButtonLink>
          </p>
        </Banner>
      )}
      {props.decision && (
        <Banner kind={props.decision.adopted ? 'success' : 'warning'} title={props.decision.title}>
          <p>{props.decision.by}</p>
          {props.decision.note && <Paragraphs text={props.decision.note} lang={props.lang} />}
          {props.decision.act.map((sentence) => (
            <p key={sentence} class="small">
              {sentence}
            </p>
          ))}
          {props.changes && (
            <p>
              <ButtonLink path={props.changes} kind="quiet">
                {t('readChanges')}
              </ButtonLink>
            </p>
          )}
        </Banner>
      )}
      {props.withdrawalReason && (
        <Banner kind="warning" title={t('withdrawnTitle')}>
          <Paragraphs text={props.withdrawalReason} lang={props.lang} />
        </Banner>
      )}
      {props.sections === null && !props.withdrawalReason && (
        <Banner title={t('notYetTitle')}>
          <p>{t('notYet', { date: props.opens })}</p>
        </Banner>
      )}
      {props.shortTermReason && (
        <Banner title={t('shortTermReason')}>
          <Paragraphs text={props.shortTermReason} lang={props.lang} />
        </Banner>
      )}
    </>
  );
}
