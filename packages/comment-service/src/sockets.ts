import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * So many connections at once, and no more. A newcomer is never turned away for those who hold one without asking
 * anything: the one that has asked nothing for longest goes instead.
 */
export function limitSockets(server: Server, most: number): void {
  /** Those that no whole request has come from since their last answer, the longest first. */
  const waiting = new Set<Socket>();
  let open = 0;

  server.on('connection', (socket: Socket) => {
    open += 1;
    waiting.add(socket);
    socket.once('close', () => {
      open -= 1;
      waiting.delete(socket);
    });
    const [idlest] = waiting;
    if (open > most && idlest !== undefined) idlest.destroy();
  });
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) waiting.add(socket);
    });
  });
}
