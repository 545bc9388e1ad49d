import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { useLocale } from '../../../../platform/ui/index.js';
import { consultationMessages } from '../../consultations.messages.js';
import type { TextSection } from '../consultation.text.js';

const LONG_TEXT = 6;
const NUMBER = /^(?:\(\d+[а-яa-z]?\)|§ \d+[а-яa-z]?\.)/iu;

/** The draft, article by article; every article and paragraph has an address of its own. */
export function ConsultationText(props: { sections: readonly TextSection[]; lang: Locale }): VNode {
  const t = consultationMessages(useLocale());
  const headed = props.sections.filter(({ heading }) => heading);
  return (
    <section aria-labelledby="text">
      <h2 id="text">{t('textTitle')}</h2>
      {headed.length > LONG_TEXT && (
        <nav aria-label={t('contents')}>
          <details>
            <summary>{t('contents')}</summary>
            <ul lang={props.lang}>
              {headed.map(({ id, heading }) => (
                <li key={id}>
                  <a href={`#${id}`}>{heading}</a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
      )}
      <div class="prose legal" lang={props.lang}>
        {props.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
    </section>
  );
}

function Section({ section: { id, kind, heading, paragraphs } }: { section: TextSection }): VNode {
  return (
    <section class={kind} id={id}>
      {heading && (
        <h3>
          <a href={`#${id}`}>{heading}</a>
        </h3>
      )}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id} id={paragraph.id}>
          <Numbered id={paragraph.id} text={paragraph.text} />
        </p>
      ))}
    </section>
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
