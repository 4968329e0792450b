import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';
import type { StetComments } from '@stet/comments';

import { newThread, part, place } from './helpers.ts';

const list = html`<ol class="comment-list">
  <li id="comment-7" class="comment">
    <article class="comment-body">
      <footer class="comment-meta"><b class="fn">Bea</b></footer>
      <div class="comment-content"><p>What a ferry.</p></div>
      <div class="reply">
        <a class="comment-reply-link" href="?replytocom=7#respond" data-commentid="7">Reply</a>
      </div>
    </article>
    <ol class="children">
      <li id="comment-8" class="comment"><article class="comment-body">Indeed.</article></li>
    </ol>
  </li>
</ol>`;
const form = html`<stet-comment-form slot="form">
  <form id="respond" action="/__stet/wordpress/wp-comments-post.php" method="post">
    <textarea name="comment" aria-label="Comment"></textarea>
    <input type="hidden" name="comment_parent" value="0" />
    <input type="hidden" name="comment_post_ID" value="1" />
    <button type="submit">Post Comment</button>
  </form>
</stet-comment-form>`;
const printed = () => place(html`<stet-comments>${list}${form}</stet-comments>`);

const cancelIn = ({ shadowRoot }: HTMLElement): HTMLElement | undefined =>
  [...(shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent.trim() === 'Cancel reply',
  );

describe('comments that the CMS has printed', () => {
  it('are held back behind "Click to comment" with their number', async () => {
    const element = await printed();
    expect(part(element, 'trigger')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Click to comment 2 comments',
    );
    const comment = element.querySelector('#comment-7') as HTMLElement;
    expect(comment.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    part(element, 'trigger')?.click();
    await element.updateComplete;
    expect(comment.checkVisibility()).to.equal(true);
    expect(element.querySelector('form')?.checkVisibility()).to.equal(true);
  });

  it('are open at once with loading="eager"', async () => {
    const element = await place(
      html`<stet-comments loading="eager">${list}${form}</stet-comments>`,
    );
    await until(() => element.matches(':state(open)'), 'they are open');
  });

  it('get the form under the one that is answered, and back', async () => {
    const element = await printed();
    await element.open();
    element.querySelector<HTMLElement>('.comment-reply-link')?.click();
    const moved = element.querySelector('stet-comment-form') as StetCommentForm;
    expect(moved.parentElement?.id).to.equal('comment-7');
    expect(moved.nextElementSibling?.className).to.equal('children');
    await moved.updateComplete;
    const parent = moved.querySelector<HTMLInputElement>('[name="comment_parent"]');
    await until(() => parent?.value === '7', 'the form answers the comment');
    expect(moved.shadowRoot?.textContent).to.include('Leave a Reply to Bea');
    cancelIn(moved)?.click();
    expect(moved.parentElement).to.equal(element);
    await until(() => parent?.value === '0', 'the form answers the article');
  });

  it('are adopted by for', async () => {
    const element = await place(
      html`<section id="comments">
          <h2>Comments</h2>
          ${list}
        </section>
        <stet-comments for="#comments"></stet-comments>`,
    );
    const host = document.getElementById('comments') as HTMLElement;
    const comment = host.querySelector('#comment-7') as HTMLElement;
    expect(comment.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    part(host, 'trigger')?.click();
    await element.updateComplete;
    expect(comment.checkVisibility()).to.equal(true);
  });
});

describe('comments and a form that are both adopted', () => {
  const page = html`<section id="comments">${list}</section>
    <div id="respond" class="comment-respond">
      <form id="commentform" action="/__stet/wordpress/wp-comments-post.php" method="post">
        <textarea name="comment" aria-label="Comment"></textarea>
        <input name="author" value="Ada" aria-label="Name" />
        <input name="email" value="ada@reader.example" aria-label="Email" />
        <input type="hidden" name="comment_parent" value="0" />
        <input type="hidden" name="comment_post_ID" value=${newThread()} />
        <button type="submit">Post Comment</button>
      </form>
    </div>
    <stet-comment-form for="#commentform"></stet-comment-form>
    <stet-comments for="#comments" loading="eager"></stet-comments>`;

  it('get the form under the one that is answered, the reply into the list, and the form back', async () => {
    const element = await place(page);
    await element.open();
    const [comment, respond] = ['comment-7', 'respond'].map((id) => document.getElementById(id));
    const home = respond?.parentElement;
    document.querySelector<HTMLElement>('.comment-reply-link')?.click();
    await until(() => comment?.contains(respond ?? null), 'the form is under the comment');
    const form = document.querySelector<HTMLFormElement>('#commentform');
    const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement;
    await until(() => field('comment_parent').value === '7', 'the form answers it');
    field('comment').value = 'My answer';
    document.querySelector<StetCommentForm>('stet-comment-form')?.submit();
    await until(
      () => comment?.querySelector('ol')?.textContent?.includes('My answer'),
      'the answer is in the list',
    );
    expect(respond?.parentElement).to.equal(home);
    expect(field('comment_parent').value).to.equal('0');
  });

  it('are put back by “Cancel reply”', async () => {
    const element = await place(page);
    await element.open();
    const respond = document.getElementById('respond') as HTMLElement;
    const home = respond.parentElement;
    document.querySelector<HTMLElement>('.comment-reply-link')?.click();
    await until(() => respond.parentElement !== home, 'the form is under the comment');
    const boxes = () => [...respond.querySelectorAll<HTMLElement>('div')];
    await until(() => boxes().some(cancelIn), 'the form says whom it answers');
    boxes().map(cancelIn).find(Boolean)?.click();
    await until(() => respond.parentElement === home, 'the form is back');
    expect(respond.querySelector<HTMLInputElement>('[name="comment_parent"]')?.value).to.equal('0');
  });
});

describe('a link to a printed comment', () => {
  for (const hash of ['#comment-8', '#respond']) {
    it(`opens them: ${hash}`, async () => {
      const markup = `<div style="height: 3000px"></div><stet-comments>
        <ol><li id="comment-7">One</li><li id="comment-8">Two</li></ol>
        <form slot="form" id="respond"><button>Post</button></form></stet-comments>`;
      const head = moduleTag('/packages/comments/src/define.ts');
      const page = await openPage(documentOf(markup, { head }), { hash });
      const target = page.document.querySelector(hash) as HTMLElement;
      await until(() => target.checkVisibility(), 'the target is shown');
      await until(() => target.getBoundingClientRect().top < 768, 'it is in view');
      const element = page.document.querySelector('stet-comments') as StetComments;
      expect(element.matches(':state(open)')).to.equal(true);
      page.close();
    });
  }
});

describe('with nothing to show', () => {
  it('says so in the console', async () => {
    const warnings: string[] = [];
    const original = console.warn;
    console.warn = (line: string) => warnings.push(line);
    await place(html`<stet-comments></stet-comments>`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.warn = original;
    expect(warnings.join()).to.include('has no comments in it, and no endpoint');
  });
});
