import { z } from 'zod';
import { apiAnswer, apiParameter, apiProblem } from '../../../platform/http/index.js';
import { ENTRIES_API_PATH } from '../ledger.paths.js';

export const commitmentText = z.string().regex(/^[0-9a-f]{64}$/);
export const entriesQuery = z.object({ commitment: commitmentText });

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const ledgerEntries = z.object({
  commitment: hash,
  entries: z
    .array(
      z.object({
        seq: z.int(),
        at: z.iso.datetime().describe('As it is hashed: UTC with milliseconds'),
        kind: z.string(),
        subject: z.string(),
        url: z.url().nullable().describe('Where the subject is read, if it is public'),
        body: z.string().describe('JSON, as the text that is hashed'),
        hash,
        previous: hash.describe('The hash of the entry before'),
        proof: z
          .object({
            day: z.iso.date(),
            firstSeq: z.int(),
            lastSeq: z.int(),
            index: z.int().describe('The place of the entry among those of the day, from 0'),
            size: z.int(),
            path: z.array(hash).describe('RFC 6962 audit path, from the leaf up'),
            root: hash,
            lastHash: hash,
            keyId: z.string(),
            publicKey: hash.describe('Ed25519'),
            signature: z.string().regex(/^[0-9a-f]{128}$/),
          })
          .nullable()
          .describe('Null while the day of the entry is not sealed'),
      }),
    )
    .describe('All that happened to the signature, in its order'),
});

export const ledgerApi = {
  paths: {
    [ENTRIES_API_PATH]: {
      get: {
        operationId: 'listLedgerEntries',
        summary:
          'What the ledger says of a signature, with the proof that it stands under the root of its day',
        'x-summary-bg': 'Какво пише в регистъра за един подпис, с доказателството, че влиза в корена на деня',
        parameters: [
          {
            ...apiParameter('commitment', 'The last part of a receipt', {
              type: 'string',
              pattern: '^[0-9a-f]{64}$',
            }),
            required: true,
          },
        ],
        responses: {
          200: apiAnswer('LedgerEntries', 'The format of everything is described at /ledger/format'),
          400: apiProblem('The parameter makes no sense'),
          404: apiProblem('No signature with this commitment counts or ever counted'),
        },
      },
    },
  },
  schemas: { LedgerEntries: ledgerEntries },
};
