import type { VNode } from 'preact';
import { formatDate, pick, type Locale } from '../../../../../platform/i18n/index.js';
import { Link, Tag } from '../../../../../platform/ui/index.js';
import { EMBLEM, emblemStars } from '../eu-emblem.rules.js';
import { projectMessages } from '../project.messages.js';
import type { Evidence, ShownResult } from '../promised-results.queries.js';
import { STATUS_TONES } from '../promised-results.rules.js';

/** Who paid for it, said as the rules of the programme ask. */
export function Funding({ locale }: { locale: Locale }): VNode {
  const t = projectMessages(locale);
  return (
    <section class="section" aria-labelledby="funding">
      <h2 id="funding">{t('fundingTitle')}</h2>
      <div class="funding">
        <div class="emblem">
          <EuEmblem label={t('emblem')} />
          <p>
            {t('union')}
            <br />
            {t('fund')}
          </p>
        </div>
        <p class="programme">{t('programme')}</p>
      </div>
      <p class="prose">{t('statement')}</p>
    </section>
  );
}

function EuEmblem({ label }: { label: string }): VNode {
  const { width, height, border, field, stars } = EMBLEM;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-border} ${-border} ${width + 2 * border} ${height + 2 * border}`}
    >
      <rect x={-border} y={-border} width={width + 2 * border} height={height + 2 * border} fill="#ffffff" />
      <rect width={width} height={height} fill={field} />
      {emblemStars().map((points) => (
        <polygon key={points} points={points} fill={stars} />
      ))}
    </svg>
  );
}

/** Each promise with what shows that it was kept, or with the plain word that nothing does. */
export function Results(props: { locale: Locale; results: readonly ShownResult[] }): VNode {
  const { locale, results } = props;
  const t = projectMessages(locale);
  const whole = results.filter(({ status }) => status === 'whole').length;
  return (
    <section class="section" aria-labelledby="results">
      <h2 id="results">{t('resultsTitle')}</h2>
      <p class="prose">{t('resultsLead')}</p>
      <p>
        <b>{t('summary', { whole, all: results.length })}</b>
      </p>
      <ol class="promises">
        {results.map((result) => (
          <li key={result.code} class="card" id={`result-${result.code}`}>
            <h3>{pick(result.title, locale)}</h3>
            <p>
              <Tag tone={STATUS_TONES[result.status]}>
                {t(result.status, { shown: result.shown, target: result.target })}
              </Tag>
            </p>
            {result.evidence.length === 0 ? (
              <p class="soft">{t('noneText')}</p>
            ) : (
              <ul>
                {result.evidence.map((evidence) => (
                  <EvidenceLine key={evidence.id} evidence={evidence} locale={locale} />
                ))}
              </ul>
            )}
            {pick(result.note, locale) && <p class="small soft">{pick(result.note, locale)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function EvidenceLine({ evidence, locale }: { evidence: Evidence; locale: Locale }): VNode {
  const { card, path, label, counts } = evidence;
  const lang = card && card.lang !== locale ? card.lang : undefined;
  const told = card && [
    formatDate(card.opensAt ?? card.changedAt, locale),
    counts ? pick(card.stateLabel, locale) : projectMessages(locale)('notCounted'),
  ];
  return (
    <li>
      <Link path={path} lang={lang}>
        {pick(label, locale)}
      </Link>
      {told && <span class="small soft"> {told.join(' · ')}</span>}
    </li>
  );
}
