import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { catchWarnings, place as placeElement, untilIdle } from 'stet-testing';
import type { StetConnect } from '@stet/connect';

import '../src/define.ts';

const place = (content: TemplateResult): Promise<StetConnect> =>
  placeElement('stet-connect', content);

const list = html`<ul>
  <li><a id="fb" rel="me nofollow" href="https://www.facebook.com/x">Facebook</a></li>
  <li><a id="rss" href="/rss">RSS</a></li>
  <li>
    <a id="own" href="/x">Our <b>own</b> place</a>
  </li>
</ul>`;

function icon(element: Element, selector: string): CSSStyleDeclaration {
  return getComputedStyle(element.querySelector(selector) as Element, '::before');
}

function link(element: Element, id: string): HTMLElement {
  return element.querySelector(id) as HTMLElement;
}

describe('label', () => {
  const name = (element: StetConnect) =>
    element.shadowRoot?.querySelector('section')?.getAttribute('aria-label');

  it('names a region; else its heading does, else "Connect with us"', async () => {
    const given = await place(html`<stet-connect label="Follow us">${list}</stet-connect>`);
    expect(name(given)).to.equal('Follow us');
    const headed = await place(
      html`<stet-connect
        ><h2>Find us</h2>
        ${list}</stet-connect
      >`,
    );
    expect(name(headed)).to.equal('Find us');
    const none = await place(html`<stet-connect>${list}</stet-connect>`);
    expect(name(none)).to.equal('Connect with us');
    none.prepend(document.createElement('h2'));
    (none.firstElementChild as Element).textContent = 'Elsewhere';
    await new Promise((resolve) => setTimeout(resolve));
    await none.updateComplete;
    expect(name(none)).to.equal('Elsewhere');
  });
});

describe('icons', () => {
  it('are drawn before each name, one for each network, and a plain one for any other place', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    const shapes = ['#fb', '#rss', '#own'].map((id) => icon(element, id).clipPath);
    for (const shape of shapes) expect(shape).to.match(/^path\(/);
    expect(new Set(shapes).size).to.equal(3);
  });

  it('have the size of the token, in any engine', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    for (const [size, scale] of [
      ['24px', 1],
      ['36px', 1.5],
      ['0.75rem', 0.5],
    ] as const) {
      element.style.setProperty('--stet-connect-icon-size', size);
      expect(Number(icon(element, '#fb').scale)).to.be.closeTo(scale, 0.001);
    }
  });

  it('leave the spaces between words and inline elements', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    const words = document.createRange();
    words.selectNodeContents(link(element, '#own').firstChild as Text);
    const gap =
      link(element, '#own b').getBoundingClientRect().left - words.getBoundingClientRect().right;
    expect(gap).to.be.at.least(3);
  });

  it('touch no markup: what is printed stands, rel=me too', async () => {
    const plain = await fixture<HTMLElement>(html`<div>${list}</div>`);
    const element = await place(html`<stet-connect show="icons">${list}</stet-connect>`);
    expect(element.innerHTML).to.equal(plain.innerHTML);
  });

  it('are drawn in shadow trees and for links that come later', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('stet-connect');
    root.append(element);
    await element.updateComplete;
    element.innerHTML = '<a id="late" href="https://bsky.app/profile/x">Bluesky</a>';
    expect(icon(element, '#late').clipPath).to.match(/^path\(/);
    expect(root.adoptedStyleSheets).to.have.length(1);
  });

  it('are not drawn before a picture that the page has already', async () => {
    const element = await place(
      html`<stet-connect
        ><a id="drawn" href="https://x.com/x"><svg></svg> X</a></stet-connect
      >`,
    );
    expect(icon(element, '#drawn').content).to.match(/none|normal/);
  });

  it('add one style sheet to a page, however many lists it has', async () => {
    await place(html`<stet-connect>${list}</stet-connect>`);
    const before = document.adoptedStyleSheets.length;
    await place(html`<stet-connect>${list}</stet-connect>`);
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('yield to any rule of the page', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('a::before { background-color: rgb(1, 2, 3) } a { display: block }');
    document.adoptedStyleSheets.unshift(sheet);
    expect(getComputedStyle(link(element, '#fb')).display).to.equal('block');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
  });
});

