import { randomBytes, randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../clock/index.js';
import { asset } from '../ui/index.js';
import { readAddress, type Target } from './addresses.js';
import { refusalOf } from './answers.js';
import { backofficeMessages } from './backoffice.messages.js';
import type { Bundles } from './bundles.js';
import { currentAdminFor } from './calls.js';
import type { BackofficePage } from './pages.js';
import type { ResourcePlan } from './resource-plan.js';
import { contentPolicy, dressShell, isShell } from './shell.js';
import { may, type BackofficeContext, type StaffGate, type StaffViewer } from './staff.js';

const t = backofficeMessages('bg');
const MAX_BODY = 2 * 1024 * 1024;

/** Routes of our own that AdminJS does not have. */
export interface OwnRoutes {
  navigation(ctx: BackofficeContext): Promise<unknown>;
  upload(ctx: BackofficeContext, request: Request): Promise<unknown>;
}

/** An Express request as it passes the gate and as AdminJS's router then finds it. */
export interface GateRequest extends Request {
  id?: string;
  fields?: Record<string, unknown>;
  express_formidable?: { parsed: boolean };
}

interface House {
  staffGate: StaffGate;
  clock: Clock;
  bundles: Bundles;
  plans: ReadonlyMap<string, ResourcePlan>;
  pages: ReadonlyMap<string, BackofficePage>;
  own: OwnRoutes;
}

/**
 * Stands before AdminJS's router, which would parse bodies before it asks who is there. Nobody comes in without a
 * session of the platform, to nothing that was not declared, by no other method than the target allows, and no body
 * but JSON of a bounded size is read.
 */
export class Gate {
  constructor(private readonly house: House) {}

  enter = async (request: GateRequest, response: Response, next: NextFunction): Promise<void> => {
    const { pathname, searchParams } = new URL(request.originalUrl, 'http://localhost');
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && (await this.house.bundles.serve(pathname, searchParams, request, response))) return;
    response.setHeader('Cache-Control', 'no-store, private');
    const address = readAddress(pathname);
    const isApi = address ? address.isApi : pathname.startsWith('/admin/api/');
    const staff = await this.house.staffGate.staffOf(request);
    if (!staff) return this.turnAway(request, response, reading && !isApi);
    const ctx = this.contextOf(staff, request);
    if (!reading && request.method !== 'POST') return refuse(request, response, 405, t('methodNotAllowed'));
    const status = address ? this.statusOf(address.target, staff) : 404;
    if (isApi || !reading) {
      if (!address || !isApi || status === 404) return refuse(request, response, 404, t('notFound'));
      if (status === 403) return refuse(request, response, 403, t('forbidden'));
      if (!reading && !takesPost(address.target))
        return refuse(request, response, 405, t('methodNotAllowed'));
    }
    if (address?.target.kind === 'navigation')
      return void response.json(await this.house.own.navigation(ctx));
    if (address?.target.kind === 'files')
      return void response.json(await this.house.own.upload(ctx, request));
    if (!reading && !(await readJson(request, response))) return;
    request.fields ??= {};
    request.express_formidable = { parsed: true };
    Object.assign(request, { session: { adminUser: currentAdminFor(ctx) } });
    if (!isApi) this.dress(response, staff, status);
    // AdminJS draws every page of its own by one shell; what is not there is told inside of it.
    if (!address) request.url = '/';
    next();
  };

  /** The last word when something was thrown on the way. */
  fail = (error: unknown, request: GateRequest, response: Response, _next: NextFunction): void => {
    const { status, message } = refusalOf(error, referenceOf(request));
    if (response.headersSent) return void response.destroy();
    if (status === 503) response.setHeader('Retry-After', '10');
    refuse(request, response, status, message);
  };

  private contextOf(staff: StaffViewer, request: GateRequest): BackofficeContext {
    const actor = { kind: 'staff' as const, id: staff.staffId };
    return { staff, actor, locale: 'bg', now: this.house.clock.now(), requestId: referenceOf(request) };
  }

  private turnAway(request: Request, response: Response, toSignIn: boolean): void {
    if (toSignIn) {
      response.redirect(303, `/staff/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    refuse(request, response, 401, t('signIn'));
  }

  private statusOf(target: Target, staff: StaffViewer): 200 | 403 | 404 {
    if (target.kind === 'page') {
      const page = this.house.pages.get(target.page);
      return page ? (may(staff, page.permission) ? 200 : 403) : 404;
    }
    if (target.kind !== 'resource') return 200;
    const plan = this.house.plans.get(target.resource);
    const step = plan?.step(target.action);
    const onRecord = step ? step.on === 'record' : target.action === 'show' || target.action === 'edit';
    if (!plan || plan.permissionOf(target.action) === undefined || onRecord !== (target.record !== undefined))
      return 404;
    return plan.mayAct(staff, target.action) ? 200 : 403;
  }

  private dress(response: Response, staff: StaffViewer, status: number): void {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', contentPolicy(nonce));
    const { plans, bundles } = this.house;
    const send = response.send.bind(response);
    const dressing = {
      nonce,
      title: `${t('workplace')} · Мегдан`,
      favicon: asset('favicon.svg'),
      staff,
      plans,
      versioned: (path: string) => bundles.versioned(path),
    };
    response.send = (body?: unknown) => {
      if (typeof body !== 'string' || !isShell(body)) return send(body);
      response.status(status);
      return send(dressShell(body, dressing));
    };
  }
}

function takesPost(target: Target): boolean {
  if (target.kind === 'files' || target.kind === 'page') return true;
  return target.kind === 'resource' && target.action !== 'list' && target.action !== 'show';
}

function refuse(request: Request, response: Response, status: number, message: string): void {
  response.status(status);
  // What was sent along is not read; the connection ends instead.
  if (!request.complete && request.method === 'POST') response.setHeader('Connection', 'close');
  const baseError = { type: 'refused', message };
  response.json({ notice: { message, type: 'error' }, record: { params: {}, errors: {}, baseError } });
}

function referenceOf(request: GateRequest): string {
  return request.id ?? randomUUID();
}

async function readJson(request: GateRequest, response: Response): Promise<boolean> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    refuse(request, response, 415, t('badBody'));
    return false;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) {
      refuse(request, response, 413, t('tooLarge'));
      return false;
    }
    chunks.push(chunk);
  }
  const body = parsed(Buffer.concat(chunks).toString('utf8'));
  if (!body) {
    refuse(request, response, 400, t('badBody'));
    return false;
  }
  request.fields = body;
  return true;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
