/** Why something could not be read. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  /** `refused`: the back end said no; `unreadable`: it answered with something else than was asked for. */
  readonly reason: 'unreachable' | 'refused' | 'unreadable';
  /** 0 when there was no answer. */
  readonly status: number;
  /** What the back end calls it. */
  readonly problem: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    reason: RequestFailure['reason'],
    message: string,
    about: { status?: number; problem?: string | undefined; retryAfter?: number | undefined } = {},
  ) {
    super(message);
    this.reason = reason;
    this.status = about.status ?? 0;
    this.problem = about.problem;
    this.retryAfter = about.retryAfter;
  }
}
