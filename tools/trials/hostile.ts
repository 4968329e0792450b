// Hostile text through every route that takes some, and then everything that the service shows of it in Chromium, with
// every handler fired: nothing may run. The same text put into a page as it is does run, else this would prove nothing.
import path from 'node:path';

import { createClient } from './client.ts';
import { shownPlaces, writeAll } from './hostile-routes.ts';
import { openView } from './hostile-view.ts';
import { payloads } from './payloads.ts';
import type { Figure } from './report.ts';
import { startService, temporaryFolder } from './service.ts';

const secret = 'a secret of the trials alone';
/** Of these some take the page away that counts, or wait for ever. */
const noControl =
  /location|open\(|reload|top\.|parent\.|while|for\(|document\.write|http-equiv|submit/i;

export async function hostile(plan: {
  corpus: string | undefined;
  most: number;
}): Promise<Figure[]> {
  const texts = payloads(plan.corpus, plan.most);
  const service = await startService(path.join(temporaryFolder(), 'hostile.db'), {
    STET_SECRET: secret,
    STET_REQUIRE: 'none',
  });
  const client = createClient(service.url, 32);
  const written = await writeAll(client, secret, texts);
  const signedIn = await client.send({
    ...{ method: 'POST', path: '/moderation/sign-in' },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ secret }).toString(),
  });
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const places = await shownPlaces(client, cookie, texts);
  places.set('Form’s answer', written.pages);
  client.close();
  await service.stop();

  const view = await openView();
  const figures: Figure[] = [
    {
      what: `${texts.length.toLocaleString('en')} hostile texts through every route`,
      measured: `${written.sent.toLocaleString('en')} requests, ${written.failed.length} failed`,
      promised: 'each taken or refused in words',
      kept: written.failed.length === 0,
    },
  ];
  for (const failure of written.failed.slice(0, 10)) console.error(`  ${failure}`);
  try {
    for (const [place, documents] of places) {
      let ran = 0;
      const found: string[] = [];
      for (const policy of [false, true]) {
        const seen = await view.show(documents, policy);
        ran += seen.ran;
        found.push(...seen.found.filter((what) => !isOurs(place, what)));
      }
      for (const what of [...new Set(found)].slice(0, 10)) console.error(`  ${place}: ${what}`);
      figures.push({
        what: `Run in: ${place}`,
        measured: `${ran} of ${documents.length.toLocaleString('en')} documents, with a policy and without; ${found.length} handlers, script addresses or elements of theirs`,
        promised: '0, 0',
        kept: ran + found.length === 0 && documents.some((html) => html.length > 100),
      });
    }
    const control = texts.filter((text) => !noControl.test(text)).slice(0, 1_500);
    const { ran } = await view.show(
      control.map((text) => `<p>${text}</p>`),
      false,
    );
    figures.push({
      what: `Run of ${control.length.toLocaleString('en')} of them in a page without the service: the control`,
      measured: ran.toLocaleString('en'),
      promised: 'more than a quarter of them',
      kept: ran > control.length / 4,
    });
  } finally {
    await view.close();
  }
  return figures;
}

/** The head of our own pages. */
function isOurs(place: string, what: string): boolean {
  return (
    (place.startsWith('Moderation') && what === 'script') ||
    (/^(?:Moderation|Form)/.test(place) && what === 'meta')
  );
}
