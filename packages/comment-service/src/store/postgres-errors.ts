import { OperatorError } from '../operator-error.ts';
import { nameOf } from './address.ts';

/** What Postgres or the way to it answered, as something to do. Nothing here says a password. */
export function explainPostgres(error: unknown, address: string): unknown {
  if (!(error instanceof Error) || error instanceof OperatorError) return error;
  const name = nameOf(address);
  const code = 'code' in error ? String(error.code) : '';
  const [problem, remedy] =
    REMEDIES[code] ?? BY_WORDS.find(([words]) => words.test(error.message))?.[1] ?? [];
  if (problem !== undefined && remedy !== undefined) {
    return new OperatorError(`${name}: ${problem}.`, remedy);
  }
  return code === ''
    ? error
    : new OperatorError(
        `${name} cannot be used: ${error.message.slice(0, 300)} (${code}).`,
        'See the log of the Postgres server, and DATABASE_URL.',
      );
}

type Explanation = [problem: string, remedy: string];

const NOBODY: Explanation = [
  'nobody answers there',
  'See that Postgres runs and listens at that host and port, and that no firewall is between; or mend DATABASE_URL.',
];
const UNKNOWN_HOST: Explanation = [
  'there is no such host',
  'Mend the host in DATABASE_URL: postgres://user:password@host:5432/database',
];
const WRONG_PASSWORD: Explanation = [
  'user or password is wrong',
  'Mend DATABASE_URL (symbols in a password are written as %XX there), or set the password: ALTER ROLE … PASSWORD …',
];
const MAY_NOT: Explanation = [
  'this user may not make tables there',
  'Let it own the database (ALTER DATABASE comments OWNER TO …), or GRANT CREATE, USAGE ON SCHEMA public TO it.',
];
const READ_ONLY: Explanation = [
  'it can only be read',
  'Name the primary server in DATABASE_URL, and see that default_transaction_read_only is off.',
];
const BUSY: Explanation = [
  'it takes no more connections',
  'Each replica uses up to 12: raise max_connections, or run fewer replicas.',
];
const CERTIFICATE: Explanation = [
  'its certificate is not trusted',
  'Add sslrootcert=FILE of the authority to DATABASE_URL.',
];

const REMEDIES: Partial<Record<string, Explanation>> = {
  ECONNREFUSED: NOBODY,
  ETIMEDOUT: NOBODY,
  EHOSTUNREACH: NOBODY,
  ENETUNREACH: NOBODY,
  ENOENT: NOBODY,
  ENOTFOUND: UNKNOWN_HOST,
  EAI_AGAIN: UNKNOWN_HOST,
  '28P01': WRONG_PASSWORD,
  '28000': [
    'this user may not come from this machine',
    'Let it in pg_hba.conf of the Postgres server, and mend DATABASE_URL.',
  ],
  '3D000': [
    'there is no such database',
    'Make it (createdb --encoding=UTF8), or mend DATABASE_URL.',
  ],
  '42501': MAY_NOT,
  '25006': READ_ONLY,
  '53300': BUSY,
  '57P03': ['it is just starting or stopping', 'Start again in a moment.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE,
  SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE,
  ERR_INVALID_URL: [
    'that is no address',
    'Write DATABASE_URL as postgres://user:password@host:5432/database; symbols in a password as %XX.',
  ],
};

const BY_WORDS: readonly [RegExp, Explanation][] = [
  [
    /password must be a string/,
    ['it asks for a password', 'Put it into DATABASE_URL, or into PGPASSWORD.'],
  ],
  [
    /does not support SSL/,
    [
      'it has no encryption',
      'Take sslmode out of DATABASE_URL, or turn on ssl in postgresql.conf.',
    ],
  ],
  [/timeout/i, NOBODY],
  [/terminated unexpectedly/, ['it hung up', 'See the log of the Postgres server.']],
];
