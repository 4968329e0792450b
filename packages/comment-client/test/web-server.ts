import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface WebServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

export type Respond = (request: Received, response: ServerResponse) => void;

/** A real HTTP server on a free port, which keeps what it was asked. */
export async function startServer(respond: Respond): Promise<WebServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => void handle(request, response));
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { method = 'GET', headers } = request;
    const body = Buffer.concat(chunks).toString('utf8');
    const asked = { method, path: url.pathname, query: url.searchParams, headers, body };
    received.push(asked);
    respond(asked, response);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function answer(
  response: ServerResponse,
  status: number,
  body: string | object = '',
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'Content-Type': isText ? 'text/html; charset=UTF-8' : 'application/json; charset=UTF-8',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
