// The least that a server can do, as the measure of ours: answers a GET with bytes made before, and a POST with what
// it has parsed, without keeping it. Started as `node bare.ts FILE`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const bytes = readFileSync(process.argv[2] ?? '');
let posts = 0;

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
    response.end(bytes);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { thread, author, content } = JSON.parse(Buffer.concat(chunks).toString()) as {
      thread: string;
      author: { name: string };
      content: { markdown: string };
    };
    const text = content.markdown;
    const comment = {
      id: `c_${posts++}`,
      thread,
      author,
      content: { html: `<p>${text}</p>`, text },
    };
    const answer = JSON.stringify({ comment });
    response.writeHead(201, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
