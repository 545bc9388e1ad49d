import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  ButtonLink,
  Card,
  Link,
  Tag,
  TextPage,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { wizardMessages } from '../wizard.messages.js';

export interface SimilarPageProps {
  similar: readonly {
    path: string;
    title: string;
    lang: Locale;
    state: { label: string; tone: Tone };
    signatures: number;
    /** Null where it can no longer be signed. */
    sign: string | null;
  }[];
  back: string;
  next: string;
  discard: string;
}

/** Petitions that ask for much the same, before a new one is written. */
export function SimilarPage(props: SimilarPageProps): VNode {
  const t = wizardMessages(useLocale());
  return (
    <TextPage
      title={t('similarTitle')}
      crumbs={[{ path: '/petitions', label: t('petitions') }]}
      above={
        <p>
          <Link path={props.back}>
            <span aria-hidden="true">‹ </span>
            {t('back')}
          </Link>
        </p>
      }
    >
      <p>{t('similarText')}</p>
      <div class="stack">
        {props.similar.map(({ path, title, lang, state, signatures, sign }) => (
          <Card key={path}>
            <h2 class="card-title">
              <Link path={path} lang={lang}>
                {title}
              </Link>
            </h2>
            <p>
              <Tag tone={state.tone}>{state.label}</Tag> {t('signatures', { count: signatures })}
            </p>
            {sign && (
              <ButtonLink path={sign} small>
                {t('signThis')}
                <span class="visually-hidden">: {title}</span>
              </ButtonLink>
            )}
          </Card>
        ))}
        <p class="actions">
          <ButtonLink kind="quiet" path={props.next}>
            {t('noneOfThem')}
          </ButtonLink>
          <Link path={props.discard}>{t('dropDraft')}</Link>
        </p>
      </div>
    </TextPage>
  );
}
