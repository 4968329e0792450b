interface Policy {
  createHTML: (text: string) => string;
}
interface PolicyFactory {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | undefined;

/**
 * Parses text from elsewhere into a document that is never shown: no script in it runs, nothing it names is
 * loaded. Read its text; never insert its nodes.
 *
 * Where a page asks for Trusted Types, browsers count every kind of parsing as a sink, XML too, so the text goes
 * through a policy named `stet`. A page whose policy lists names (`trusted-types …`) has to list that one,
 * else this throws a `TypeError`.
 */
export function inertDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('stet', { createHTML: (given) => given });
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, type);
}
