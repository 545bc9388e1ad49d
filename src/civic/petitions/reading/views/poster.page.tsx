import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, Paragraphs, QrCode, useLocale, type QrDrawing } from '../../../../platform/ui/index.js';
import { petitionPageMessages } from '../petition-page.messages.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface PosterProps {
  path: string;
  title: string;
  lang: Locale;
  demand: string;
  /** „megdan.sandanski.bg/petitions/12“ */
  address: string;
  qr: QrDrawing;
  until: string | null;
}

/** A sheet for a notice board. What is not for paper is left out by the print style sheet. */
export function PosterPage(props: PosterProps): VNode {
  const t = petitionPageMessages(useLocale());
  return (
    <div class="page">
      <PetitionStyles />
      <p class="screen-only small">
        {t('posterHint')} <Link path={props.path}>{t('posterBack')}</Link>
      </p>
      <article class="poster">
        <h1 lang={props.lang}>{props.title}</h1>
        <Paragraphs text={props.demand} lang={props.lang} />
        <p class="poster-lead">{t('posterLead')}</p>
        <div class="poster-code">
          <QrCode drawing={props.qr} label={t('posterQr', { address: props.address })} />
          <div>
            <p>{t('posterScan')}</p>
            <p class="poster-address">{props.address}</p>
            {props.until && <p>{t('posterUntil', { date: props.until })}</p>}
          </div>
        </div>
      </article>
    </div>
  );
}
