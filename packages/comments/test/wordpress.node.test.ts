import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';
import {
  startWordPressSite,
  whyNoWordPress,
  type WordPressSite,
} from 'stet-testing/real-wordpress';
import { bundleOf } from 'stet-testing/serve-bundle';

/** A classic theme, as far as comments go, with our elements round what WordPress prints by its own functions. */
const theme = `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8">
<title><?php the_title(); ?></title><?php wp_head(); ?>
<script type="module" src="/stet/define.js"></script></head><body <?php body_class(); ?>>
<?php while (have_posts()) : the_post(); ?><article><h1><?php the_title(); ?></h1><?php the_content(); ?></article>
<?php
$around = isset($_GET['rest']);
if (isset($_GET['rest'])) {
  echo '<stet-comments endpoint="/?rest_route=/" thread="' . get_the_ID() . '" loading="eager"></stet-comments>';
} else {
  echo '<stet-comments loading="eager">';
  comments_template('/comments.php');
  echo '</stet-comments>';
}
endwhile; wp_footer(); ?></body></html>`;

const comments = `<?php if (have_comments()) : ?><ol class="comment-list"><?php wp_list_comments(['style' => 'ol']); ?></ol><?php
else : ?><ol class="comment-list"></ol><?php endif; ?>
<stet-comment-form slot="form"><?php comment_form(); ?></stet-comment-form>`;

/** WordPress takes no second comment within 15 s: only where it is looked for. */
const plugin = `add_filter('rest_allow_anonymous_comments', '__return_true');
add_filter('comment_flood_filter', fn($flood, $last, $now) => get_option('flood') === 'on' && ($now - $last) < 15, 10, 3);
add_filter('wp_is_comment_flood', fn($flood) => get_option('flood') === 'on' ? $flood : false, 20);`;

interface Tested {
  form: () => HTMLFormElement;
}

const skip = whyNoWordPress();

