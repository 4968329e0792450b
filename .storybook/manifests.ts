/** The manifests of all packages as one, for the argument and API tables. */
const manifests = import.meta.glob<{ default: { modules: object[] } }>(
  '../packages/*/dist/custom-elements.json',
  { eager: true },
);

export const manifest = {
  schemaVersion: '1.0.0',
  modules: Object.values(manifests).flatMap((file) => file.default.modules),
};
