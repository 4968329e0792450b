import { createTransport, type Transporter } from 'nodemailer';
import type { Kysely } from 'kysely';
import {
  addressNews,
  forgetOldMails,
  hasMailToDo,
  markSent,
  takeDueMails,
  tryLater,
  type DueMail,
} from '../store/mails.ts';
import type { Schema } from '../store/schema.ts';
import { forgetUnconfirmed, subscriptionOf } from '../store/subscriptions.ts';
import type { Write } from '../store/writer.ts';
import { news, question, type Message } from './messages.ts';
import { isLocal, type MailOptions } from './settings.ts';
import { CONFIRM_MS } from './tokens.ts';

const LOOK_MS = 30_000;
const TIDY_MS = 60 * 60 * 1000;
const TIMEOUT_MS = 20_000;

/** Carries mails out, beside the requests; what it could not is in the database and tried again. */
export interface Postman {
  /** Something was written. */
  wake(): void;
  close(): Promise<void>;
}

export interface PostOffice {
  reader: Kysely<Schema>;
  write: Write;
  secret: string;
  log: (line: string) => void;
}

export function createPostman(mail: MailOptions, office: PostOffice): Postman {
  const transport = openTransport(mail);
  let round: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let tidied = -Infinity;
  const timer = setInterval(wake, LOOK_MS);
  timer.unref();
  wake();

  function wake(): void {
    if (closed) return;
    again = true;
    round ??= goRound();
  }

  async function goRound(): Promise<void> {
    while (again && !closed) {
      again = false;
      try {
        const now = Date.now();
        await tidy(now);
        // Looked at before anything is written: what is written wakes us, wherever it comes from.
        if (!(await hasMailToDo(office.reader, now))) continue;
        const due = await office.write(async (store) => {
          const more = await addressNews(store, office.secret, now);
          // Whoever woke us meanwhile is not to be forgotten.
          again ||= more;
          return takeDueMails(store, now);
        });
        for (const one of due) await carry(one);
        again ||= due.length > 0;
      } catch (error) {
        complain(error);
      }
    }
    // In the same turn that found nothing more: whoever wakes us next begins a new round.
    round = null;
  }

  async function tidy(now: number): Promise<void> {
    if (now - tidied < TIDY_MS) return;
    tidied = now;
    await office.write(async (store) => {
      await forgetUnconfirmed(store, now - CONFIRM_MS);
      await forgetOldMails(store, now);
    });
  }

  async function carry(due: DueMail): Promise<void> {
    const { subscription: id, comment_id: commentId } = due;
    const subscription = await subscriptionOf(office.reader, id);
    const comment = await office.reader
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', commentId)
      .where('status', '=', 'published')
      .executeTakeFirst();
    const links = { secret: office.secret, publicUrl: mail.publicUrl, now: Date.now() };
    const message =
      subscription === undefined
        ? null
        : commentId === ''
          ? question(subscription, links)
          : comment && news(subscription, comment, links);
    try {
      if (message && subscription) await send(message, subscription.email);
      await office.write((store) => markSent(store, due.seq, Date.now()));
    } catch (error) {
      complain(error);
      await office.write((store) => tryLater(store, due, Date.now()));
    }
  }

  async function send({ subject, text, stop }: Message, to: string): Promise<void> {
    await transport.sendMail({
      ...{ from: mail.from, subject, text },
      // As an object: commas and angle brackets in it make no second address.
      to: { name: '', address: to },
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: {
        'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // RFC 3834: no machine should answer a machine.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        Precedence: 'bulk',
      },
    });
  }

  /** By its codes alone: the words of a mail server have the address in them. */
  function complain(error: unknown): void {
    const { code, responseCode } = Object(error) as { code?: string; responseCode?: number };
    const said = [code, responseCode].filter((part) => part !== undefined).join(' ');
    office.log(JSON.stringify({ level: 'error', error: `mail: ${said || 'not sent'}` }));
  }

  return {
    wake,
    async close() {
      closed = true;
      clearInterval(timer);
      await round;
      transport.close();
    },
  };
}

function openTransport({ smtp }: MailOptions): Transporter {
  const { protocol, hostname, port, username, password } = new URL(smtp);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal(smtp),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}
