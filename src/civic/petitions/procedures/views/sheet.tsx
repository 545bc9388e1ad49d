import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Paragraphs, QrCode, type QrDrawing } from '../../../../platform/ui/index.js';
import { sheetMessages, sheetPageMessages } from '../sheets.messages.js';
import { SHEET_LINES, type SheetColumn, type TextSize } from '../sheets.rules.js';

export interface SheetProps {
  /** Of the printed words; sheets of a procedure by law are in Bulgarian. */
  locale: Locale;
  heading: string;
  ground: string;
  municipality: string;
  /** Where the signatures are collected; an empty line where it is not known. */
  places: string;
  /** Blank sheets have lines to write on instead. */
  text: { title: string; demand: string; lang: Locale; size: TextSize } | null;
  asked: string;
  people: { label: string; names: string; lines: number };
  columns: readonly { key: SheetColumn; label: string }[];
  notices: readonly string[];
  qr: { drawing: QrDrawing; url: string } | null;
}

const LINES = Array.from({ length: SHEET_LINES }, (_, index) => index + 1);

export function Sheet(props: SheetProps & { number: number }): VNode {
  const t = sheetMessages(props.locale);
  const numbered = sheetPageMessages(props.locale)('sheetNumber', { number: props.number });
  return (
    <article class={`sheet ${props.text?.size ?? 'roomy'}`} lang={props.locale} aria-label={numbered}>
      <header>
        <div>
          <p class="sheet-kind">{props.heading}</p>
          <p class="sheet-small">
            {props.ground} · {props.municipality}
          </p>
        </div>
        <p class="sheet-number">{numbered}</p>
      </header>
      <div class="sheet-text">
        <div>
          {props.text ? (
            <>
              <h2 lang={props.text.lang}>{props.text.title}</h2>
              <p class="sheet-asked">{props.asked}:</p>
              <Paragraphs text={props.text.demand} lang={props.text.lang} />
            </>
          ) : (
            <>
              <p class="sheet-asked">{props.asked}:</p>
              <Blank lines={5} />
            </>
          )}
        </div>
        {props.qr && (
          <div class="sheet-qr">
            <QrCode drawing={props.qr.drawing} label={t('qr')} />
            <p class="sheet-small">
              {t('readMore')} <span class="sheet-url">{props.qr.url}</span>
            </p>
          </div>
        )}
      </div>
      <p class="sheet-line">
        <b>{props.people.label}:</b> {props.people.names}
      </p>
      {props.people.lines > 0 && <Blank lines={props.people.lines} />}
      <p class="sheet-line">
        <b>{t('place')}:</b> {props.places || <span class="sheet-gap" />}
      </p>
      <table>
        <thead>
          <tr>
            {props.columns.map(({ key, label }) => (
              <th key={key} scope="col" class={`sheet-${key}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line}>
              {props.columns.map(({ key }) => (
                <td key={key}>{key === 'number' ? line : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <p>{props.notices.join(' ')}</p>
        <p>
          {t('collector')} <span class="sheet-gap" />
        </p>
      </footer>
    </article>
  );
}

function Blank(props: { lines: number }): VNode {
  return (
    <div class="sheet-blank" aria-hidden="true">
      {Array.from({ length: props.lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
