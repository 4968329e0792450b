interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  parsedType?: { text: string };
}

interface Method extends Named {
  kind: string;
  privacy?: string;
  parameters?: Named[];
  return?: { type?: { text: string } };
}

/** What the tables of one element are made from; custom-elements-manifest's shape, in part. */
export interface ElementDeclaration {
  tagName?: string;
  attributes?: Named[];
  members?: Method[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

interface Manifest {
  modules: { declarations?: ElementDeclaration[] }[];
}

const files = import.meta.glob<{ default: Manifest }>('../packages/*/dist/custom-elements.json', {
  eager: true,
});

/** The manifests of all packages as one. */
export const manifest = {
  schemaVersion: '1.0.0',
  modules: Object.values(files).flatMap((file) => file.default.modules),
};

const elements = manifest.modules.flatMap((module) => module.declarations ?? []);

export const findElement = (tagName: string): ElementDeclaration | undefined =>
  elements.find((declaration) => declaration.tagName === tagName);
