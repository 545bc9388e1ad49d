import { consultationPath } from '../consultation.subject.js';

/** The address of the справка; the page of its consultation never moves away from under it. */
export function reportPath(consultation: { id: string; title: string }): string {
  return `${consultationPath(consultation)}/report`;
}
