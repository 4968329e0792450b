/** As much of OpenAPI 3.1 as the tests read. */

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, unknown> };
}

export interface OperationObject {
  operationId: string;
  summary: string;
  parameters?: {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    description?: string;
    schema: { type?: string };
  }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<
    string,
    {
      description: string;
      headers?: Record<string, { required: boolean }>;
      content?: Record<string, unknown>;
    }
  >;
}

export interface Route {
  path: string;
  operations: Record<string, OperationObject>;
}

/** The most literal of the paths that fit. */
export function matchRoute(document: Document, pathname: string): Route | undefined {
  const fitting = Object.keys(document.paths).filter((path) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  fitting.sort((a, b) => a.split('{').length - b.split('{').length);
  const [path] = fitting;
  return path === undefined ? undefined : { path, operations: document.paths[path] ?? {} };
}

/** Text fields of what `fetch` sends as a form; a file is none. */
export function formFields(sent: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(sent instanceof URLSearchParams || sent instanceof FormData)) return fields;
  for (const [name, value] of sent.entries()) if (typeof value === 'string') fields[name] = value;
  return fields;
}
