import { after } from 'node:test';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  /** As it came, headers and all. */
  raw: string;
  /** Unfolded, by name in lower case. */
  headers: Map<string, string>;
  text: string;
}

export interface Mailbox {
  smtp: string;
  mails: Received[];
  /** So many, or an error after five seconds. */
  until(count: number): Promise<Received[]>;
  /** Of so many connections, the next ones are turned away. */
  refuse(times: number): void;
}

/** A real mail server on this machine, which keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Received[] = [];
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom(_address, _session, done) {
      if (refused-- > 0) done(Object.assign(new Error('come back later'), { responseCode: 451 }));
      else done();
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        mails.push(read(raw, envelope));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtp: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (times) => (refused = times),
    async until(count) {
      for (let n = 0; n < 400 && mails.length < count; n++) await pause(50);
      if (mails.length < count) throw new Error(`${mails.length} mails came, not ${count}`);
      return mails;
    },
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

interface Envelope {
  mailFrom: false | { address: string };
  rcptTo: { address: string }[];
}

function read(raw: string, { mailFrom, rcptTo }: Envelope): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', ...value] = line.split(':');
    headers.set(name.toLowerCase(), value.join(':').trim());
  }
  const body = rest.join('\r\n\r\n');
  const encoding = headers.get('content-transfer-encoding') ?? '7bit';
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    raw,
    headers,
    text: decode(body, encoding).replaceAll('\r\n', '\n'),
  };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
