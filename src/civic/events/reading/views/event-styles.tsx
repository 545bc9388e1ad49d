import type { VNode } from 'preact';
import { asset } from '../../../../platform/ui/index.js';

/** What events look like beside what every page brings along; for each page that shows one. */
export function EventStyles(): VNode {
  return <link rel="stylesheet" href={asset('events.css')} />;
}
