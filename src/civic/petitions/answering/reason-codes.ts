import { rows, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';

/** @throws RuleBroken for a code that the municipality's list of reasons does not offer for this */
export async function requireReason(tx: Tx, use: 'reject' | 'leave', code: string): Promise<void> {
  const known = await rows(tx, 'SELECT FROM petition_reason WHERE code = $1 AND use = $2 AND active', [
    code,
    use,
  ]);
  if (known.length === 0) throw new RuleBroken('petitionInvalid', {}, { code: 'petitionUnknownReason' });
}
