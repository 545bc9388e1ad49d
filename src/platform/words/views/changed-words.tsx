import type { VNode } from 'preact';
import { useLocale } from '../../ui/index.js';
import type { DiffPart } from '../word-diff.rules.js';
import { wordMessages } from '../words.messages.js';

/** A text with what was taken out of it and what was put in, for the eye and for the ear. */
export function ChangedWords({ parts }: { parts: readonly DiffPart[] }): VNode {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} {...part} />
      ))}
    </>
  );
}

/** Screen readers seldom tell <ins> and <del>, so words that nobody sees do. */
function Part({ kind, text }: DiffPart): VNode {
  const locale = useLocale();
  if (kind === 'same') return <>{text}</>;
  const t = wordMessages(locale);
  const Change = kind === 'removed' ? 'del' : 'ins';
  return (
    <Change>
      <span class="visually-hidden" lang={locale}>{` ${t(kind)} `}</span>
      {text}
      <span class="visually-hidden" lang={locale}>{` ${t('end')} `}</span>
    </Change>
  );
}
