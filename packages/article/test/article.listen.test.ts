import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { ListenDetail, StetArticle } from '@stet/article';

import { part, place, story, warningsOf } from './helpers.ts';
import { FakeSpeech } from './speech.ts';

const ferry = html`<article>
  <header><h1>Ferry late again</h1></header>
  <p>It left at seven. Nobody, <em>not even Ann</em>, was told.</p>
  <figure>
    <img alt="" />
    <figcaption>The quay.</figcaption>
  </figure>
  <stet-pull-quote
    ><aside><p>It left at seven.</p></aside></stet-pull-quote
  >
  <div class="advert">Buy a boat.</div>
  <aside><p>In short.</p></aside>
  <p lang="de">Sie schliefen<sup>1</sup>.</p>
  <stet-comments><p>First!</p></stet-comments>
</article>`;
const spoken = [
  'Ferry late again',
  'It left at seven.',
  'Nobody, not even Ann, was told.',
  'Sie schliefen.',
];
const shown = () => {
  const [range] = [...(CSS.highlights.get('stet-listening') ?? [])];
  return range?.toString().replace(/\s+/g, ' ');
};
const press = (element: Element, name = 'listen') => part(element, name)?.click();
const word = (element: Element) => part(element, 'listen')?.textContent.trim();
const states = (element: StetArticle) => {
  const details: ListenDetail[] = [];
  element.addEventListener('stet-listen', ({ detail }) => details.push(detail));
  return details;
};

