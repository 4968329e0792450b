import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { limitSockets } from '../src/sockets.ts';

test('who holds a connection and asks nothing makes room for who asks', async () => {
  const server = createServer((request, response) => {
    // One of them is answered slowly: its connection is in use.
    if (request.url === '/') response.end('well');
  }).listen(0, '127.0.0.1');
  after(() => server.closeAllConnections());
  limitSockets(server, 5);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = async (words: string): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(words);
    return socket;
  };
  const busy = await open('GET /slow HTTP/1.1\r\nHost: a.example\r\n\r\n');
  await once(server, 'request');
  const idle = [];
  for (let n = 0; n < 4; n++) idle.push(await open('GET / HTTP/1.1\r\nX-Slow: '));
  const cut = once(idle[0] as Socket, 'close');
  for (let n = 0; n < 20; n++) {
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'close' } });
    assert.equal(await response.text(), 'well');
  }
  await cut;
  assert.equal(busy.destroyed, false, 'a request under way was cut off');
  server.close();
});
