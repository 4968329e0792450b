import { expect } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until, type Page } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';

import { ada, fill, newThread, ownForm, place, submit } from './helpers.ts';

const guarded = '/__stet/guarded/';

beforeEach(() => localStorage.clear());

async function kept(thread: string): Promise<string[]> {
  const answer = await fetch(`${guarded}v1/comments?thread=${thread}`);
  const { items } = (await answer.json()) as { items: { content: { text: string } }[] };
  return items.map(({ content }) => content.text);
}

/** What the page has asked the service for so far, as "METHOD path". */
async function listening(act: (asked: string[]) => Promise<void>): Promise<void> {
  const real = window.fetch;
  const asked: string[] = [];
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    asked.push(`${init?.method ?? 'GET'} ${pathname.replace('/__stet/guarded', '')}`);
    return real(input, init);
  };
  try {
    await act(asked);
  } finally {
    window.fetch = real;
  }
}

describe('a service that asks for a proof of work', () => {
  it('has it from a reader who noticed nothing: asked for with the first letter, sent along', () =>
    listening(async (asked) => {
      const thread = newThread();
      const element = await place(ownForm(thread, guarded));
      expect(asked).to.deep.equal([]);
      fill(element, { comment: 'Not a program.', ...ada });
      await until(() => asked.includes('GET /v1/challenge'), 'the challenge is asked for');
      fill(element, { comment: 'Not a program, a person.' });
      expect((await submit(element)).posted?.status).to.equal('published');
      expect(asked).to.deep.equal(['GET /v1/config', 'GET /v1/challenge', 'POST /v1/comments']);
      expect(await kept(thread)).to.deep.equal(['Not a program, a person.']);
    }));

  it('has another for the next comment', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread, guarded));
    for (const comment of ['First.', 'Second.']) {
      fill(element, { comment, ...ada });
      expect((await submit(element)).posted?.status).to.equal('published');
    }
    expect(await kept(thread)).to.have.members(['First.', 'Second.']);
  });

  it('has the one that it gives along when what was sent is too old, and nothing is lost', () =>
    listening(async (asked) => {
      const thread = newThread();
      const element = await place(ownForm(thread, guarded));
      const real = window.fetch;
      // As if the reader had written for hours: the challenge that was solved is none that counts.
      window.fetch = async (input, init) => {
        const answer = await real(input, init);
        if (!answer.url.includes('/v1/challenge')) return answer;
        const old = (await answer.json()) as { challenge: string };
        return Response.json({ ...old, challenge: old.challenge.replace(/^\d+/, '1700000000000') });
      };
      fill(element, { comment: 'Written for hours.', ...ada });
      expect((await submit(element)).posted?.status).to.equal('published');
      const posts = asked.filter((line) => line.startsWith('POST'));
      expect(posts).to.have.length(2);
      expect(await kept(thread)).to.deep.equal(['Written for hours.']);
    }));

  it('that takes no answer at all leaves the words in the field', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread, guarded));
    const real = window.fetch;
    window.fetch = (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : undefined;
      const spoilt = body?.replace(/"challenge":"\d/, '"challenge":"9');
      return real(input, spoilt === undefined ? init : { ...init, body: spoilt });
    };
    try {
      fill(element, { comment: 'Not taken.', ...ada });
      const { failed } = await submit(element);
      expect(failed?.problem).to.equal('challenge-required');
    } finally {
      window.fetch = real;
    }
    expect(element.shadowRoot?.querySelector('textarea')?.value).to.equal('Not taken.');
    expect(element.shadowRoot?.textContent).to.include('Your text is still here');
    expect((await submit(element)).posted?.status).to.equal('published');
  });
});

describe('a proof of work in a page of a strict policy', () => {
  let page: Page;
  afterEach(() => page.close());

  async function write(thread: string, comment: string): Promise<void> {
    const element = page.document.querySelector('stet-comment-form') as StetCommentForm;
    await until(() => element.shadowRoot?.querySelector('form'), 'the form is there');
    await element.updateComplete;
    fill(element, { comment, ...ada });
    expect((await submit(element)).posted?.status).to.equal('published');
    expect(await kept(thread)).to.deep.equal([comment]);
    expect(page.errors).to.deep.equal([]);
  }

  const openForm = async (thread: string): Promise<Page> => {
    const form = `<stet-comment-form endpoint="${guarded}" thread="${thread}"></stet-comment-form>`;
    const head = moduleTag('/packages/comment-form/src/define.ts');
    return openPage(documentOf(form, { head }), { csp: true });
  };

  it('is done in a worker', async () => {
    const thread = newThread();
    page = await openForm(thread);
    const { Worker: RealWorker } = page.window;
    const solved: unknown[] = [];
    page.window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => solved.push(data));
      }
    };
    await write(thread, 'By a worker.');
    expect(solved[0]).to.equal('ready');
    expect(solved[1]).to.match(/^\d+$/);
  });

  it('is done without one where the page can have none', async () => {
    const thread = newThread();
    page = await openForm(thread);
    page.window.Worker = function none() {
      throw new DOMException('No workers here.', 'SecurityError');
    } as unknown as typeof Worker;
    await write(thread, 'Without a worker.');
  });
});
