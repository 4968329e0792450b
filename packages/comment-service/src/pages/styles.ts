/** One sheet for the few pages the service itself shows; it has to look decent beside any newspaper. */
export const pageStyles = `:root { color-scheme: light dark; --ink: light-dark(#1c1b19, #ece9e2); --paper: light-dark(#fbfaf7, #191817);
  --quiet: light-dark(#5f5b53, #aaa59b); --line: light-dark(#d5d0c5, #45423c); --field: light-dark(#ffffff, #232220);
  --accent: light-dark(#14507e, #8fc3ee); --on-accent: light-dark(#ffffff, #10202c); --alarm: light-dark(#a1121b, #ff9d94); }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 42rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem) 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 0; }
a { color: var(--accent); }
label, button, nav, .meta, .note, .error { font-family: system-ui, sans-serif; font-size: .9375rem; }
.note, .meta { color: var(--quiet); }
.error { color: var(--alarm); margin: .25rem 0 0; }
.summary { border: 2px solid var(--alarm); border-radius: .375rem; padding: 1rem; margin-block-end: 1.5rem; }
.summary h1 { font-size: 1.25rem; margin-block-end: .5rem; }
.summary ul { margin: 0; padding-inline-start: 1.25rem; }
.summary p { margin: 0; }
.field { margin-block-end: 1.25rem; }
label { display: block; font-weight: 600; margin-block-end: .25rem; }
input, textarea, select { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--quiet); border-radius: .25rem; }
input[type=checkbox] { width: auto; inline-size: 1.25rem; block-size: 1.25rem; vertical-align: middle; accent-color: var(--accent); }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block-end: 1rem; }
.search input[type=search] { flex: 1 1 12rem; width: auto; }
.search label { margin: 0; }
.queue > li:focus { outline: 3px solid var(--accent); outline-offset: -3px; }
textarea { min-height: 12rem; resize: vertical; }
[aria-invalid='true'] { border: 2px solid var(--alarm); }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: .25rem; cursor: pointer; }
button.quiet { color: var(--accent); background: none; border-color: currentcolor; }
button.alarm { color: var(--alarm); background: none; border-color: currentcolor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; justify-content: space-between; margin-block-end: 1rem; }
header h1 { margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin-block-end: 1.5rem; padding-block: .5rem; border-block: 1px solid var(--line); }
nav a { padding-block: .5rem; }
nav [aria-current] { font-weight: 700; text-decoration: none; color: var(--ink); }
.queue { list-style: none; margin: 0; padding: 0; }
.queue > li { padding-block: 1.25rem; border-block-end: 1px solid var(--line); }
.meta { margin: .125rem 0 .75rem; overflow-wrap: anywhere; }
.words { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.words.answered { border-inline-start: 3px solid var(--line); padding-inline-start: .75rem; color: var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
