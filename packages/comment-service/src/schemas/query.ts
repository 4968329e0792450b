import * as v from 'valibot';
import type { QuerySchema } from '../openapi/operation.ts';
import type { Settings } from '../settings.ts';
import { byteLength } from '../text/clean.ts';
import { parsed } from '../validate.ts';

type FromText<T> = v.GenericSchema<string, T>;

/** Reads parameters by their schema, or refuses with everything that is wrong in them. Empty is not given. */
export function readQuery<T>(schema: QuerySchema<T>, url: string): T {
  const { searchParams } = new URL(url);
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(schema.entries)) {
    const value = searchParams.get(name);
    if (value !== null && value !== '') given[name] = value;
  }
  return parsed(schema, given, 400);
}

export function wholeNumber(name: string, least: number, most: number): FromText<number> {
  const wrong = `invalid "${name}" must be a whole number from ${least} to ${most}.`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, wrong),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(least, wrong),
    v.maxValue(most, wrong),
  );
}

export function oneOf<const Options extends readonly string[]>(
  name: string,
  options: Options,
): v.GenericSchema<string, Options[number]> {
  return v.picklist(options, `invalid "${name}" must be one of ${options.join(', ')}.`);
}

export function threadName(most: number): FromText<string> {
  return v.pipe(
    v.string(),
    v.description(`Name of the thread, of at most ${most} bytes.`),
    v.trim(),
    v.minLength(1, 'required Say which thread.'),
    v.check((id) => byteLength(id) <= most, `too-long A thread has at most ${most} bytes.`),
  );
}

/** Of what is asked about one thread. */
export function threadQuerySchema({
  limits,
}: Pick<Settings, 'limits'>): QuerySchema<{ thread: string }> {
  return v.object({ thread: threadName(limits.thread) }, 'required Say which thread: ?thread=…');
}

export function described<T>(
  schema: v.GenericSchema<string, T>,
  description: string,
): v.GenericSchema<string, T> {
  return v.pipe(schema, v.description(description));
}
