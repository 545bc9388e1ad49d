import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

export type Mode = 'embedded' | 'test' | 'production';
/** What this process does: serve pages, run background work, or (in tests) both. */
export type Role = 'web' | 'worker' | 'all';

export interface SecretKey {
  id: string;
  key: Buffer;
}

/** Everything the environment decides, checked once at boot. Injectable by class. */
export class Config {
  readonly mode: Mode;
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl?: string;
  readonly databasePoolSize: number;
  readonly redisUrl: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly dataDir: string;
  /** Encryption keys; the first one encrypts, all of them decrypt. */
  readonly secretKeys: readonly [SecretKey, ...SecretKey[]];
  /** Key of the look-up HMACs; it changes only by a rehash job. */
  readonly lookupKey: Buffer;
  /** Addresses or CIDRs whose X-Forwarded-* headers are believed; false believes nobody. */
  readonly trustProxy: string | false;
  readonly logLevel: string;
  readonly metricsPort?: number;

  constructor(values: Omit<Config, 'cookiePrefix' | 'secureCookies' | 'isDemo'>) {
    Object.assign(this, values);
  }

  get secureCookies(): boolean {
    return this.publicUrl.protocol === 'https:';
  }

  /** `__Host-` needs https, so it follows PUBLIC_URL. */
  get cookiePrefix(): '__Host-' | '' {
    return this.secureCookies ? '__Host-' : '';
  }

  get isDemo(): boolean {
    return this.mode === 'embedded';
  }
}

/** Thrown at boot; `problems` has one line for each wrong or missing variable. */
export class ConfigProblems extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

const key32 = (value: string): Buffer | null => {
  const key = Buffer.from(value, 'base64');
  return key.length === 32 && new Set(key).size > 8 ? key : null;
};

const secretKeys = z.string().transform((text, context): [SecretKey, ...SecretKey[]] => {
  const keys: SecretKey[] = [];
  for (const part of text.split(',').map((entry) => entry.trim())) {
    const [id = '', encoded = ''] = part.split(/:(.*)/s);
    const key = key32(encoded);
    if (!/^[a-z0-9]{1,16}$/.test(id) || !key) {
      context.addIssue(
        'must be "id:key[,id:key]" with keys of 32 random bytes in base64 (openssl rand -base64 32)',
      );
      return z.NEVER;
    }
    keys.push({ id, key });
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    context.addIssue('names one key id twice');
    return z.NEVER;
  }
  return keys as [SecretKey, ...SecretKey[]];
});

const lookupKey = z.string().transform((text, context): Buffer => {
  const key = key32(text);
  if (key) return key;
  context.addIssue('must be 32 random bytes in base64 (openssl rand -base64 32)');
  return z.NEVER;
});

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  });

const port = z.coerce.number('must be a port number').int().min(0).max(65535);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Passwords that stand in examples everywhere, ours included. */
const EXAMPLE_PASSWORDS = new Set([
  'password',
  'postgres',
  'megdan',
  'change-me',
  'changeme',
  'secret',
  'example',
]);

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(
      address,
      /^\d{1,3}$/.test(bits) ? Number(bits) : -1,
      family === 6 ? 'ipv6' : 'ipv4',
    );
    return true;
  } catch {
    return false;
  }
}

const networks = z.string().refine((text) => text.split(',').every((entry) => isNetwork(entry.trim())), {
  message: 'must be addresses or networks such as "127.0.0.1,10.0.0.0/8"',
});

/** The environment variables, in the order in which `.env.example` explains them. */
export const environment = z.object({
  MODE: z.enum(['embedded', 'test', 'production']).default('production'),
  ROLE: z.enum(['web', 'worker', 'all']).default('web'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: url('http:', 'https:'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_OWNER_URL: optional(url('postgres:', 'postgresql:')),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number').int().min(2).max(200).default(12),
  REDIS_URL: url('redis:', 'rediss:'),
  SMTP_URL: optional(url('smtp:', 'smtps:')),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an address such as "Megdan <no-reply@example.bg>"'),
  DATA_DIR: z.string().min(1),
  SECRET_KEYS: secretKeys,
  LOOKUP_KEY: lookupKey,
  TRUST_PROXY: optional(networks),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_PORT: optional(port),
});

/** Reads and checks the environment. @throws ConfigProblems with every problem at once, one line each. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const missing = env[name] === undefined || env[name] === '';
        return missing ? `${name} is missing` : `${name} ${issue.message}`;
      });
  if (parsed.success && parsed.data.MODE === 'production') {
    if (!parsed.data.SMTP_URL) problems.push('SMTP_URL is missing: without it no letter leaves the house');
    if (parsed.data.SECRET_KEYS.some(({ key }) => key.equals(parsed.data.LOOKUP_KEY)))
      problems.push('LOOKUP_KEY must differ from every key in SECRET_KEYS');
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'] as const) {
      if (EXAMPLE_PASSWORDS.has(new URL(parsed.data[name] ?? 'none:').password))
        problems.push(`${name} has a password that stands in examples; choose another one`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(problems);
  const values = parsed.data;
  return new Config({
    mode: values.MODE,
    role: values.ROLE,
    host: values.HOST,
    port: values.PORT,
    publicUrl: new URL(values.PUBLIC_URL),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    redisUrl: values.REDIS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    dataDir: values.DATA_DIR,
    secretKeys: values.SECRET_KEYS,
    lookupKey: values.LOOKUP_KEY,
    trustProxy: values.TRUST_PROXY ?? false,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT,
  });
}
