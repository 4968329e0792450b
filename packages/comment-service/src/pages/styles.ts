/** One sheet for the few pages the service itself shows: ink, newsprint and one red, as of the theme `broadsheet`. */
export const pageStyles = `:root { color-scheme: light dark; --ink: light-dark(oklch(.21 .01 55), oklch(.92 .014 85)); --paper: light-dark(oklch(.984 .007 85), oklch(.19 .007 60));
  --quiet: light-dark(oklch(.45 .014 60), oklch(.74 .016 80)); --line: light-dark(oklch(.84 .012 80), oklch(.36 .01 70));
  --field: light-dark(oklch(.995 .003 85), oklch(.24 .008 62)); --raised: light-dark(oklch(.953 .011 85), oklch(.24 .008 62));
  --accent: light-dark(oklch(.42 .14 24), oklch(.77 .1 32)); --alarm: var(--accent);
  --serif: 'Newsreader Variable', Newsreader, Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif;
  --sans: 'Libre Franklin Variable', 'Libre Franklin', 'Franklin Gothic Medium', 'Helvetica Neue', Helvetica, Arial, sans-serif; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 var(--serif); }
main { max-width: 42rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem) 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.08; font-weight: 560; letter-spacing: -.015em; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.28; margin: 0; }
a { color: var(--accent); }
label, button, nav, .meta, .note, .error { font-family: var(--sans); font-size: .9375rem; }
.note, .meta { color: var(--quiet); }
.error { color: var(--alarm); margin: .25rem 0 0; }
.summary { border: 2px solid var(--alarm); padding: 1rem; margin-block-end: 1.5rem; }
.summary h1 { font-size: 1.25rem; margin-block-end: .5rem; }
.summary ul { margin: 0; padding-inline-start: 1.25rem; }
.summary p { margin: 0; }
.field { margin-block-end: 1.25rem; }
label { display: block; font-weight: 600; margin-block-end: .25rem; }
input, textarea, select { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--quiet); }
input[type=checkbox] { width: auto; inline-size: 1.25rem; block-size: 1.25rem; vertical-align: middle; accent-color: var(--accent); }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block-end: 1rem; }
.search input[type=search] { flex: 1 1 12rem; width: auto; }
.search label { margin: 0; }
.queue > li:focus { outline: 3px solid var(--accent); outline-offset: -3px; }
textarea { min-height: 12rem; resize: vertical; }
[aria-invalid='true'] { border: 2px solid var(--alarm); }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font-weight: 600; color: var(--paper); background: var(--ink); border: 1px solid var(--ink); cursor: pointer; }
button.quiet { color: var(--ink); background: none; border-color: currentcolor; }
button.alarm { color: var(--alarm); background: none; border-color: currentcolor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-block-end: 1rem; padding-block-end: .75rem; border-block-end: 3px double var(--ink); }
header .note { display: flex; gap: 1.25rem; margin: 0; }
header .note a { padding-block: .5rem; }
header form { margin-inline-start: auto; }
header h1 { margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin-block-end: 1.5rem; padding-block-end: .5rem; border-block-end: 1px solid var(--line); }
nav a { padding-block: .5rem; }
nav [aria-current] { font-weight: 700; text-decoration: none; color: var(--ink); }
.queue { list-style: none; margin: 0; padding: 0; }
.queue > li { padding-block: 1.25rem; border-block-end: 1px solid var(--line); }
.meta { margin: .125rem 0 .75rem; overflow-wrap: anywhere; }
.words { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.words.answered { border-inline-start: 3px solid var(--line); padding-inline-start: .75rem; color: var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
.actions > p { margin: 0; overflow-wrap: anywhere; }
.queue .actions > p { flex: 1 1 16rem; }
.panel { background: var(--raised); border-block-start: 3px solid var(--ink); padding: 1rem; margin-block-end: 1.5rem; }
.panel p { margin: 0; }
.panel label, .panel .actions { margin-block-start: 1rem; }
#undo { background: var(--raised); padding: .5rem 1rem; margin-block-end: 1rem; }
#undo p { flex: 1; }
details { margin-block-start: 1.5rem; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
