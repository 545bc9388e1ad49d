import type { VNode } from 'preact';
import { asset } from '../../../platform/ui/index.js';

/** What petitions look like beside what every page brings along; for each page that shows one. */
export function PetitionStyles(): VNode {
  return <link rel="stylesheet" href={asset('petitions.css')} />;
}
