import { OperatorError } from '../operator-error.ts';

export interface MailOptions {
  /** `smtps://user:password@host:465`, or `smtp://…` for a server that goes over to TLS by STARTTLS. */
  smtp: string;
  /** What stands in From: `comments@news.example`, or `The News <comments@news.example>`. */
  from: string;
  /** Where readers reach this service, base path included: links in mails lead there. */
  publicUrl: string;
}

const LOCAL = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** Refuses what would send in the open, or links that whoever asks could turn elsewhere. */
export function mailOf(given: Partial<MailOptions> | null): MailOptions | null {
  const { smtp, from, publicUrl } = given ?? {};
  if (smtp === undefined) return null;
  const server = URL.canParse(smtp) ? new URL(smtp) : null;
  if (server === null || !/^smtps?:$/.test(server.protocol) || server.hostname === '') {
    // It may hold a password, so that it is not said again.
    throw new OperatorError(
      'STET_SMTP is no address of a mail server.',
      'Write smtps://user:password@host:465, with %40 for an @ in the user or password.',
    );
  }
  if (from === undefined || !/^(?:[^<>\r\n"]{0,80}<)?[^\s<>@"]+@[^\s<>@"]+>?$/.test(from)) {
    throw new OperatorError(
      `STET_MAIL_FROM is ${from === undefined ? 'not set' : `"${from}"`}; mails need a sender.`,
      'Give an address that the mail server may send from, such as comments@news.example.',
    );
  }
  const url = publicUrl !== undefined && URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new OperatorError(
      `STET_PUBLIC_URL is ${publicUrl === undefined ? 'not set' : `"${publicUrl}"`}; links in mails need to know where this service is.`,
      'Give the address that readers reach it at, base path included: https://comments.news.example',
    );
  }
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname)) {
    throw new OperatorError(
      `STET_PUBLIC_URL is "${publicUrl}": others could read the links of subscribers on their way.`,
      'Put the service behind https and give that address.',
    );
  }
  return { smtp, from, publicUrl: url.href.replace(/\/$/, '') };
}

/** Whether the password may be sent without TLS: to this machine itself only. */
export function isLocal(smtp: string): boolean {
  return LOCAL.test(new URL(smtp).hostname);
}
