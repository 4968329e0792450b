import type { WriterKey } from './staff.ts';

/** A story as the desk files it; its body is the HTML file of the same name beside this one. */
export interface Story {
  slug: string;
  kicker: string;
  headline: string;
  standfirst: string;
  /** Said about the story elsewhere: in search results, feeds and link previews. */
  description: string;
  writer: WriterKey;
  dateline?: string;
  published: string;
  updated?: string;
  art?: Art;
  lang: 'en' | 'ar';
  /** Blocks before the Continue Reading button; left out where the whole story stands open. */
  continueAfter?: number;
  dropCap?: boolean;
  opinion?: boolean;
  /** A correction as it also goes into the structured data. */
  correction?: string;
}

export interface Art {
  file: string;
  alt: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
}

const drawing = (
  file: string,
  alt: string,
  caption: string,
  credit = 'Drawing: Tamsin Oake',
): Art => ({
  file: `/art/${file}.svg`,
  alt,
  width: 1200,
  height: 800,
  caption,
  credit,
});

/** Newest and most important first: the order of the front page and of the feeds. */
export const stories: readonly Story[] = [
  {
    slug: 'eleven-centimetres',
    kicker: 'The sea wall',
    headline: 'Eleven centimetres',
    standfirst:
      'For sixty-nine years Pellmouth measured its sea from a brass bolt that someone had moved. Finding out took a retired clerk, fifty-one ledgers and one very cold night.',
    description:
      'A retired freight clerk typing up old tide ledgers found that Pellmouth’s benchmark was moved in 1957, and that its flood wall is eleven centimetres lower than the town believed.',
    writer: 'merit-vane',
    dateline: 'Pellmouth, Water Street',
    published: '2026-11-21T06:00:00Z',
    art: drawing(
      'eleven-centimetres',
      'Night at the harbour: a woman in a red coat stands on weedy stone steps holding a lantern, beside a surveyor with a striped staff. Another surveyor bends to a level on the quay above, under a thin moon.',
      'Low water at the Dolphin Stairs, 3.40 in the morning on 19 March.',
    ),
    lang: 'en',
    continueAfter: 5,
    dropCap: true,
  },
  {
    slug: 'herring',
    kicker: 'Fisheries',
    headline: 'The herring came back. The boats did not',
    standfirst:
      'Pellmouth may land more fish than at any time in thirty years. There are nine crews left to catch it.',
    description:
      'Seven years of closure brought the herring back to the Ravel Sound. With nine boats left, almost a third of Pellmouth’s quota stays in the sea.',
    writer: 'callum-yearsley',
    dateline: 'The fish quay',
    published: '2026-11-20T05:30:00Z',
    updated: '2026-11-20T14:10:00Z',
    art: drawing(
      'herring',
      'A great shoal of silver herring fills the sea from side to side, one of them golden. Above it floats a single small fishing boat at sunset.',
      'The autumn shoal in the Ravel Sound, as the echo sounder sees it and as our illustrator does.',
    ),
    lang: 'en',
    continueAfter: 4,
    dropCap: true,
  },
  {
    slug: 'swing-bridge',
    kicker: 'Roads',
    headline: 'Swing bridge to shut for nine nights',
    standfirst: 'A rowing ferry, free of charge, will run until dawn.',
    description:
      'The Corran swing bridge closes from 22:00 to 05:30 for nine nights from 30 November while its rollers are replaced. A free rowing ferry will cross all night.',
    writer: 'perpetua-lunn',
    published: '2026-11-20T16:45:00Z',
    art: drawing(
      'swing-bridge',
      'An iron swing bridge stands half open on its stone pier before a red evening sun; a lamp burns in the keeper’s cabin.',
      'The bridge turns on forty-eight rollers, fitted in 1908.',
    ),
    lang: 'en',
  },
  {
    slug: 'ottoline-brack',
    kicker: 'The Saturday interview',
    headline: '“The last room you can walk into as a person”',
    standfirst:
      'Ottoline Brack hands in sixty-four keys on Friday, after 29 years as Pellmouth’s librarian. She talks about noise, fines, forms and what a table is worth.',
    description:
      'Ottoline Brack, Pellmouth’s librarian for 29 years, on silence, fines, forms, and why she twice kept a café out of the reading room.',
    writer: 'merit-vane',
    published: '2026-11-21T05:00:00Z',
    art: drawing(
      'ottoline-brack',
      'Portrait of a woman with a white bob, round black glasses and a red cardigan, holding a great ring of keys before shelves of books.',
      'Ottoline Brack, with some of the keys.',
    ),
    lang: 'en',
    continueAfter: 5,
  },
  {
    slug: 'flood-siren',
    kicker: 'Explainer',
    headline: 'The siren: what it means and what to do',
    standfirst:
      'Three signals, one person with a key, and the two hours you will probably have. Keep this page.',
    description:
      'What Pellmouth’s three flood signals mean, who decides to sound them, and a list for the two hours before the water comes.',
    writer: 'perpetua-lunn',
    published: '2026-11-19T07:00:00Z',
    art: drawing(
      'flood-siren',
      'A mast with six red siren horns rises over crowded roofs and lit windows; rings of sound spread through slanting rain.',
      'One of six sirens between the mole and Upper Pell.',
    ),
    lang: 'en',
  },
  {
    slug: 'foghorn',
    kicker: 'Opinion',
    headline: 'Leave the foghorn on',
    standfirst: 'I signed the petition to silence it. Then I went out in my brother’s dinghy.',
    description:
      'Hesper Lyle signed the petition to switch off the Pellmouth foghorn, and then found herself a mile beyond the mole in a dinghy.',
    writer: 'hesper-lyle',
    published: '2026-11-21T05:30:00Z',
    art: drawing(
      'foghorn',
      'In thick fog a person in a yellow hat sits in a red dinghy and cups a hand to one ear; arcs of sound reach out from a striped lighthouse.',
      'Count to thirty.',
    ),
    lang: 'en',
    dropCap: true,
    opinion: true,
  },
  {
    slug: 'forn-al-raseef',
    kicker: 'حكاية من الرصيف',
    headline: 'فرنٌ يدور مع القمر',
    standfirst:
      'على رصيف السمك في بِلماوث خبّازٌ لا ينظر إلى الساعة، بل إلى جدول المدّ والجزر، ويعرف منه متى يجوع الناس.',
    description:
      'فرن آل حدّاوي على رصيف السمك في بِلماوث يخبز على جدول المدّ والجزر، لا على الساعة. حكاية رغيف ودفتر دَين وصبيّ يقرأ لجدّه.',
    writer: 'rima-sabbouh',
    dateline: 'بِلماوث، رصيف السمك',
    published: '2026-11-18T06:00:00Z',
    art: drawing(
      'forn-al-raseef',
      'فرنٌ من الآجرّ تتّقد فيه النار، وأمامه أربعة أرغفة على لوحٍ طويل، وعلى الجدار جدولُ مدٍّ عليه دوائر حمراء ونافذةٌ يُرى منها الهلال.',
      'الدفعة الأولى تخرج مع أعلى الماء.',
      'رسم: تمسين أوك',
    ),
    lang: 'ar',
    continueAfter: 4,
  },
  {
    slug: 'night-ferry',
    kicker: 'Town hall',
    headline: 'Night ferry saved by one vote, and by the man who came to sink it',
    standfirst:
      'A councillor tears up his speech against the Sallow Island boat, after taking it to see who was aboard.',
    description:
      'Pellmouth’s council voted eleven to ten to keep the 23:15 ferry to Sallow Island, after Councillor Leopold Sarn took the boat and changed his mind.',
    writer: 'perpetua-lunn',
    dateline: 'The Assembly Rooms',
    published: '2024-03-13T07:00:00Z',
    updated: '2024-03-15T10:20:00Z',
    art: drawing(
      'night-ferry',
      'A white ferry with lit windows crosses a dark sea at night; on the island behind it a chapel shows one light.',
      'The 23:15 boat carries fourteen people on an average night.',
    ),
    lang: 'en',
    correction:
      'An earlier version of this article gave the subsidy for each passenger as £18. That is the figure for a single crossing; with the return it is £36.',
  },
];

export function findStory(slug: string): Story | undefined {
  return stories.find((story) => story.slug === slug);
}
