import type { NewComment, Posted } from '@stet/comment-client';
import type { Ask } from './conversation.ts';

interface Remark {
  name: string;
  words: string;
  replies?: readonly Remark[];
}

/** Invented readers, so that a newcomer finds a conversation and not an empty box. */
const remarks: Record<string, readonly Remark[]> = {
  'eleven-centimetres': [
    {
      name: 'Bertram Coyle',
      words:
        'I was the apprentice who held the lead pot in 1957. I am 86. Walter would not let us drink our tea until the arrow was recut. I have walked past that bolt every day since and never once thought to say.',
      replies: [
        {
          name: 'Rosemary E.',
          words: 'Bertie! He wrote about you. 11 April: *“the boy Coyle spilt the lead, no harm.”*',
          replies: [{ name: 'Bertram Coyle', words: 'There was some harm. I have the scar.' }],
        },
        {
          name: 'H. Quillfeather',
          words:
            'Mr Coyle, may I telephone you? I have about forty questions and I will bring cake.',
        },
      ],
    },
    {
      name: 'Water Street resident',
      words:
        'Good reporting, but one thing is missing. Our insurers read newspapers too. My premium went up in October “in view of revised local levels”. Has anybody on the board asked what the eleven centimetres cost us *before* the wall is raised?',
      replies: [
        {
          name: 'Nils Amberley',
          words:
            'Same here, from £310 to £545. Come on 3 December and ask it aloud. I will if you will.',
        },
      ],
    },
    {
      name: 'A. Pedant',
      words:
        'Four and a quarter inches is 10.795 cm. I only mention it because I believe Mrs Tessaly would.',
    },
  ],
  herring: [
    {
      name: 'Ffion from the ice plant',
      words:
        'We were eleven at the ice plant. Nobody ever counts the ice. If you want boats, you want ice, and if you want ice you need somebody to have kept the compressor running for seven years with no fish.',
    },
    {
      name: 'Gulls Are People Too',
      words: 'Speaking for the gulls: leave the 1,100 tonnes where they are.',
      replies: [
        { name: 'Marlow', words: 'The gulls may have my share and my alarm clock with it.' },
      ],
    },
  ],
  foghorn: [
    {
      name: 'Third floor, Beacon Hill',
      words:
        'Beautifully written, and I am still awake. Would the author care to swap flats for one February?',
      replies: [
        {
          name: 'Hesper Lyle',
          words: 'Done. I snore in G; the horn is in F sharp. You may notice the difference.',
        },
      ],
    },
    { name: 'Pilot (ret.)', words: 'No pilot steers by ear. Every pilot listens.' },
  ],
  'forn-al-raseef': [
    {
      name: 'أبو نزار',
      words:
        'اشتريت الرغيف التاسع مرّةً قبل أن يصل مارلو، فنظر إليّ يوسف كأنّني سرقت القمر. مقالٌ دافئٌ كالخبز.',
      replies: [
        { name: 'سلمى', words: 'الرغيف التاسع محفوظٌ لك يوم الجمعة يا أبا نزار، لا تخبر غِثين.' },
      ],
    },
  ],
};

export async function seed(ask: Ask): Promise<void> {
  for (const [slug, list] of Object.entries(remarks)) {
    for (const remark of list) await post(ask, slug, null, remark);
  }
}

async function post(
  ask: Ask,
  thread: string,
  parent: string | null,
  { name, words, replies = [] }: Remark,
): Promise<void> {
  const body: NewComment = {
    thread,
    parent,
    author: { name, email: 'reader@pellmouthlantern.example' },
    content: { markdown: words },
  };
  const response = await ask(
    new Request('http://localhost/comments/v1/comments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    }),
  );
  if (!response.ok) {
    throw new Error(
      `The first comments could not be written: ${response.status} ${await response.text()}`,
    );
  }
  const { comment } = (await response.json()) as Posted;
  for (const reply of replies) await post(ask, thread, comment.id, reply);
}
