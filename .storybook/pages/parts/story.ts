import { html, type TemplateResult } from 'lit';

/** One news story, cut into the pieces that patterns and pages are put together from. */
export const headline = 'The shop where nothing is for sale';

export const storyHeader: TemplateResult = html`<header>
  <p data-role="kicker">The town</p>
  <h1>${headline}</h1>
  <p data-role="standfirst">
    Pellmouth’s tool library has lent a ladder ten thousand times and lost one. Now it has to find a
    new roof, and nobody may buy it anything.
  </p>
  <p data-role="byline">
    By <a rel="author" href="#merit-vane">Merit Vane</a>
    <time datetime="2026-11-21T06:00Z">21 November 2026</time>
  </p>
</header>`;

export const figure: TemplateResult = html`<figure class="alignwide">
  <img
    src="art/swing-bridge.svg"
    alt="A low iron swing bridge over a grey river, half open, with the town’s roofs behind it."
    width="1200"
    height="800"
  />
  <figcaption>
    The bridge end of Rope Walk, where the library has stood since 2011.
    <small>Drawing: Tamsin Oake</small>
  </figcaption>
</figure>`;

export const opening: TemplateResult = html`
  <p>
    The bell over the door has been taken down because it frightened the dog. You knock on the glass
    instead, and somebody in an apron asks what you are trying to do. It is never the other
    question, what you want. “People come in for a drill,” says Ivo Tarrant, who has stood at this
    counter for fourteen years. “What they need is a hole, or a neighbour.”
  </p>
  <p>
    On Saturday the answer was a ladder, and the card that went with it was the ten-thousandth.
    Seven hundred and twelve tools hang on the walls of the old sail loft, each above its own
    outline in white paint, so that what is missing can be seen from the street.
  </p>
`;

export const spoken =
  'An empty outline is the best thing on the wall. It means that something is being mended.';

export const middle: TemplateResult = html`
  <p id="outline">
    Visitors take the gaps for losses. Tarrant does not. “${spoken}” In fourteen years one ladder
    has not come back, and he knows where it is: it holds up the runner beans behind the chapel, and
    he has decided that it is on a long loan.
  </p>
`;

export const rest: TemplateResult = html`
  <h2 id="rent">A rent that is going up</h2>
  <p>
    The loft has been let for a pound a year since the last sailmaker died. In October the harbour
    board wrote that from April it will be £9,400, which is what it could have from an office. The
    letter is polite, and offers the board’s help in finding somewhere else.
  </p>
  <p>
    There is a plan, and it is older than the letter. The chapel wants its hall used on weekdays;
    the school wants its pupils to hold a plane once before they are sixteen. Between the two is a
    yard with a leaking roof, and a list of forty-one people who have borrowed roofing tools.
  </p>
  <blockquote>
    <p>I have asked for eight of them, for two Sundays. Thirty-three have said yes.</p>
    <cite>Salma Haddawi, who keeps the list</cite>
  </blockquote>
  <p>
    What the library will not do is buy its way out. Its one rule, painted over the counter in 2011,
    is that nothing here has a price. The board meets on 2 December. The ladder is due back on the
    1st.
  </p>
`;

export const pullQuote: TemplateResult = html`<stet-pull-quote
  source="#outline"
  align="end"
  copy
  context
>
  <aside aria-label="Pull quote">
    <p data-role="quote">${spoken}</p>
    <p data-role="attribution">Ivo Tarrant, tool librarian</p>
  </aside>
</stet-pull-quote>`;