describe('show', () => {
  it('="icons" makes squares, with names that are still read', async () => {
    const element = await place(html`<stet-connect show="icons">${list}</stet-connect>`);
    const box = link(element, '#own').getBoundingClientRect();
    expect(Math.round(box.width)).to.equal(44);
    expect(Math.round(box.height)).to.equal(44);
    expect(link(element, '#own').innerText.replace(/\s+/g, ' ')).to.equal('Our own place');
    for (const node of element.querySelectorAll('a, b')) {
      expect(node.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(
        true,
      );
      expect(getComputedStyle(node).fontSize).not.to.equal('0px');
    }
  });

  it('="labels" draws no icon and keeps no room for one', async () => {
    const element = await place(html`<stet-connect show="labels">${list}</stet-connect>`);
    expect(icon(element, '#fb').content).to.equal('none');
    expect(getComputedStyle(link(element, '#fb')).paddingInlineStart).to.equal('0px');
  });

  it('and size and brand-colors follow properties', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    const plain = icon(element, '#fb').backgroundColor;
    element.show = 'icons';
    element.size = 'large';
    element.brandColors = true;
    await element.updateComplete;
    expect(Math.round(link(element, '#fb').getBoundingClientRect().width)).to.equal(52);
    expect(icon(element, '#fb').backgroundColor).not.to.equal(plain);
  });
});

describe('stet-connect', () => {
  it('tells which network the reader goes to, and lets them go', async () => {
    const element = await place(html`<stet-connect>${list}</stet-connect>`);
    const details: unknown[] = [];
    element.addEventListener('stet-connect', (event) => details.push(event.detail));
    element.parentElement?.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    link(element, '#fb').click();
    link(element, '#own b').click();
    link(element, 'li').click();
    expect(details).to.deep.equal([
      { network: 'facebook', href: 'https://www.facebook.com/x' },
      { network: 'other', href: new URL('/x', location.href).href },
    ]);
  });
});

describe('for', () => {
  it('draws and hears lists that the template prints, now and later, until it leaves', async () => {
    const element = await place(
      html`<ul class="social">
          <li><a id="fb" href="https://facebook.com/x">Facebook</a></li>
        </ul>
        <stet-connect for=".social" show="icons"></stet-connect>`,
    );
    const box = element.parentElement as HTMLElement;
    const social = box.querySelector('.social') as HTMLElement;
    const before = social.outerHTML;
    const later = document.createElement('div');
    later.className = 'social';
    later.innerHTML = '<a id="late" href="https://t.me/x">Telegram</a>';
    box.append(later);
    await new Promise((resolve) => setTimeout(resolve));
    const heard: string[] = [];
    element.addEventListener('stet-connect', (event) => heard.push(event.detail.network));
    box.addEventListener('click', (event) => event.preventDefault());
    for (const id of ['#fb', '#late']) {
      expect(icon(box, id).clipPath).to.match(/^path\(/);
      expect(Math.round(link(box, id).getBoundingClientRect().width)).to.equal(44);
      link(box, id).click();
    }
    expect(heard).to.deep.equal(['facebook', 'telegram']);
    expect(social.outerHTML).to.equal(before);
    element.remove();
    expect(icon(box, '#fb').content).to.match(/none|normal/);
    link(box, '#fb').click();
    expect(heard).to.have.length(2);
  });
});

describe('mistakes', () => {
  it('are named once, with what to do', async () => {
    const { warnings, restore } = catchWarnings();
    await place(
      html`<stet-connect show="all" size="9"
        ><a href="https://x.com/x"></a><a data-network="myspace" href="/x">X</a></stet-connect
      >`,
    );
    await place(html`<stet-connect></stet-connect>`);
    await place(html`<stet-connect for="::"></stet-connect>`);
    await untilIdle();
    restore();
    const all = warnings.join('\n');
    expect(all).to.include('show="all" is not known. Use one of: icons, labels, both');
    expect(all).to.include('size="9" is not known');
    expect(all).to.include('The link to https://x.com/x has no words');
    expect(all).to.include('data-network="myspace" is not known. Use one of: mastodon');
    expect(all).to.include('has no links in it');
    expect(all).to.include('for="::" is not a selector');
    expect(warnings).to.have.length(6);
  });
});
