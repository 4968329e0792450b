// Runs in the browser: makes so many of an element, from the same children, in a box that is not laid out.
import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';
import '@stet/teaser/define.js';
import './twins.ts';

const words = (count: number) => 'The tide came in as it had been told to. '.repeat(count / 10);
const children: Record<string, string> = {
  'continue-reading': `<p>${words(40)}</p>`.repeat(6),
  'pull-quote': `<aside aria-label="Pull quote"><p data-role="quote">${words(10)}</p>
    <p data-role="attribution">Ann Speaker, mayor</p></aside>`,
  teaser: `<h3><a href="/story">${words(10)}</a></h3><p slot="standfirst">${words(20)}</p>
    <p slot="meta">By Ann</p>`,
};

async function create(prefix: string, stem: string, count: number): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = children[stem] ?? '';
  const box = document.createElement('div');
  box.hidden = true;
  for (let index = 0; index < count; index += 1) {
    const element = document.createElement(`${prefix}-${stem}`);
    if (stem === 'continue-reading') element.setAttribute('collapsed', '');
    element.append(template.content.cloneNode(true));
    box.append(element);
  }
  document.body.append(box);
  // Lit renders in a microtask, observers call back after it: both belong to the cost.
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

Object.assign(window, { create, clear: () => document.body.replaceChildren() });
