import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBackend } from '../src/backend.ts';
import { createApp } from '../src/app.ts';
import { operationsOf } from '../src/openapi/index.ts';
import { routesOf } from '../src/routes/openapi.ts';
import { settle } from '../src/settings.ts';
import { createContract } from './documented.ts';
import { newComment, post, start, temporaryFolder } from './helpers.ts';
import type { Document } from './openapi.ts';

async function documentOf(url: string): Promise<Document> {
  return (await (await fetch(`${url}/v1/openapi.json`)).json()) as Document;
}

test('every route is documented, and nothing that is no route', async () => {
  const db = `${temporaryFolder()}/comments.db`;
  const mail = { smtp: 'smtps://m.example', from: 'a@m.example', publicUrl: 'https://c.example' };
  const backend = await createBackend(
    settle({ db, challenge: { bits: 8, minSeconds: 0 }, basePath: '/comments', mail }),
  );
  const routes = routesOf(createApp(backend), '/comments');
  assert.deepEqual(Object.keys(operationsOf(backend)).sort(), [...routes].sort());
  backend.hub.close();
  await backend.postman?.close();
  await backend.database.close();
});

test('the document says what this service offers, and where', async () => {
  const service = await start({ basePath: '/comments' });
  const response = await fetch(`${service.url}/v1/openapi.json`);
  const document = (await response.json()) as Document & { servers: { url: string }[] };
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(document.servers, [{ url: '/comments' }]);
  assert.ok(document.paths['/v1/events'] !== undefined);
  assert.equal(document.paths['/v1/challenge'], undefined, 'no challenge is offered');
  const tag = response.headers.get('ETag') ?? '';
  const again = await fetch(response.url, { headers: { 'If-None-Match': tag } });
  assert.equal(again.status, 304);
});

test('every operation has a name of its own, says what it is for, and how it fails', async () => {
  const { paths } = await documentOf((await start()).url);
  const names: string[] = [];
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { operationId, summary, parameters, responses }] of Object.entries(
      operations,
    )) {
      const what = `${method} ${path}`;
      names.push(operationId);
      assert.ok(summary.length > 3, what);
      assert.ok(responses['500']?.content?.['application/problem+json'], what);
      for (const parameter of parameters ?? []) assert.ok(parameter.description, what);
      for (const name of path.matchAll(/\{(\w+)\}/g)) {
        assert.ok(
          parameters?.some((one) => one.in === 'path' && one.name === name[1]),
          what,
        );
      }
    }
  }
  assert.equal(new Set(names).size, names.length);
});

test('what is wrong for the service is wrong by the document, and the other way round', async () => {
  const service = await start({ require: ['name', 'email'] });
  const contract = createContract(await documentOf(service.url), '');
  const valid = contract.schema(
    '/paths/~1v1~1comments/post/requestBody/content/application~1json/schema',
  );
  assert.equal(valid(newComment()), true);
  for (const body of [
    { author: { name: 'Ada', email: 'a@example.org' }, content: { markdown: 'No thread' } },
    newComment({ content: {} }),
    newComment({ content: { markdown: 7 } }),
    newComment({ author: { name: 'Ada' } }),
    newComment({ parent: 7 }),
    [],
  ]) {
    assert.equal(valid(body), false, JSON.stringify(body));
    assert.equal((await post(service, body)).status, 422, JSON.stringify(body));
  }
});

test('an answer that is not the one that is documented fails the test that got it', async () => {
  const service = await start();
  const { paths } = await documentOf(service.url);
  const responses = paths['/healthz']?.['get']?.responses ?? {};
  const { schema } = Object(responses['200']?.content?.['application/json']) as {
    schema: { additionalProperties: boolean };
  };
  assert.equal(schema.additionalProperties, false);
  const contract = createContract(await documentOf(service.url), '');
  const comment = contract.schema('/components/schemas/Comment');
  const good: unknown = ((await (await post(service, newComment())).json()) as { comment: object })
    .comment;
  assert.equal(comment(good), true);
  assert.equal(comment({ ...Object(good), email: 'ada@example.org' }), false);
});