describe('in a real WordPress', { skip }, () => {
  let site: WordPressSite;
  let browser: Browser;
  let page: Page;
  let lastPost = '';

  before(async () => {
    const scripts = await bundleOf('packages/comments/src/define.ts');
    const files = new Map([
      ['wp-content/themes/paper/comments.php', comments],
      ...[...scripts].map(([name, text]) => [`stet/${name}`, text] as const),
    ]);
    [site, browser] = await Promise.all([
      startWordPressSite({ theme, plugin, files }),
      launchBrowser(),
    ]);
    site.run(`update_option('comment_previously_approved', 0);`);
  });
  after(async () => {
    await browser?.close();
    site?.stop();
  });

  function newPost(): string {
    lastPost = site.run(
      `echo wp_insert_post(['post_title' => 'Ferry late again', 'post_content' => 'It left at seven.', 'post_status' => 'publish', 'comment_status' => 'open']);`,
    );
    return lastPost;
  }

  const rows = (): string[] =>
    site
      .run(
        `foreach (get_comments(['post_id' => ${lastPost}, 'orderby' => 'comment_ID', 'order' => 'ASC']) as $c) echo "$c->comment_approved $c->comment_parent $c->comment_author: $c->comment_content\\n";`,
      )
      .split('\n')
      .filter(Boolean);

  async function open(query = ''): Promise<Page> {
    const opened = await browser.newPage();
    await opened.evaluateOnNewDocument(() => {
      const form = (): HTMLFormElement | null | undefined => {
        const inner = document.querySelector('stet-comments')?.shadowRoot;
        const element =
          document.querySelector('stet-comment-form') ?? inner?.querySelector('stet-comment-form');
        return element?.querySelector('form') ?? element?.shadowRoot?.querySelector('form');
      };
      Object.assign(window, { form });
    });
    await opened.goto(`${site.url}/?p=${lastPost}${query}`);
    await opened.waitForFunction(() =>
      document.querySelector('stet-comments')?.matches(':state(open):not(:state(loading))'),
    );
    return opened;
  }

  /** Fills the form in and presses its button as a reader does; returns what became of it. */
  async function write(comment: string, author = 'Ada'): Promise<string> {
    await page.waitForFunction(() => (window as unknown as Tested).form());
    await page.evaluate(
      (values) => {
        const { elements } = (window as unknown as Tested).form();
        for (const [name, value] of Object.entries(values)) {
          const field = elements.namedItem(name) as HTMLInputElement;
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }
      },
      { comment, author, email: `${author.toLowerCase() || 'no-one'}@reader.example` },
    );
    return submit();
  }

  function submit(): Promise<string> {
    return page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const posted = ({ detail }: CustomEvent<{ status: string }>) => resolve(detail.status);
          const failed = ({ detail }: CustomEvent<{ problem: string }>) => resolve(detail.problem);
          document.addEventListener('stet-comment', posted as EventListener, { once: true });
          document.addEventListener('stet-comment-error', failed as EventListener, { once: true });
          const { form } = window as unknown as Tested;
          form().querySelector<HTMLElement>('[type="submit"]')?.click();
        }),
    );
  }

  const shown = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.querySelector('stet-comments') as HTMLElement;
      return `${element.innerText}\n${element.shadowRoot?.querySelector<HTMLElement>('.thread')?.innerText ?? ''}`;
    });
  /** The event that a comment was posted comes before it is drawn. */
  async function untilShown(words: string): Promise<void> {
    for (let tries = 0; !(await shown()).includes(words); tries += 1) {
      assert.ok(tries < 100, `“${words}” is not shown, but: ${await shown()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const said = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.querySelector('stet-comment-form');
      const inner = document.querySelector('stet-comments')?.shadowRoot;
      return (element ?? inner?.querySelector('stet-comment-form'))?.shadowRoot?.textContent ?? '';
    });

  for (const [how, query] of [
    ['its form', ''],
    ['its REST API', '&rest'],
  ] as const) {
    describe(`by ${how}`, () => {
      before(async () => {
        newPost();
        page = await open(query);
      });
      after(() => page.close());

      test('a comment is published, shown, and there after a reload', async () => {
        assert.equal(await write('The 7:40 left at *nine*.'), 'published');
        await untilShown('The 7:40 left at *nine*.');
        await page.close();
        page = await open(query);
        await untilShown('The 7:40 left at *nine*.');
        assert.deepEqual(rows(), ['1 0 Ada: The 7:40 left at *nine*.']);
      });

      test('the same again is refused in WordPress’s words, and stays in the field', async () => {
        assert.equal(await write('The 7:40 left at *nine*.'), 'duplicate');
        assert.match(await said(), /Duplicate comment detected/);
        assert.equal(rows().length, 1);
      });

      test('a reply stands under what it answers', async () => {
        const link = query ? '[part="reply-button"]' : '.comment-reply-link';
        await page.evaluate((selector) => {
          const element = document.querySelector('stet-comments');
          const root = selector.startsWith('.') ? element : element?.shadowRoot;
          root?.querySelector<HTMLElement>(selector)?.click();
        }, link);
        assert.equal(await write('It was nine indeed.', 'Bea'), 'published');
        assert.match(rows()[1] ?? '', /^1 [1-9]\d* Bea: It was nine indeed\.$/);
        const isUnder = await page.evaluate(() => {
          const list = document.querySelector('stet-comments');
          const inner = list?.shadowRoot?.querySelector('.thread') ?? list;
          return inner?.querySelector('li li')?.textContent?.includes('It was nine indeed.');
        });
        assert.equal(isUnder, true);
      });

      test('one that waits for approval says so', async () => {
        site.run(`update_option('comment_moderation', 1);`);
        assert.equal(await write('Hold me.', 'Cyd'), 'held');
        await untilShown('Hold me.');
        assert.match(await said(), /awaiting moderation/);
        assert.match(rows()[2] ?? '', /^0 0 Cyd: Hold me\.$/);
        site.run(`update_option('comment_moderation', 0);`);
      });

      test('too soon after the last is refused, and posted when it is time', async () => {
        site.run(`update_option('flood', 'on');`);
        assert.equal(await write('One more thing.', 'Cyd'), 'rate-limited');
        assert.match(await said(), /too quickly/);
        site.run(`update_option('flood', 'off');`);
        assert.equal(await submit(), 'published');
        assert.equal(rows().filter((row) => row.includes('One more thing.')).length, 1);
      });

      test('what is missing is said beside its field', async () => {
        assert.equal(await write('No name', ''), 'validation');
        assert.equal(rows().length, 4);
      });

      test('comments that were closed meanwhile say so, and nothing is lost', async () => {
        site.run(`wp_update_post(['ID' => ${lastPost}, 'comment_status' => 'closed']);`);
        assert.equal(await write('Too late.', 'Dan'), 'thread-closed');
        assert.match(await said(), /comments are closed/);
        const left = await page.evaluate(
          () => (window as unknown as Tested).form().querySelector('textarea')?.value,
        );
        assert.equal(left, 'Too late.');
        assert.equal(rows().length, 4);
      });
    });
  }
});
