import { Controller, Get, Query, type OnModuleInit } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ApiDocs,
  content,
  Ctx,
  Navigation,
  page,
  parseQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate, formatDateTime, type Locale } from '../../../platform/i18n/index.js';
import { kindText, SIGNATURE_KINDS } from '../ledger-kinds.js';
import { ledgerMessages } from '../ledger.messages.js';
import { ENTRIES_API_PATH, LEDGER_PATH, LEDGER_PATHS, LEDGER_TAG, VERIFY_PATH } from '../ledger.paths.js';
import { LedgerPresentation } from '../ledger.presentation.js';
import { commitmentText, entriesQuery, ledgerApi, type ledgerEntries } from './ledger-api.schemas.js';
import { LedgerProofs, type ProvenEntry } from './ledger-proofs.service.js';
import { verifyingMessages } from './verifying.messages.js';
import { VerifyPage, type ShownProof } from './views/verify.page.js';

const LONGEST_TYPED = 300;
const verifyQuery = z.object({ commitment: z.string().max(LONGEST_TYPED).optional() });

/** Shows what stands in the chain to whoever has a receipt; the browser, or they themselves, check it. */
@Controller()
export class VerifyingController implements OnModuleInit {
  constructor(
    private readonly proofs: LedgerProofs,
    private readonly presentation: LedgerPresentation,
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    const { title } = ledgerMessages.texts;
    this.navigation.registerFooter({ section: 'transparency', path: LEDGER_PATH, label: title, order: 70 });
    this.apiDocs.register(ledgerApi);
  }

  @Get(VERIFY_PATH.slice(1))
  async verify(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const typed = parseQuery(verifyQuery, query, 'ignored').commitment?.trim().toLowerCase();
    const isWhole = typed !== undefined && commitmentText.safeParse(typed).success;
    const found = isWhole ? await this.proofs.of(typed) : [];
    const t = verifyingMessages(locale);
    return page({
      title: t('title'),
      description: t('lead'),
      tags: typed === undefined ? [LEDGER_TAG] : undefined,
      hasErrors: typed !== undefined && !isWhole,
      body: h(VerifyPage, {
        typed: typed ?? '',
        error: typed === undefined || isWhole ? undefined : t('commitmentWrong'),
        proofs: isWhole ? found.map((entry) => this.shown(entry, locale)) : null,
        kinds: SIGNATURE_KINDS.map((kind) => ({ kind, text: kindText(kind, locale) })),
        api: ENTRIES_API_PATH,
        path: VERIFY_PATH,
        ledgerPath: LEDGER_PATH,
        paths: LEDGER_PATHS,
      }),
    });
  }

  @Get(ENTRIES_API_PATH.slice(1))
  async entries(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { commitment } = parseQuery(entriesQuery, query);
    const found = await this.proofs.of(commitment);
    if (found.length === 0) throw new NotFound('notFound');
    const cards = await this.presentation.cards(found.map(({ subject }) => subject));
    const body: z.infer<typeof ledgerEntries> = {
      commitment,
      entries: found.map((entry) => {
        const path = cards.get(entry.subject)?.path;
        return { ...item(entry), url: path === undefined ? null : site.url + path };
      }),
    };
    return content({ body, tags: [LEDGER_TAG, ...[...cards.keys()].map((key) => `subject:${key}`)] });
  }

  private shown(
    { seq, at, kind, subject, body, hash, previous, proof }: ProvenEntry,
    locale: Locale,
  ): ShownProof {
    return {
      seq,
      at: formatDateTime(at, locale),
      kind: kindText(kind, locale),
      about: this.presentation.aboutText(subject, locale),
      body,
      hash: hash.toString('hex'),
      previous: previous.toString('hex'),
      sealed: proof && {
        date: formatDate(proof.day.day, locale),
        place: proof.index + 1,
        size: proof.size,
        path: proof.path.map((step) => step.toString('hex')),
        root: proof.day.root.toString('hex'),
        signature: proof.day.signature.toString('hex'),
        key: proof.day.publicKey.toString('hex'),
      },
    };
  }
}

function item({
  seq,
  at,
  kind,
  subject,
  body,
  hash,
  previous,
  proof,
}: ProvenEntry): Omit<z.infer<typeof ledgerEntries>['entries'][number], 'url'> {
  return {
    seq: Number(seq),
    at: at.toISOString(),
    kind,
    subject,
    body,
    hash: hash.toString('hex'),
    previous: previous.toString('hex'),
    proof: proof && {
      day: proof.day.day,
      firstSeq: Number(proof.day.firstSeq),
      lastSeq: Number(proof.day.lastSeq),
      index: proof.index,
      size: proof.size,
      path: proof.path.map((step) => step.toString('hex')),
      root: proof.day.root.toString('hex'),
      lastHash: proof.day.lastHash.toString('hex'),
      keyId: proof.day.keyId,
      publicKey: proof.day.publicKey.toString('hex'),
      signature: proof.day.signature.toString('hex'),
    },
  };
}
