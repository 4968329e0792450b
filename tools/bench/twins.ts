// The controls: what each element shows, by hand. A shadow root, one cloned template, one shared sheet,
// and nothing else: no languages, no events, no memory, no warnings.

function twin(markup: string, css: string, upgrade: (host: HTMLElement, root: ShadowRoot) => void) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return class extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
      upgrade(this, root);
    }
  };
}

const slotIn = (root: ShadowRoot, name: string) =>
  root.querySelector<HTMLSlotElement>(`#${name}`) as HTMLSlotElement;
const childrenOf = (host: HTMLElement) => [...host.children];

customElements.define(
  'twin-continue-reading',
  twin(
    `<div part="head"><slot id="head"></slot><div part="fade"></div></div>
     <div part="bar"><button part="button"><span part="label">Continue Reading</span></button></div>
     <div part="rest" hidden="until-found"><slot id="rest"></slot></div>`,
    ':host { display: block } [part="bar"] { display: flex; justify-content: center }',
    (host, root) => {
      slotIn(root, 'head').assign(...childrenOf(host).slice(0, 3));
      slotIn(root, 'rest').assign(...childrenOf(host).slice(3));
      root.querySelector('button')?.addEventListener('click', () => {
        root.querySelector('[part="rest"]')?.removeAttribute('hidden');
      });
    },
  ),
);

customElements.define(
  'twin-pull-quote',
  twin(
    `<div part="mark" aria-hidden="true"></div><slot id="quote"></slot><div part="actions"></div>`,
    ':host { display: block } [part="mark"] { block-size: 1em }',
    (host, root) => slotIn(root, 'quote').assign(...childrenOf(host)),
  ),
);

customElements.define(
  'twin-teaser',
  twin(
    `<div class="card"><div part="media"><slot id="media"></slot></div><div part="body">
       <div part="badge"></div><slot id="heading"></slot><slot id="standfirst"></slot>
       <div class="meta"><slot id="meta"></slot></div><div part="actions"></div></div></div>`,
    ':host { display: block } .card { display: grid; position: relative }',
    (host, root) => {
      for (const child of childrenOf(host)) slotIn(root, child.slot || 'heading').assign(child);
    },
  ),
);
