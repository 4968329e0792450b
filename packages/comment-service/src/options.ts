import type { MailOptions } from './mail/settings.ts';

/**
 * `off` publishes at once; `post` too, and lists each comment until a moderator has seen it; `trusted` holds until
 * one of the same name and address was approved; `pre` holds each until it is approved.
 */
export type Moderation = 'off' | 'post' | 'trusted' | 'pre';

export interface Flood {
  /** So many comments … */
  comments: number;
  /** … in so many seconds, from one address. */
  seconds: number;
}

export interface ChallengeOptions {
  /** Leading zero bits of the hash: 16 is a tenth of a second of a phone; each further one doubles it. */
  bits: number;
  /** A comment that comes sooner after its challenge is a program's. */
  minSeconds: number;
}

export interface ServiceOptions {
  /** The SQLite file, made when it is missing; or `postgres://…`, which several replicas may share. */
  db: string;
  /** Where the service is mounted, such as `/comments`; nothing at the root. */
  basePath?: string;
  /** Origins whose pages may read and post, such as `https://news.example`. Its own origin always may. */
  origins?: readonly string[];
  /** `off` when unset. */
  moderation?: Moderation;
  /** Opens the moderation pages; at least 16 characters. Without it they are off. */
  secret?: string;
  /** Fields besides the comment that must be filled in. */
  require?: readonly ('name' | 'email')[];
  /** UTF-8 bytes of one comment. */
  maxComment?: number;
  /** Comments at this depth cannot be answered. */
  maxDepth?: number;
  /** How much one address may post; `null` is no limit. Unset: 10 in a minute, but for this machine itself. */
  flood?: Flood | null;
  /** Minutes in which one's own comment may be edited and deleted; 15 when unset, 0 is never. */
  editMinutes?: number;
  /** Kinds of reaction that readers may choose; `like` when unset. */
  reactions?: readonly string[];
  /** Reports by so many readers hold a comment until a moderator decides; 3 when unset, 0 takes no reports. */
  reportsToHold?: number;
  /** A comment with more links than this is held; 10 when unset. */
  maxLinks?: number;
  /** Pages that may listen to live events at once; 500 when unset, 0 offers none. */
  maxStreams?: number;
  /** Proof of work that each comment needs; none when unset. Forms without script are held instead. */
  challenge?: ChallengeOptions | null;
  /** A mail server of yours, for readers who want to be told of comments; none when unset. */
  mail?: Partial<MailOptions> | null;
  /** Number of proxies in front that add to `X-Forwarded-For`; 0 believes nobody. */
  trustProxy?: number;
  /** A line for each request too, without anything that is about its reader; off when unset. */
  logRequests?: boolean;
  /** Where a line for the operator goes; `console.error` when unset. */
  log?: (line: string) => void;
}
