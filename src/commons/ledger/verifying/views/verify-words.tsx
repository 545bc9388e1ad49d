import type { VNode } from 'preact';
import { useLocale } from '../../../../platform/ui/index.js';
import { verifyingMessages } from '../verifying.messages.js';

const PLAIN = [
  'counts',
  'countsNot',
  'open',
  'openNot',
  'wrong',
  'partly',
  'failed',
  'failedText',
  'receiptWrong',
  'running',
  'missingTitle',
  'missing',
  'markOk',
  'markBad',
  'markSkip',
  'addressOk',
  'addressBad',
  'addressSkip',
  'entryBad',
  'hashOk',
  'hashBad',
  'rootSkip',
  'signatureBad',
  'signatureSkip',
] as const;

/** What the script says; what it fills in stays in braces. */
export function VerifyWords(props: { kinds: readonly { kind: string; text: string }[] }): VNode {
  const t = verifyingMessages(useLocale());
  const seq = '{seq}';
  const at = '{at}';
  const words = {
    ...Object.fromEntries(PLAIN.map((name) => [name, t(name)])),
    entryOk: t('entryOk', { seq, at, petition: '{petition}' }),
    rootOk: t('rootOk', { day: '{day}', size: '{size}' }),
    rootBad: t('rootBad', { day: '{day}' }),
    signatureOk: t('signatureOk', { keyId: '{keyId}', key: '{key}' }),
    later: t('later', { kind: '{kind}', seq, at }),
    ...Object.fromEntries(props.kinds.map(({ kind, text }) => [kind, text])),
  };
  return (
    <template data-words>
      {Object.entries(words).map(([name, text]) => (
        <p key={name} data-word={name}>
          {text}
        </p>
      ))}
    </template>
  );
}
