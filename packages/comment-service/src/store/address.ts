export function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:/i.test(address);
}

/** A file's name, or what may be shown of `postgres://…`: no user, no password, no parameters. */
export function nameOf(address: string): string {
  if (!isPostgres(address)) return address;
  if (!URL.canParse(address)) return 'the database of DATABASE_URL';
  const { host, pathname } = new URL(address);
  return `postgres://${host}${pathname}`;
}
