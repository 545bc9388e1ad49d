import type { VNode } from 'preact';
import { asset } from '../../../../platform/ui/index.js';

/** What pages look like on which a document is read. */
export function ReadingStyles(): VNode {
  return <link rel="stylesheet" href={asset('reading.css')} />;
}
