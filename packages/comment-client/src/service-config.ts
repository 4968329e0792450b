import type { ServiceConfig } from './protocol.ts';
import { getJson, isRecord } from './request.ts';

const known = new Map<string, Promise<ServiceConfig>>();

/** What a service says about itself, asked once a page. Rejects as `getJson` does. */
export function serviceConfig(service: URL): Promise<ServiceConfig> {
  const { href } = service;
  const asked = known.get(href) ?? askFor(service);
  known.set(href, asked);
  return asked;
}

async function askFor(service: URL): Promise<ServiceConfig> {
  try {
    return (await getJson(new URL('v1/config', service), isConfig, undefined)).value;
  } catch (error) {
    known.delete(service.href);
    throw error;
  }
}

function isConfig(value: unknown): value is ServiceConfig {
  return isRecord(value);
}
