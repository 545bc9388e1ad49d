import type { VNode } from 'preact';
import { asset, QrCode, useLocale, type QrDrawing } from '../../../../platform/ui/index.js';
import { slipMessages } from '../counter.messages.js';

const FACTS = ['kind', 'number', 'received', 'channel', 'sender', 'due', 'law', 'answerBy'] as const;

export interface SlipProps {
  municipality: string;
  code: string;
  /** In Bulgarian; what is '' is left out. */
  facts: Record<(typeof FACTS)[number], string>;
  clerk: string;
  /** The form for the next one. */
  back: string;
  url: string;
  qr: QrDrawing;
}

/** A sheet for the sender; on paper there is nothing else. */
export function SlipPage(props: SlipProps): VNode {
  const hint = slipMessages(useLocale());
  const t = slipMessages('bg');
  return (
    <div class="page">
      <link rel="stylesheet" href={asset('slip.css')} />
      <p class="slip-tools small">
        {hint('print')} <a href={props.back}>{hint('back')}</a>
      </p>
      <article class="slip" lang="bg">
        <p class="slip-house">{props.municipality}</p>
        <h1>{t('title')}</h1>
        <p class="small">{t('code')}</p>
        <p class="slip-code">{props.code}</p>
        <dl>
          {FACTS.filter((fact) => props.facts[fact] !== '').map((fact) => (
            <>
              <dt>{t(fact)}</dt>
              <dd>{props.facts[fact]}</dd>
            </>
          ))}
        </dl>
        <div class="slip-follow">
          <QrCode drawing={props.qr} label={t('follow')} />
          <div>
            <p>
              <a href={props.url}>{t('follow')}</a>
            </p>
            <p class="small">{t('followHow')}</p>
          </div>
        </div>
        <div class="slip-signs">
          <p>
            {t('clerk')}: {props.clerk}
          </p>
          <p>{t('given')}</p>
        </div>
      </article>
    </div>
  );
}
