// How the page looks: at a desk, on a telephone, on paper, in a dark room. Contrast is above 4.5 to 1.

/** The style sheet of the report. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e21; --paper: #fff; --line: #d5d9de; --soft: #f4f6f8; --dim: #565d66;
  --passed: #12703c; --failed: #b3201b; --open: #8a5300; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ea; --paper: #16181b; --line: #3a4047; --soft: #202428; --dim: #a2aab4;
    --passed: #6fcf97; --failed: #ff8a80; --open: #f2b84b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem;}
h3 { font-size: .85rem; margin: 1rem 0 .15rem; color: var(--dim); font-weight: 600; }
p { margin: .15rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
.kind, .small { color: var(--dim); font-size: .85rem; }
.outcome { font-size: 1.15rem; font-weight: 650; }
.outcome.passed, .passed .mark { color: var(--passed); }
.outcome.failed, .failed .mark { color: var(--failed); }
.outcome.open, .open .mark { color: var(--open); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 1rem 0; font-size: .9rem; }
.facts dt { color: var(--dim); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1.25rem 0; font-size: .95rem; }
th, td { text-align: right; padding: .3rem .5rem; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th:first-child { text-align: left; font-weight: 500; }
details { border: 1px solid var(--line); border-left-width: 4px; border-radius: 4px; margin: .4rem 0; padding: .45rem .75rem; }
details.passed { border-left-color: var(--passed); }
details.failed { border-left-color: var(--failed); }
details.open { border-left-color: var(--open); }
summary .small { white-space: nowrap; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.mark { font-size: .8rem; font-weight: 650; text-transform: uppercase; letter-spacing: .03em; }
pre { background: var(--soft); border-radius: 4px; padding: .6rem .75rem; margin: .2rem 0; font-size: .82rem; line-height: 1.45;
  white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 34rem) { .title { display: block; } th, td { padding: .3rem .25rem; font-size: .85rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --line: #999; --soft: #f2f2f2; --dim: #444; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  details { break-inside: avoid-page; }
  details.passed > :not(summary) { display: none; }
  h2 { break-after: avoid; }
}
`;
