import { RuleBroken } from '../errors/index.js';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** One mailbox and nothing that a header or an SMTP command could read as a second one. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,253}$/u;

/** @throws RuleBroken when the text could end its header line and begin another */
export function headerText(text: string): string {
  if (CONTROL.test(text) || !text.isWellFormed()) throw new RuleBroken('mailHeaderBroken');
  return text;
}

/** @throws RuleBroken when this is not the address of exactly one mailbox */
export function deliverableAddress(address: string): string {
  if (!ADDRESS.test(address) || !address.isWellFormed()) throw new RuleBroken('mailAddressBroken');
  return address;
}

export interface Sender {
  name: string;
  address: string;
}

/** Of MAIL_FROM: „Мегдан <no-reply@example.bg>“ or the address alone. */
export function parseSender(from: string): Sender {
  const [, quoted, address] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? [undefined, '', from.trim()];
  return { name: headerText(quoted!.replace(/^"|"$/g, '')), address: deliverableAddress(address!) };
}
