// Runs in the browser: makes, upgrades and updates so many of an element from the same children.
import './twins.ts';
import { cases } from './cases.ts';
import { peerMarkup } from './peers.ts';

export type Maker = 'stet' | 'twin' | 'sl' | 'wa';

// What elements put off until the browser is idle is run when it is asked for, and measured on its own.
let idle = new Map<number, IdleRequestCallback>();
let lastHandle = 0;
window.requestIdleCallback = (task) => {
  idle.set((lastHandle += 1), task);
  return lastHandle;
};
window.cancelIdleCallback = (handle) => void idle.delete(handle);

const caseOf = (stem: string) => {
  const found = cases[stem];
  if (!found) throw new Error(`There is no case "${stem}".`);
  return found;
};

let box = document.createElement('div');
let made: Element[] = [];

function clear(): void {
  document.body.replaceChildren();
  box = document.createElement('div');
  made = [];
  idle.clear();
}

/** Lit renders in a microtask, observers call back after it, frames lay out: all of it belongs to the cost. */
async function settle(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

function template(markup: string): DocumentFragment {
  const inert = document.createElement('template');
  inert.innerHTML = markup;
  return inert.content;
}

/** Makes the elements as a script does. `dormant` ones have no registry yet, as if their script were still to come. */
function fill(maker: Maker, stem: string, count: number, dormant: boolean): void {
  const { markup, attributes = {} } = caseOf(stem);
  const isPeer = maker === 'sl' || maker === 'wa';
  const content = template(isPeer ? peerMarkup(maker, caseOf(stem)) : markup);
  const options = (dormant ? { customElementRegistry: null } : undefined) as ElementCreationOptions;
  for (let index = 0; index < count; index += 1) {
    if (isPeer) {
      box.append(document.importNode(content, true));
      continue;
    }
    const element = document.createElement(`${maker}-${stem}`, options);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(document.importNode(content, true));
    box.append(element);
  }
}

async function create(maker: Maker, stem: string, count: number, visible: boolean): Promise<void> {
  box.hidden = !visible;
  fill(maker, stem, count, false);
  document.body.append(box);
  await settle();
  made = [...box.children];
}

/** Puts the words into the page and lays them out, before any script of the elements. */
async function print(maker: Maker, stem: string, count: number): Promise<void> {
  fill(maker, stem, count, true);
  document.body.append(box);
  await settle();
  made = [...box.children];
}

async function upgrade(): Promise<void> {
  const registry = customElements as CustomElementRegistry & { initialize(root: Node): void };
  registry.initialize(box);
  await settle();
}

async function update(stem: string, turn: number): Promise<void> {
  const { property, values } = caseOf(stem);
  const value = values[turn % 2];
  for (const element of made) Reflect.set(element, property, value);
  await settle();
}

async function runIdle(): Promise<void> {
  const tasks = idle;
  idle = new Map();
  for (const task of tasks.values()) task({ didTimeout: false, timeRemaining: () => 50 });
  await settle();
}

/** For a look at what is measured: the words and the shadow tree of the first element. */
function shown(): string {
  const [element] = made;
  return element?.shadowRoot?.innerHTML ?? '';
}

Object.assign(window, { clear, create, print, upgrade, update, runIdle, shown });
