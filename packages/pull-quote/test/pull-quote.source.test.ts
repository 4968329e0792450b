import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { findWords } from '../src/find-words.ts';
import { catchWarnings, untilIdle, place, quoteIn } from './helpers.ts';

function directive(url: string): string {
  return decodeURIComponent(url.split(':~:text=')[1] ?? '');
}

describe('its source', () => {
  const pairs: [what: string, inStory: string, inQuote: string][] = [
    ['quote marks', '“Don’t go,” she said, “now.”', "\"Don't go\", she said, 'now'"],
    ['guillemets', '«Geh nicht», sagte sie.', '„Geh nicht“, sagte sie.'],
    ['dashes', 'The boat — the last one — went.', 'The boat - the last one-went'],
    ['spaces', 'The boat was late,\n      again.', 'The boat  was late, again.'],
    ['case', 'The ferry company apologised.', 'THE FERRY COMPANY APOLOGISED'],
    ['accents composed or not', 'Le café fermé.', 'Le cafe\u0301 ferme\u0301.'],
    ['soft hyphens', 'The harbour\u00ADmaster resigned.', 'The harbourmaster resigned.'],
    ['Chinese, without spaces', '她说：没有人告诉乘客，船已经开了。', '没有人告诉乘客'],
    ['corner brackets', '「船は遅れた」と彼女は言った。', '『船は遅れた』'],
    [
      'quotes of three languages',
      'Il a dit : « Le bateau est en retard. »',
      '„Le bateau est en retard“',
    ],
    ['no-break spaces', 'We waited 6\u00A0hours\u202F!', 'We waited 6 hours!'],
    ['hyphenation points', 'Der Hafen\u00ADkapi\u00ADtän ging.', 'Der Hafenkapitän ging.'],
    ['capitals of ß', 'Die große Straße war leer.', 'DIE GROSSE STRASSE WAR LEER.'],
    ['Turkish dotless i', 'Kapı açıldı, ışık geldi.', 'KAPI AÇILDI, IŞIK GELDİ'],
    ['the last sigma', 'Είπε ο Οδυσσεύς πολλά.', 'ΟΔΥΣΣΕΥΣ ΠΟΛΛΑ'],
    ['stretched Arabic', 'قال: السلام عليكم.', 'الســـلام عليكم'],
    ['marks of direction', 'He said \u2067שלום\u2069 to us.', 'said שלום\u200F to us'],
    ['Devanagari, composed or not', 'उसने कहा: क़लम तेज़ है।', 'क\u093Cलम तेज\u093C है'],
    ['Arabic vowel signs', 'قال: الخُبزُ حياة.', 'الخبز حياة'],
    [
      'who said it, in between',
      '“You don’t repair a wall,” says Ida Marsh, a mason, “you keep it company.”',
      'You don’t repair a wall, you keep it company.',
    ],
    ['who said it, twice', '„Wir“, sagte er, „warten“, und lachte, „noch“.', 'Wir warten noch'],
    ['words left out', 'We waited in the rain for six hours.', 'We waited … for six hours.'],
    [
      'words left out in brackets',
      'We waited in the rain for six hours.',
      'We waited [...] six hours',
    ],
  ];
  for (const [what, inStory, inQuote] of pairs) {
    it(`is found by its words although they differ in ${what}`, async () => {
      const element = await quoteIn(inStory, inQuote);
      expect(element.textFragmentUrl()).to.include('#p12:~:text=');
    });
  }

  it('is found across inline markup, and gives exactly the words', async () => {
    const element = await place(
      html`<article>
        <p id="a">It was <em>not</em> <b>t</b>he <a href="#x">boat, she</a> said.</p>
        <stet-pull-quote><p>not the boat</p></stet-pull-quote>
      </article>`,
    );
    const range = findWords(element.parentElement as Element, 'NOT THE BOAT', 'stet-pull-quote');
    expect(range?.toString()).to.equal('not the boat');
  });

  it('is found past the number of a footnote', async () => {
    const element = await place(
      html`<article>
        <p id="a">
          We waited.<sup><a href="#fn1">1</a></sup> Then we left.
        </p>
        <stet-pull-quote><p>We waited. Then we left.</p></stet-pull-quote>
      </article>`,
    );
    expect(element.textFragmentUrl()).to.include('#a:~:text=');
  });

  it('is not found within other words, in the pull quote itself, or in another one', async () => {
    for (const [inStory, inQuote] of [
      ['A part is missing.', 'Art is'],
      ['“We waited,” she said. Nobody came. “For hours.”', 'We waited nobody'],
      ['We waited, she said, for hours.', 'We waited for hours'],
      ['Nothing of it.', 'The boat was late'],
    ] as const) {
      const element = await quoteIn(inStory, inQuote);
      expect(element.textFragmentUrl()).not.to.include('#');
    }
  });

  it('is what the attribute names, by id, reference or selector', async () => {
    for (const source of ['p12', '#p12', 'article > p:last-child']) {
      const element = await quoteIn('The boat was late.', 'The boat was late.', source);
      expect(element.textFragmentUrl()).to.include('#p12:~:text=');
    }
  });

  it('has an address that leads to it and not to its repetition', async () => {
    const element = await quoteIn('The boat was late.', 'The boat was late.');
    expect(directive(element.textFragmentUrl())).to.equal('She looked up.-,The boat was late');
    const first = await place(
      html`<article>
        <p>The boat was late. It always is.</p>
        <stet-pull-quote><p>The boat was late.</p></stet-pull-quote>
      </article>`,
    );
    expect(directive(first.textFragmentUrl())).to.equal('The boat was late,-. It always is');
  });

  it('has an address that names the ends only of a long passage, and escapes what is syntax', async () => {
    const long = `Well-known, ${'as everybody has said for years, '.repeat(5)} it sank & stayed.`;
    const element = await quoteIn(long, long);
    const url = element.textFragmentUrl();
    expect(url.split(':~:text=')[1]).to.equal(
      'She%20looked%20up.-,Well%2Dknown%2C%20as%20everybody,years%2C%20it%20sank%20%26%20stayed',
    );
  });
});