describe('listen', () => {
  let voice: FakeSpeech;
  beforeEach(() => {
    localStorage.clear();
    voice = new FakeSpeech();
  });
  afterEach(() => voice.restore());

  async function listening(attributes: Record<string, string> = {}): Promise<StetArticle> {
    const element = await story({ listen: '', ...attributes }, ferry);
    press(element);
    await until(() => voice.said.length > 0, 'it speaks');
    await element.updateComplete;
    return element;
  }

  it('speaks the story sentence by sentence, and nothing else, each in its language', async () => {
    const element = await listening();
    const told = states(element);
    const languages: string[] = [];
    for (const sentence of spoken) {
      expect(voice.current?.text).to.equal(sentence);
      languages.push(voice.current?.lang ?? '');
      voice.finish();
    }
    expect(voice.said).to.deep.equal(spoken);
    expect(languages).to.deep.equal(['en', 'en', 'en', 'de']);
    await element.updateComplete;
    expect(word(element)).to.equal('Listen');
    expect(told).to.deep.equal([{ state: 'stopped', source: 'speech' }]);
  });

  it('highlights the sentence without a change to the page', async () => {
    const before = (await story({}, ferry)).innerHTML.replace(/<!--.*?-->/g, '');
    const sheets = document.adoptedStyleSheets.length;
    const element = await listening();
    voice.finish();
    voice.finish();
    if ('highlights' in CSS) expect(shown()).to.equal('Nobody, not even Ann, was told.');
    expect(element.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(before);
    press(element, 'listen-stop');
    if ('highlights' in CSS) expect(shown()).to.equal(undefined);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('pauses, goes on from the sentence, and stops', async () => {
    const element = await listening();
    const told = states(element);
    voice.finish();
    expect(word(element)).to.equal('Pause');
    expect(element.matches(':state(listening)')).to.equal(true);
    press(element);
    await element.updateComplete;
    expect(voice.current).to.equal(undefined);
    expect(word(element)).to.equal('Continue');
    expect(element.matches(':state(listening)')).to.equal(false);
    press(element);
    expect(voice.said.slice(1)).to.deep.equal([spoken[1], spoken[1]]);
    press(element, 'listen-stop');
    await element.updateComplete;
    expect(voice.current).to.equal(undefined);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'listen'));
    expect(told.map(({ state }) => state)).to.deep.equal(['paused', 'playing', 'stopped']);
    press(element);
    expect(voice.said.at(-1)).to.equal(spoken[0]);
  });

  it('keeps the speed, and takes a voice of the language', async () => {
    voice.voices = [
      { lang: 'de-DE', name: 'Anna' },
      { lang: 'en_GB', name: 'far', localService: false },
      { lang: 'en-US', name: 'near', localService: true },
    ];
    const element = await listening();
    expect(voice.current?.voice?.name).to.equal('near');
    const speed = part(element, 'listen-rate') as HTMLSelectElement;
    expect(speed.getAttribute('aria-label')).to.equal('Speed');
    speed.value = '1.5';
    speed.dispatchEvent(new Event('change'));
    expect(voice.current?.rate).to.equal(1.5);
    element.remove();
    voice.said.length = 0;
    await listening();
    expect(voice.current?.rate).to.equal(1.5);
  });

  it('is paused when something else takes the voice, and says so when there is none', async () => {
    const element = await listening();
    voice.fail('interrupted');
    await element.updateComplete;
    expect(word(element)).to.equal('Continue');
    press(element);
    voice.fail('synthesis-failed');
    await element.updateComplete;
    expect(word(element)).to.equal('Listen');
    expect(part(element, 'listen-status')?.textContent).to.include('could not read');
  });

  it('goes on when the engine falls silent, and gives up on one that never speaks', async () => {
    const original = window.setTimeout;
    const hasty = (task: () => void, time = 0) => original(task, time >= 5000 ? 10 : time);
    window.setTimeout = hasty as typeof window.setTimeout;
    try {
      const element = await listening();
      await until(() => word(element) === 'Listen', 'it is through');
      expect(voice.said).to.deep.equal(spoken);
      voice.mute = true;
      press(element);
      await until(() => part(element, 'listen-status')?.textContent, 'it gives up');
      expect(voice.said.slice(4)).to.deep.equal([spoken[0], spoken[0]]);
    } finally {
      window.setTimeout = original;
    }
  });

  it('stops when the element goes, and when the page does', async () => {
    (await listening()).remove();
    expect(voice.current).to.equal(undefined);
    const element = await listening();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(voice.current).to.equal(undefined);
    await element.updateComplete;
    expect(element.matches(':state(listening)')).to.equal(false);
  });

  it('breaks long sentences where a speaker would breathe', async () => {
    const clause = 'the ferry that left the quay at seven was late once more';
    const long = `${Array.from({ length: 8 }, () => clause).join(', ')}.`;
    const element = await story({ listen: '' }, html`<article><p>${long}</p></article>`);
    press(element);
    await until(() => voice.said.length > 0, 'it speaks');
    while (voice.current && voice.said.length < 9) voice.finish();
    expect(voice.said.length).to.be.above(1);
    for (const part of voice.said) expect(part).to.match(/^the ferry .*more[,.]$/);
    expect(voice.said.join(' ')).to.equal(long);
  });

  it('has a button by the author’s words, for each story that for names', async () => {
    await place(
      html`<div class="entry">${ferry}</div>
        <stet-article for=".entry" listen label-listen="Hear it"></stet-article>`,
    );
    const entry = document.querySelector('.entry') as Element;
    expect(word(entry)).to.equal('Hear it');
    press(entry);
    await until(() => voice.said.length > 0, 'it speaks');
  });

  it('plays the publisher’s recording, and speaks where it does not come', async () => {
    const element = await story({ listen: '', 'listen-src': '/no-such.mp3' }, ferry);
    const warnings = await warningsOf(async () => {
      press(element);
      await until(() => element.shadowRoot?.querySelector('audio') ?? voice.said[0], 'it plays');
      await until(() => voice.said.length > 0, 'it speaks');
    });
    expect(warnings[0]).to.include('could not play').and.include('/no-such.mp3');
  });

  it('takes no address that is none', async () => {
    const warnings = await warningsOf(() => listening({ 'listen-src': 'javascript:alert(1)' }));
    expect(warnings[0]).to.include('listen-src="javascript:alert(1)"');
    expect(voice.said[0]).to.equal(spoken[0]);
  });
});

describe('without a voice', () => {
  it('listen shows nothing, unless there is a recording', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
    const isOwn = original === undefined || Reflect.deleteProperty(window, 'speechSynthesis');
    // Where it can't be taken away, there is nothing to see.
    if (!isOwn || 'speechSynthesis' in window) return;
    expect(part(await story({ listen: '' }, ferry), 'listen')).to.equal(null);
    const recorded = await story({ listen: '', 'listen-src': '/story.mp3' }, ferry);
    expect(word(recorded)).to.equal('Listen');
    if (original) Object.defineProperty(window, 'speechSynthesis', original);
  });
});
