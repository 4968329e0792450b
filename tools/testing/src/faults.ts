import type { Context } from './serve-pages.ts';

const faults = ['refused', 'reset', 'drip', '500', '502', 'bad-json', 'big'] as const;
type Fault = (typeof faults)[number];
/** Of a stream of events. */
const cut = 'cut';

const spent = new Set<string>();

/** Splits `/__stet/fault/KIND/ONCE/comments/…`: the fault happens to the first `POST` under that name (`cut`: to the first stream of events), and never again. */
export function faultIn(
  path: string,
  method: string,
): { path: string; fault: Fault | typeof cut | undefined } {
  const [, kind, once, rest] = /^\/__stet\/fault\/([\w-]+)\/([\w-]+)(\/.*)$/.exec(path) ?? [];
  if (!rest) return { path, fault: undefined };
  const known = [...faults, cut].find((fault) => fault === kind) as Fault | typeof cut | undefined;
  const isMeant = kind === cut ? rest.includes('/v1/events') : method === 'POST';
  const isNow = isMeant && !spent.has(`${kind} ${once}`);
  if (isNow) spent.add(`${kind} ${once}`);
  return { path: `/__stet${rest}`, fault: isNow ? known : undefined };
}

/** Spoils an answer. */
export function spoil(fault: Fault, { res, req }: Context): void {
  switch (fault) {
    case 'refused':
      return void req.socket.destroy();
    case 'reset':
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 5000 });
      res.write('{"comment":{"id":"');
      return void setTimeout(() => req.socket.destroy(), 50);
    case 'drip': {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      const timer = setInterval(() => res.write(' '), 200);
      return void res.once('close', () => clearInterval(timer));
    }
    case '500':
      return void res.writeHead(500, { 'Content-Type': 'text/plain' }).end('Oh.');
    case '502':
      return void res.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
    case 'bad-json':
      return void res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"comment": {');
    case 'big':
      res.writeHead(200, { 'Content-Type': 'application/json' });
      return void res.end(' '.repeat(1_100_000));
  }
}