describe('a quote that the story has not', () => {
  let caught: ReturnType<typeof catchWarnings>;
  beforeEach(() => (caught = catchWarnings()));
  afterEach(() => caught.restore());

  it('is warned of once, when the browser is idle', async () => {
    const element = await quoteIn('The boat was early.', 'The boat was late.');
    await untilIdle();
    element.requestUpdate();
    element.append(document.createTextNode(' '));
    await untilIdle();
    expect(caught.warnings).to.have.length(1);
    expect(caught.warnings[0]).to.include('“The boat was late.” are not in the story');
  });

  it('is warned of with the source that lacks it', async () => {
    await quoteIn('The boat was early.', 'The boat was late.', '#p12');
    await untilIdle();
    expect(caught.warnings.join()).to.include('not in source="#p12"');
  });

  it('is not warned of where the words are there, or where there is no story', async () => {
    await quoteIn('The boat was late.', 'The boat was late.');
    await place(html`<stet-pull-quote><p>Anything.</p></stet-pull-quote>`);
    await untilIdle();
    expect(caught.warnings).to.deep.equal([]);
  });

  it('says so when its source is not in the page, when it is empty, when a value is not known', async () => {
    await quoteIn('The boat was late.', 'The boat was late.', '#gone');
    await place(html`<stet-pull-quote align="left" variant="loud" repeat="no"></stet-pull-quote>`);
    await untilIdle();
    const all = caught.warnings.join('\n');
    expect(all).to.include('source="#gone" matches nothing');
    expect(all).to.include('has no words in it');
    expect(all).to.include('align="left" is not known. Use one of: start, end');
    expect(all).to.include('variant="loud"');
    expect(all).to.include('repeat="no"');
  });
});
