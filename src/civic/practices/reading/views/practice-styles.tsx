import type { VNode } from 'preact';
import { asset } from '../../../../platform/ui/index.js';

/** What good practices look like beside what every page brings along; for each page that shows one. */
export function PracticeStyles(): VNode {
  return <link rel="stylesheet" href={asset('practices.css')} />;
}
