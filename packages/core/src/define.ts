import { version } from './version.ts';

const versionOf = Symbol.for('stet.version');

/**
 * Registers an element unless its tag is taken: pages do load a script twice, or two versions of it,
 * and an exception here would stop everything after it. The first one wins; a second copy is named once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as
    (CustomElementConstructor & { [versionOf]?: string }) | undefined;
  if (first === element) return;
  if (first) {
    const running = first[versionOf] ?? 'from another source';
    console.warn(
      `<${tag}> is already defined (${running}), so this copy (${version}) is not used. Load one copy of Stet per page.`,
    );
    return;
  }
  Object.defineProperty(element, versionOf, { value: version });
  customElements.define(tag, element);
}
