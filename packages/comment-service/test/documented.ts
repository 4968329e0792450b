import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { formFields, matchRoute, type Document, type OperationObject } from './openapi.ts';

/**
 * Stands in front of `fetch` for the whole test file: what the service answers to any test has to be what its own
 * OpenAPI document says, and what it accepts too.
 */
const plainFetch = globalThis.fetch;

interface Contract {
  document: Document;
  base: string;
  schema(pointer: string): ValidateFunction;
}

const contracts = new Map<string, Contract | null>();

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await plainFetch(input, init).catch((error: unknown) => {
    // The service ends idle connections: one that was taken up in that very moment is taken anew.
    if (request.method !== 'GET' || !wasReset(error)) throw error;
    return plainFetch(input, init);
  });
  const contract = await contractAt(new URL(request.url));
  if (contract !== null) await checkAnswer(contract, request, init?.body ?? null, response);
  return response;
};

function wasReset(error: unknown): boolean {
  const { cause } = Object(error) as { cause?: { code?: string } };
  return cause?.code === 'ECONNRESET';
}

/** Null where no service of ours is. A port may be given to another service: see `forget`. */
async function contractAt({ origin, pathname }: URL): Promise<Contract | null> {
  const base = /^(.*?)\/(?:v1|moderation|healthz|metrics|problems|pages\.css)(?:\/|$)/.exec(
    pathname,
  )?.[1];
  const address = `${origin}${base ?? ''}`;
  const known = contracts.get(address);
  if (known !== undefined) return known;
  const url = `${address}/v1/openapi.json`;
  const response = await plainFetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  // What is gone already, or is no service, has answered all the same; nothing more can be known of it.
  if (response === null) return null;
  const contract = response.ok
    ? createContract((await response.json()) as Document, base ?? '')
    : null;
  contracts.set(address, contract);
  return contract;
}

export function forget(address: string): void {
  contracts.delete(address);
}

export function createContract(document: Document, base: string): Contract {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'service');
  return {
    document,
    base,
    schema(pointer) {
      const validate = ajv.getSchema(`service#${pointer}`);
      if (validate === undefined) throw new Error(`The document has nothing at ${pointer}`);
      return validate;
    },
  };
}

async function checkAnswer(
  contract: Contract,
  request: Request,
  sent: unknown,
  response: Response,
): Promise<void> {
  const url = new URL(request.url);
  const asked = `${request.method} ${url.pathname}`;
  const fail = (why: string): never => {
    throw new Error(`${asked} answered ${response.status}, ${why}`);
  };
  const route = matchRoute(contract.document, url.pathname.slice(contract.base.length));
  if (request.method === 'OPTIONS' && response.status === 204) return;
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  const operation = route?.operations[method];
  const type = response.headers.get('Content-Type')?.split(';', 1)[0]?.trim() ?? null;
  if (route === undefined || operation === undefined) {
    const expected = route === undefined ? 404 : 405;
    if (response.status !== expected) fail(`but the document has no such operation: ${expected}`);
    if (type !== 'application/problem+json') fail(`as ${type}`);
    return;
  }
  const place = `/paths/${escape(route.path)}/${method}`;
  const answer = operation.responses[response.status];
  if (answer === undefined) return fail('a status that is not documented');
  for (const [name, { required }] of Object.entries(answer.headers ?? {})) {
    if (required && !response.headers.has(name)) fail(`without ${name}`);
  }
  const types = Object.keys(answer.content ?? {});
  if (types.length === 0 ? type !== null : !types.includes(type ?? '')) {
    fail(`as ${type}; documented: ${types.join(', ') || 'no body'}`);
  }
  if (type?.endsWith('json') === true && request.method !== 'HEAD') {
    const pointer = `${place}/responses/${response.status}/content/${escape(type)}/schema`;
    const wrong = violations(contract, pointer, await response.clone().json());
    if (wrong !== null) fail(`of another shape: ${wrong}`);
  }
  if (response.status < 400) checkAccepted(contract, operation, place, request, sent, fail);
}

/** What was taken must be what may be sent. */
function checkAccepted(
  contract: Contract,
  operation: OperationObject,
  place: string,
  request: Request,
  sent: unknown,
  fail: (why: string) => never,
): void {
  const query = new URL(request.url).searchParams;
  for (const [index, parameter] of (operation.parameters ?? []).entries()) {
    const { name, required, schema } = parameter;
    if (parameter.in === 'header' && required && !request.headers.has(name)) {
      fail(`though ${name} is missing`);
    }
    if (parameter.in !== 'query') continue;
    const values = query.getAll(name).filter((value) => value !== '');
    if (required && values.length === 0) fail(`though ${name} is missing`);
    if (values.length === 0) continue;
    const value =
      schema.type === 'array' ? values : schema.type === 'integer' ? Number(values[0]) : values[0];
    const wrong = violations(contract, `${place}/parameters/${index}/schema`, value);
    if (wrong !== null) fail(`though ${name} is wrong: ${wrong}`);
  }
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.toLowerCase() ?? '';
  if (operation.requestBody === undefined || sent === null) return;
  if (operation.requestBody.content[type] === undefined) fail(`to a body of type ${type}`);
  const body = type === 'application/json' ? jsonOf(sent) : formFields(sent);
  const wrong = violations(contract, `${place}/requestBody/content/${escape(type)}/schema`, body);
  if (wrong !== null) fail(`to a body of another shape: ${wrong}`);
}

function violations(contract: Contract, pointer: string, value: unknown): string | null {
  const validate = contract.schema(pointer);
  if (validate(value)) return null;
  return (validate.errors ?? [])
    .map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
    .join('; ');
}

function jsonOf(sent: unknown): unknown {
  const text = sent instanceof Uint8Array ? new TextDecoder().decode(sent) : String(sent);
  return JSON.parse(text);
}

function escape(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
