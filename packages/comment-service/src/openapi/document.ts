import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import { PROBLEM_KINDS } from '../problems.ts';
import {
  challengeSchema,
  commentPageSchema,
  commentSchema,
  problemSchema,
  threadSchema,
} from '../schemas/answers.ts';
import { HEADERS, PATH_PARAMETERS, REQUEST_HEADERS, SECURITY_SCHEMES, TAGS } from './names.ts';
import { allOf, type Answer, type Operation, type Schema } from './operation.ts';

export type Operations = Readonly<Record<string, Operation>>;

const SHARED: Record<string, Schema> = {
  Thread: threadSchema,
  Comment: commentSchema,
  CommentPage: commentPageSchema,
  Challenge: challengeSchema,
  Problem: problemSchema,
};

/** Whether a text is good can be more than JSON Schema can say; the sentence of a refusal says it then. */
const SAID_IN_WORDS = ['trim', 'check', 'partial_check', 'raw_check', 'raw_transform', 'transform'];

/** OpenAPI 3.1 of the routes that the service has, by `METHOD /path`. */
export function openApiDocument(
  operations: Operations,
  routes: readonly string[],
  basePath: string,
): Record<string, unknown> {
  const own = routes.filter((route) => operations[route] !== undefined);
  const schemas = schemasOf(own.map((route) => [route, operations[route] as Operation]));
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of own) {
    const [method = '', path = ''] = route.split(' ');
    const operation = operations[route];
    if (operation === undefined) continue;
    (paths[path.replace(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase()] = describe(
      route,
      operation,
      schemas,
    );
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stet comment service',
      version: '1',
      description: 'Comments of articles: JSON over HTTP, times in RFC 3339 UTC, ids opaque.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    tags: TAGS,
    paths,
    components: { schemas: schemas.shared, securitySchemes: SECURITY_SCHEMES },
  };
}

interface Schemas {
  shared: Record<string, JsonSchema>;
  of(schema: Schema, use: 'sent' | 'answered'): JsonSchema | undefined;
}

/** Converted together, so that what several of them have stands once and is referred to. */
function schemasOf(operations: [string, Operation][]): Schemas {
  const sent: Record<string, Schema> = {};
  const answered: Record<string, Schema> = { ...SHARED };
  for (const [route, { query, body, answers }] of operations) {
    for (const [name, entry] of Object.entries(query?.entries ?? {})) {
      answered[`${route} ?${name}`] = entry;
    }
    if (body !== undefined) sent[`${route} body`] = body.schema;
    for (const [status, { schema }] of Object.entries(answers)) {
      if (schema !== undefined) answered[`${route} ${status}`] ??= schema;
    }
  }
  const convert = (
    schemas: Record<string, Schema>,
    typeMode: 'input' | 'output',
  ): Map<Schema, JsonSchema> => {
    const named = Object.entries(schemas).filter(([name]) => name in SHARED);
    const inline = Object.entries(schemas).filter(([name]) => !(name in SHARED));
    const converted = new Map<Schema, JsonSchema>();
    // One at a time beside the shared ones: an inline schema is written out wherever it is used.
    for (const [name, schema] of [...named, ...inline]) {
      const defs = toJsonSchemaDefs(
        { ...Object.fromEntries(named), [name]: schema },
        {
          target: 'draft-2020-12',
          typeMode,
          ignoreActions: SAID_IN_WORDS,
          overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
        },
      );
      const json = defs[name];
      if (json !== undefined) converted.set(schema, json);
    }
    return converted;
  };
  const input = convert(sent, 'input');
  const output = convert(answered, 'output');
  const shared: Record<string, JsonSchema> = {};
  const nameOf = new Map<Schema, string>();
  for (const [name, schema] of Object.entries(SHARED)) {
    const json = output.get(schema);
    if (json !== undefined) shared[name] = json;
    nameOf.set(schema, name);
  }
  return {
    shared,
    of(schema, use) {
      const name = nameOf.get(schema);
      if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
      return (use === 'sent' ? input : output).get(schema);
    },
  };
}

function describe(route: string, operation: Operation, schemas: Schemas): Record<string, unknown> {
  const { summary, tag, body, needs } = operation;
  const parameters = [...pathParameters(route), ...queryParameters(operation, schemas)];
  for (const [name, required] of Object.entries(operation.headers ?? {})) {
    const { description, schema } = REQUEST_HEADERS[name] ?? { description: '', schema: {} };
    parameters.push({ name, in: 'header', required, description, schema });
  }
  return {
    operationId: operationIdOf(route),
    summary,
    tags: [tag],
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          body.types.map((type) => [type, { schema: schemas.of(body.schema, 'sent') }]),
        ),
      },
    }),
    responses: responsesOf(operation, schemas),
    ...(needs !== undefined && { security: [{ [needs]: [] }] }),
  };
}

function operationIdOf(route: string): string {
  return route
    .toLowerCase()
    .replace(/[ :/.]+/g, '-')
    .replace(/-$/, '');
}

function pathParameters(route: string): Record<string, unknown>[] {
  return [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PATH_PARAMETERS[name] ?? '',
    schema: { type: 'string', minLength: 1 },
  }));
}

function queryParameters({ query }: Operation, schemas: Schemas): Record<string, unknown>[] {
  return Object.entries(query?.entries ?? {}).map(([name, entry]) => {
    const { description, default: unset, ...schema } = schemas.of(entry, 'answered') ?? {};
    const required = !['optional', 'exact_optional', 'nullish'].includes(entry.type);
    return {
      name,
      in: 'query',
      required,
      ...(description !== undefined && { description }),
      schema: {
        ...schema,
        // As the value it becomes, not as the text that it is in the address.
        ...(unset !== undefined && { default: schema.type === 'integer' ? Number(unset) : unset }),
      },
    };
  });
}

function responsesOf(operation: Operation, schemas: Schemas): Record<string, unknown> {
  const responses: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(operation.answers)) {
    responses[status] = {
      description: answer.description,
      ...headersOf(answer.headers ?? []),
      ...contentOf(answer, schemas),
    };
  }
  const problems = allOf(
    operation.problems ?? {},
    // The comments may be out of reach, on a full disk or a server that is away.
    operation.tag === 'service' ? {} : { 503: ['unavailable'] },
    { 500: ['internal'] },
  );
  for (const [status, types] of Object.entries(problems)) {
    const known = responses[status] as { content?: Record<string, unknown> } | undefined;
    responses[status] = {
      description: types.map((type) => PROBLEM_KINDS[type].title).join('; or: '),
      ...known,
      ...(['429', '503'].includes(status) && headersOf(['Retry-After'])),
      content: {
        ...known?.content,
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Problem' },
              {
                type: 'object',
                properties: {
                  status: { const: Number(status) },
                  type: { type: 'string', pattern: `/problems/(?:${types.join('|')})$` },
                },
              },
            ],
          },
        },
      },
    };
  }
  return responses;
}

function headersOf(names: readonly string[]): Record<string, unknown> {
  if (names.length === 0) return {};
  return {
    headers: Object.fromEntries(
      names.map((name) => [
        name,
        { required: true, description: HEADERS[name] ?? '', schema: { type: 'string' } },
      ]),
    ),
  };
}

function contentOf({ type, schema }: Answer, schemas: Schemas): Record<string, unknown> {
  if (type === undefined) return {};
  const types = typeof type === 'string' ? [type] : type;
  return {
    content: Object.fromEntries(
      types.map((name) => [
        name,
        {
          schema:
            schema !== undefined && name.endsWith('json')
              ? schemas.of(schema, 'answered')
              : { type: 'string' },
        },
      ]),
    ),
  };
}
