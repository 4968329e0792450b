// The controls: what each element shows, by hand. A shadow root, one cloned template, one shared sheet,
// and nothing else: no languages, no events, no memory, no warnings.

interface TwinParts {
  markup: string;
  css: string;
  /** Attribute properties: what changing one writes. */
  property: string;
  upgrade?: (host: HTMLElement, root: ShadowRoot) => void;
  update: (root: ShadowRoot, value: string, host: HTMLElement) => void;
  manual?: boolean;
}

function defineTwin(stem: string, parts: TwinParts): void {
  const template = document.createElement('template');
  template.innerHTML = parts.markup.replaceAll(/>\s+</g, '><');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { display: block } ${parts.css}`);
  class Twin extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return;
      const slotAssignment = parts.manual ? 'manual' : 'named';
      const root = this.attachShadow({ mode: 'open', slotAssignment });
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(template.content, true));
      parts.upgrade?.(this, root);
    }
  }
  Object.defineProperty(Twin.prototype, parts.property, {
    set(this: HTMLElement, value: string) {
      if (this.shadowRoot) parts.update(this.shadowRoot, value, this);
    },
  });
  customElements.define(`twin-${stem}`, Twin);
}

const first = (root: ShadowRoot, selector: string) => root.querySelector(selector) as HTMLElement;
const writeText = (selector: string) => (root: ShadowRoot, value: string) => {
  first(root, selector).textContent = value;
};
const writeLabel = (selector: string) => (root: ShadowRoot, value: string) => {
  first(root, selector).setAttribute('aria-label', value);
};
const wordCount = (text: string | null) => text?.match(/\S+/g)?.length ?? 0;

function minutes(host: HTMLElement): string {
  let count = 0;
  for (const block of host.querySelectorAll('p, h2')) count += wordCount(block.textContent);
  return `${Math.max(1, Math.round(count / 238))} min`;
}

defineTwin('article', {
  markup: '<div class="bar"><p part="reading-time"></p></div><slot></slot>',
  css: '.bar { min-block-size: 1.5em } p { margin: 0 }',
  property: 'labelReadingTime',
  upgrade: (host, root) => {
    first(root, 'p').textContent = `${minutes(host)} read`;
  },
  update: (root, value, host) => {
    first(root, 'p').textContent = value.replace('{time}', minutes(host));
  },
});

defineTwin('pull-quote', {
  markup: `<div class="quote" role="note" aria-label="Pull quote"><span part="mark" aria-hidden="true"></span>
    <slot name="portrait"></slot><slot></slot></div><slot name="actions"></slot>
    <span part="status" role="status"></span>`,
  css: '[part="mark"] { display: block } [part="status"] { position: absolute }',
  property: 'label',
  update: writeLabel('.quote'),
});

defineTwin('continue-reading', {
  markup: `<div part="head"><slot id="head"></slot><div part="fade"></div></div>
    <div part="bar"><slot id="note"></slot><slot id="button"><button part="button" type="button">
    <span part="label">Continue Reading</span></button></slot></div>
    <div part="rest" hidden="until-found"><slot id="rest"></slot></div>`,
  css: '[part="bar"] { display: flex; justify-content: center }',
  property: 'label',
  manual: true,
  upgrade: (host, root) => {
    const blocks = [...host.children];
    const rest = blocks.slice(3);
    if (rest.reduce((sum, block) => sum + wordCount(block.textContent), 0) < 80) return;
    (first(root, '#head') as HTMLSlotElement).assign(...blocks.slice(0, 3));
    (first(root, '#rest') as HTMLSlotElement).assign(...rest);
    first(root, 'button').addEventListener('click', () => {
      first(root, '[part="rest"]').removeAttribute('hidden');
    });
  },
  update: writeText('[part="label"]'),
});

defineTwin('teaser', {
  markup: `<div class="card"><div part="media"><slot name="media"></slot></div><div part="body">
    <div part="badge"><span class="label"></span><slot name="badge"></slot></div><slot></slot>
    <slot name="standfirst"></slot><div class="meta"><slot name="meta"></slot></div>
    <slot name="sublinks"></slot><div part="actions"><slot name="actions"></slot></div></div></div>`,
  css: '.card { display: grid; position: relative } [part="badge"] { min-block-size: 1.5rem }',
  property: 'labelType',
  update: writeText('.label'),
});

defineTwin('top-stories', {
  markup: `<section aria-label="Top Stories"><div part="heading" role="heading" aria-level="2">Top Stories</div>
    <div class="list"><slot></slot></div><slot name="footer"></slot></section>`,
  css: '[part="heading"] { font-weight: bold }',
  property: 'heading',
  update: (root, value) => {
    writeLabel('section')(root, value);
    writeText('[part="heading"]')(root, value);
  },
});

const icons = new CSSStyleSheet();
icons.replaceSync(`
  twin-connect ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: "" }
  twin-connect a { display: inline-flex; align-items: center; min-block-size: 2.75rem }
  twin-connect a::before { content: ""; inline-size: 24px; block-size: 24px; background: currentColor;
    clip-path: path("M2 2h20v20H2Z") }`);
document.adoptedStyleSheets.push(icons);

defineTwin('connect', {
  markup: '<section aria-label="Connect with us"><slot></slot></section>',
  css: '',
  property: 'label',
  update: writeLabel('section'),
});

defineTwin('share', {
  markup: `<div class="row"><button part="button" type="button" popovertarget="menu" aria-expanded="false">
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 3h18v18H3Z"/></svg><span part="label">Share</span>
    </button><span part="status" role="status"></span></div><div id="menu" popover><slot></slot></div>`,
  css: '.row { display: flex } svg { inline-size: 1.25rem; block-size: 1.25rem }',
  property: 'label',
  upgrade: (host, root) => {
    first(root, 'button').addEventListener('click', () => host.toggleAttribute('open'));
  },
  update: writeText('[part="label"]'),
});
