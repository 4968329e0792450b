import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { OperatorError } from './operator-error.ts';
import { problemResponse, Refusal } from './problems.ts';
import { createService } from './service.ts';
import { limitSockets } from './sockets.ts';
import type { ServiceOptions } from './options.ts';

export interface ServeOptions extends ServiceOptions {
  /** 0 takes any free one. */
  port?: number;
  host?: string;
}

export interface RunningService {
  url: string;
  /** Lets requests under way finish, for ten seconds at most, and closes the database. */
  close(): Promise<void>;
}

const DRAIN_MS = 10_000;
/** A slow connection costs some 10 KB and is cut in ten seconds; a reader turned away is worse. */
const MAX_SOCKETS = 4_000;

/** Starts the service on a port; answers when it listens. */
export async function serve(options: ServeOptions): Promise<RunningService> {
  const service = await createService(options);
  const { port = 4174, host = '127.0.0.1' } = options;
  const workOut = getRequestListener((request, env) => service.fetch(request, env as object), {
    hostname: host,
  });
  const server = createServer(
    {
      maxHeaderSize: 8_192,
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
    },
    (incoming, outgoing) => {
      if (!service.answerHot(incoming, outgoing)) void workOut(incoming, outgoing);
    },
  );
  // Listeners come on top: reading goes on however many there are.
  limitSockets(server, MAX_SOCKETS + (options.maxStreams ?? 500));
  server.on('clientError', answerBrokenRequest);
  server.listen(port, host);
  await listening(server, port).catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  const address = server.address() as AddressInfo;
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}${options.basePath ?? ''}`,
    async close() {
      service.endStreams();
      await drain(server);
      await service.close();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new OperatorError(
              `Port ${port} is taken by another program.`,
              'Choose another with --port or STET_PORT, or stop that program.',
            )
          : error,
      );
    });
  });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Those that end their last answer meanwhile fall idle one by one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
  clearInterval(idle);
}

/** Requests that are not even HTTP get their word too. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The headers have more than 8,192 bytes.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request did not arrive in time.']
        : [400, 'That is no HTTP request.'];
  const response = problemResponse(new Refusal('validation', reason, { status }), '');
  void response.text().then((body) => {
    socket.end(
      `HTTP/1.1 ${status} \r\nContent-Type: application/problem+json\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
