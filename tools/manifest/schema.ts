// The part of the custom-elements manifest schema that our tools read and write.

export interface Manifest {
  schemaVersion: string;
  modules: Module[];
}

export interface Module {
  kind: string;
  path: string;
  declarations?: Declaration[];
  exports?: Export[];
}

export interface Export {
  kind: string;
  name: string;
  declaration: { name: string; module?: string };
}

export interface Declaration {
  kind: string;
  name: string;
  summary?: string;
  description?: string;
  customElement?: boolean;
  tagName?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
  cssStates?: Described[];
  /** Ours: `--verb`s that a button of the page may give by `commandfor` and `command`. */
  commands?: Described[];
}

export interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: TypeText;
  /** The type with the names in it spelled out. */
  parsedType?: TypeText;
}

export interface Attribute extends Described {
  fieldName?: string;
}

export interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  readonly?: boolean;
  reflects?: boolean;
  attribute?: string;
  parameters?: (Described & { optional?: boolean })[];
  return?: { type?: TypeText };
}

interface TypeText {
  text: string;
}
