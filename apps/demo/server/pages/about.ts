import { staff, type Writer } from '../../content/staff.ts';
import { html, type Html } from '../markup.ts';
import { page, type Site } from './layout.ts';

export function aboutPage(site: Site): Html {
  return page(site, {
    path: '/about',
    title: 'About | The Pellmouth Lantern',
    description:
      'Who makes the Pellmouth Lantern, who owns it, how it corrects itself, and the house rules for comments.',
    main: html` <div class="plain">
      <h1>About the Lantern</h1>
      <p>
        The Pellmouth Lantern was founded in 1871 by a ship’s chandler who was tired of learning the
        news from his customers. Since 1994 it has belonged to its readers: 6,214 of them hold one
        share each, and nobody may hold two.
      </p>
      <p>
        Pellmouth does not exist. Its harbour, its people, its herring and its flood wall were
        invented for this paper, which shows what Stet’s elements do on the page of a real one.
      </p>

      <h2 id="staff">Who makes it</h2>
      <ul class="staff" role="list">
        ${Object.entries<Writer>(staff).map(
          ([key, { name, role }]) =>
            html`<li id="${key}" ${key === 'rima-sabbouh' && html` lang="ar" dir="rtl"`}>
              <strong>${name}</strong>, ${role}
            </li> `,
        )}
      </ul>

      <h2 id="corrections">Corrections</h2>
      <p>
        When we get something wrong we say so, at the foot of the story and with the date, and we
        say what the wrong version said. A number that has been put right quietly is still wrong in
        the head of everyone who read it.
      </p>

      <h2 id="house-rules">House rules for comments</h2>
      <ul>
        <li>Anyone may write. We ask for a name, and it may be one you made up.</li>
        <li>Your email address is never published and never passed on.</li>
        <li>Argue with what was said, not with who said it.</li>
        <li>No advertising, except for boats.</li>
      </ul>
    </div>`,
  });
}

export function notFoundPage(site: Site, path: string): Html {
  return page(site, {
    path,
    title: 'Not found | The Pellmouth Lantern',
    description: 'There is no such page in the Lantern.',
    main: html` <div class="plain">
      <h1>Nothing on this shelf</h1>
      <p>
        There is no page at <code>${path}</code>. It may have been moved, four and a quarter inches
        down, without anyone entering it in the book.
      </p>
      <p><a href="/">Back to the front page</a></p>
    </div>`,
  });
}
