import type { VNode } from 'preact';
import { asset } from '../../../../platform/ui/index.js';

/** What the pages of text look like beside what every page brings along. */
export function PageStyles(): VNode {
  return <link rel="stylesheet" href={asset('pages.css')} />;
}
