/** Something the person who runs the service can mend: what is wrong, and what to do. */
export class OperatorError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'OperatorError';
    this.remedy = remedy;
  }
}
