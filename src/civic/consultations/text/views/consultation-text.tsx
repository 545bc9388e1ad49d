import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ButtonLink, useLocale, usePath } from '../../../../platform/ui/index.js';
import { anchorLabel, articleOf } from '../anchors.rules.js';
import type { TextSection } from '../consultation.text.js';
import { textMessages } from '../text.messages.js';

const LONG_TEXT = 6;
const NUMBER = /^(?:\(\d+[а-яa-z]?\)|§ \d+[а-яa-z]?\.|\d+[а-я]?(?:\.\d+)*[.)](?=\s)|[а-яa-z]\)(?=\s))/iu;

export interface ConsultationTextProps {
  sections: readonly TextSection[];
  lang: Locale;
  title?: string;
  /** How many proposals there are, by the place that they speak of. */
  counts?: ReadonlyMap<string, number>;
  /** Where a proposal on an article is written; null while none are taken. */
  buttonFor?: (anchor: string) => string | null;
  /** Where the proposals on an article are read. */
  listFor?: (anchor: string) => string;
}

/** The draft, article by article; every article and paragraph has an address of its own. */
export function ConsultationText(props: ConsultationTextProps): VNode {
  const t = textMessages(useLocale());
  const counts = byArticle(props.counts);
  return (
    <section aria-labelledby="text">
      <h2 id="text">{props.title ?? t('title')}</h2>
      <Contents sections={props.sections} lang={props.lang} />
      <div class="prose legal" lang={props.lang}>
        {props.sections.map((section) => (
          <Section
            key={section.id}
            section={section}
            count={counts.get(section.id) ?? 0}
            propose={(section.paragraphs.length > 0 && props.buttonFor?.(section.id)) || null}
            read={props.listFor?.(section.id) ?? null}
          />
        ))}
      </div>
    </section>
  );
}

function Contents({ sections, lang }: { sections: readonly TextSection[]; lang: Locale }): VNode | null {
  const t = textMessages(useLocale());
  const headed = sections.filter(({ heading }) => heading);
  if (headed.length <= LONG_TEXT) return null;
  return (
    <nav aria-label={t('contents')}>
      <details class="contents">
        <summary>{t('contents')}</summary>
        <ul lang={lang}>
          {headed.map(({ id, kind, heading }) => (
            <li key={id} class={kind}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

interface SectionProps {
  section: TextSection;
  count: number;
  propose: string | null;
  read: string | null;
}

function Section(props: SectionProps): VNode {
  const { id, kind, heading, paragraphs } = props.section;
  return (
    <section class={kind} id={id}>
      {heading && (
        <h3>
          <a href={`#${id}`}>{heading}</a>
        </h3>
      )}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id} id={paragraph.id} class={levelOf(paragraph.id)}>
          <Numbered id={paragraph.id} text={paragraph.text} />
        </p>
      ))}
      <Doors {...props} />
    </section>
  );
}

/** What was proposed on an article, and where one proposes more. */
function Doors({ section, count, propose, read }: SectionProps): VNode | null {
  const locale = useLocale();
  const at = usePath();
  const t = textMessages(locale);
  const { id, kind, heading } = section;
  const place =
    kind === 'article' ? anchorLabel(id, locale) : t('passage', { heading: heading ?? t('beginning') });
  if (!propose && count === 0) return null;
  return (
    <p class="doors" lang={locale}>
      {propose && (
        <ButtonLink path={propose} kind="quiet" small>
          {t('propose', { place })}
        </ButtonLink>
      )}
      {count > 0 &&
        (read ? (
          <a href={at(read)} data-replies>
            {t('said', { count, place })}
          </a>
        ) : (
          t('said', { count, place })
        ))}
    </p>
  );
}

/** „(2)“ or „§ 3.“ in front of a paragraph is the link to it. */
function Numbered({ id, text }: { id: string; text: string }): VNode {
  const number = NUMBER.exec(text)?.[0];
  const rest = number ? text.slice(number.length) : text;
  return (
    <>
      {number && (
        <span class="num">
          <a href={`#${id}`}>{number}</a>
        </span>
      )}
      {rest.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

function levelOf(id: string): string | undefined {
  if (/-b-[a-z]+(?:_\d+)?$/.test(id)) return 'letter';
  return /-t-[^_]+(?:_\d+)?$/.test(id) ? 'point' : undefined;
}

/** What was said on a paragraph counts for its article. */
function byArticle(counts: ConsultationTextProps['counts']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [anchor, count] of counts ?? []) {
    const article = articleOf(anchor);
    sums.set(article, (sums.get(article) ?? 0) + count);
  }
  return sums;
}
