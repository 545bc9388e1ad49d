import { OUTCOMES, type DecisionView } from '../../../../commons/decisions/index.js';
import { localTime } from '../../../../platform/clock/index.js';
import { CSV_START, csvRow } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import { contributionPath, type PublicContribution } from '../contribution.rules.js';
import { contributionMessages } from '../contributions.messages.js';
import { onBehalfOf } from '../reading/contribution-presentation.js';
import { csvMessages } from './contributions-csv.messages.js';

export function csvHead(locale: Locale): string {
  const c = csvMessages(locale);
  const names = [
    ...[c('number'), c('received'), c('late'), c('article'), c('name'), c('onBehalf'), c('channel')],
    ...[c('text'), c('decision'), c('reason'), c('address')],
  ];
  return CSV_START + csvRow(names);
}

/** One contribution, in the words of the page. */
export function csvLine(
  contribution: PublicContribution,
  decision: DecisionView | undefined,
  { url, locale }: { url: string; locale: Locale },
): string {
  const c = csvMessages(locale);
  const t = contributionMessages(locale);
  const { number, receivedAt, late, anchor, name, channel, text, state, id } = contribution;
  return csvRow([
    number,
    localTime(receivedAt),
    c(late ? 'yes' : 'no'),
    anchor ? anchorLabel(anchor, locale) : t('whole'),
    name,
    onBehalfOf(contribution, locale),
    t(`channel_${channel}`),
    text ?? t(`state_${state}`),
    decision ? pick(OUTCOMES[decision.outcome].label, locale) : null,
    decision ? decision.reason : null,
    `${url}${contributionPath(id)}`,
  ]);
}
