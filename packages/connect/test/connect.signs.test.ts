import { documentOf, moduleTag, openPage, until } from 'stet-testing';
import type { Page } from 'stet-testing';

const list = (attributes = '') =>
  `<stet-connect ${attributes}><a href="https://www.facebook.com/paper">Facebook</a></stet-connect>`;
const head = moduleTag('/packages/connect/src/define.ts');
const signOf = (page: Page, element: Element | null | undefined) =>
  element ? page.window.getComputedStyle(element, '::before').clipPath : '';

// In a page of their own, as in any other the signs are there already.
describe('signs that come after the links', () => {
  it('are drawn before each link, of every list of the page', async () => {
    const page = await openPage(documentOf(list() + list('show="icons"'), { head }));
    for (const link of page.document.querySelectorAll('a'))
      await until(() => signOf(page, link).startsWith('path('), 'the sign');
    page.close();
  });

  it('are drawn in a list that is adopted', async () => {
    const body = `<nav><a href="/feed/">RSS</a></nav><stet-connect for="nav"></stet-connect>`;
    const page = await openPage(documentOf(body, { head }));
    const link = page.document.querySelector('nav a');
    await until(() => signOf(page, link).startsWith('path('), 'the sign');
    page.close();
  });

  it('are drawn in a shadow tree that a list is moved into', async () => {
    const page = await openPage(documentOf(`${list()}<div></div>`, { head }));
    const element = page.document.querySelector('stet-connect');
    await until(() => signOf(page, element?.querySelector('a')).startsWith('path('), 'the sign');
    const root = page.document.querySelector('div')?.attachShadow({ mode: 'open' });
    root?.append(element as Element);
    await until(
      () => signOf(page, root?.querySelector('a')).startsWith('path('),
      'the sign in the shadow tree',
    );
    page.close();
  });
});
