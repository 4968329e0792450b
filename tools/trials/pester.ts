// A thread of its own that burdens a service while the main one measures what readers feel of it.
//   posts    so many comments a second
//   sockets  connections that never finish: headers that come a letter at a time, bodies that stop, answers unread
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

import { createClient, pause, posting } from './client.ts';

export interface Burden {
  kind: 'posts' | 'sockets';
  url: string;
  /** Comments a second, or connections. */
  amount: number;
}

const { kind, url, amount } = workerData as Burden;
const { hostname, port } = new URL(url);
let going = true;
parentPort?.once('message', () => (going = false));
if (kind === 'posts') await post();
else await holdSockets();

async function post(): Promise<void> {
  const client = createClient(url, 64);
  const run = Math.random().toString(36).slice(2);
  const begin = performance.now();
  const under: Promise<unknown>[] = [];
  let sent = 0;
  parentPort?.postMessage('ready');
  while (going) {
    const due = ((performance.now() - begin) / 1000) * amount;
    for (; sent < due; sent += 1) {
      const comment = {
        thread: `burst-${sent % 8}`,
        author: { name: 'Ada' },
        content: { markdown: `Number ${run} ${sent}, *written* in haste.` },
      };
      under.push(client.send(posting(`${run}-${sent}`, comment)).catch(() => undefined));
    }
    await pause(10);
  }
  await Promise.all(under);
  client.close();
}

async function holdSockets(): Promise<void> {
  const sockets = new Set<Socket>();
  let number = 0;
  let told = false;
  while (going) {
    while (sockets.size < amount) open(sockets, number++);
    // A letter more now and then, so that nothing looks dead.
    for (const socket of sockets) if (Math.random() < 0.5) socket.write('x');
    await pause(1_000);
    if (!told) parentPort?.postMessage('ready');
    told = true;
  }
  for (const socket of sockets) socket.destroy();
}

function open(sockets: Set<Socket>, number: number): void {
  const socket = connect(Number(port), hostname);
  const beginnings = [
    'GET /v1/comments?thread=story HTTP/1.1\r\nHost: slow.example\r\nX-Slow: ',
    'POST /v1/comments HTTP/1.1\r\nHost: slow.example\r\nContent-Type: application/json\r\nIdempotency-Key: slow\r\nContent-Length: 9000\r\n\r\n{"',
    'GET /v1/comments?thread=story&limit=100 HTTP/1.1\r\nHost: slow.example\r\n\r\n'.repeat(20),
  ];
  sockets.add(socket);
  socket.pause();
  socket.on('error', () => undefined);
  socket.on('close', () => sockets.delete(socket));
  socket.write(beginnings[number % beginnings.length] ?? '');
}
