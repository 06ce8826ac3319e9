/* The page's style sheet: light and dark by the reader's system, one column on a phone, ink-saving on paper. */
#ifndef TICK_RENDER_HTML_STYLE_H
#define TICK_RENDER_HTML_STYLE_H

/* clang-format off */
#define TICK_HTML_STYLE "\n\
:root { color-scheme: light dark; --ink: #1c2024; --paper: #fff; --soft: #5b6570; --line: #d8dde3; --warn: #7a4b00; --good: #2e7d4f;\n\
  --warn-paper: #fff6e0; --warn-line: #e0a72e;\n\
  --alarm: #8f1414; --alarm-paper: #fdeaea; --alarm-line: #c62828; --link: #0b57a4; --mark: #ffe69c; }\n\
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #15181b; --soft: #a0abb6; --line: #343b42; --good: #5fbf86;\n\
  --warn: #ffd58a; --warn-paper: #2c2413; --warn-line: #b98a2b;\n\
  --alarm: #ffb4ab; --alarm-paper: #3a1715; --alarm-line: #e5534b; --link: #8ab8f0; --mark: #5a4708; } }\n\
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }\n\
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }\n\
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }\n\
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }\n\
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }\n\
h3 + table { break-inside: avoid; }\n\
p { margin: .5rem 0; }\n\
li { margin: .25rem 0; }\n\
.muted, .where, blockquote { color: var(--soft); font-size: .875rem; }\n\
p.caution { color: var(--warn); background: var(--warn-paper); border-left: 4px solid var(--warn-line);\n\
  padding: .5rem .75rem; }\n\
p.alarm { color: var(--alarm); background: var(--alarm-paper); border-left: 6px solid var(--alarm-line);\n\
  padding: .75rem 1rem; font-weight: 600; }\n\
nav { font-size: .875rem; margin: .5rem 0 1rem; }\n\
nav a { color: var(--soft); margin-right: 1rem; display: inline-block; }\n\
table { border-collapse: collapse; width: 100%; }\n\
tr { border-bottom: 1px solid var(--line); break-inside: avoid; }\n\
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; }\n\
th { width: 9rem; font-weight: 600; }\n\
td p { margin: 0; }\n\
td.sure { width: 5rem; padding-right: 0; color: var(--soft); font-size: .875rem; }\n\
tr.caution td > p, .caution strong { color: var(--warn); }\n\
blockquote { margin: .25rem 0 0; }\n\
details { margin: .25rem 0 0; } p + details { margin-top: -.25rem; } span.where { display: block; }\n\
summary { display: inline-block; padding: .1rem 0; cursor: pointer; color: var(--link); text-decoration: underline dotted; }\n\
summary::before { content: \"\\25B8\\00A0\"; display: inline-block; } details[open] > summary::before { content: \"\\25BE\\00A0\"; }\n\
.context { color: var(--soft); font-size: .875rem; margin: .25rem 0; }\n\
mark { background: var(--mark); color: var(--ink); padding: .1em 0; }\n\
details[open] { border-left: 3px solid var(--line); padding: 0 0 .5rem .75rem; margin-bottom: .5rem; }\n\
svg.page { display: block; max-width: 100%; height: auto; margin: .5rem 0; background: #fff; border: 1px solid var(--line); }\n\
svg.page rect { fill: #ffd54f; fill-opacity: .45; stroke: #a86f00; stroke-width: .6; mix-blend-mode: multiply; }\n\
svg.store { position: absolute; }\n\
.map th { width: 11rem; } .map th small { display: block; font-weight: 400; color: var(--soft); }\n\
.map td span { display: inline-block; min-width: 4.5rem; margin: 0 .25rem .25rem 0; padding: .1rem .4rem;\n\
  border: 1px solid var(--line); border-radius: 3px; line-height: 1.2; }\n\
.map td small { display: block; color: var(--soft); }\n\
.map .tested-with-exception { border: 2px solid var(--alarm-line); } .map .tested-with-exception small { color: var(--alarm); }\n\
.map .absent { border: 2px dashed var(--warn-line); } .map .absent small { color: var(--warn); }\n\
.tasks { padding-left: 1.5rem; } .tasks li::marker { content: \"\\2610\\00A0\"; }\n\
.boxes { display: block; color: var(--soft); font-size: .875rem; } .boxes i { display: inline-block; width: 8rem; height: 1.1rem;\n\
  border-bottom: 1px solid var(--soft); margin-right: 1rem; }\n\
.timeline { display: block; width: 100%; max-width: 30rem; margin: .5rem 0; font-size: 11px; break-inside: avoid; }\n\
.timeline text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; } .timeline tspan:first-child { font-weight: 600; } .timeline .year { fill: var(--soft); }\n\
.timeline line { stroke: var(--line); } .timeline .examined { fill: var(--good); } .timeline .unseen { fill: var(--warn-line); }\n\
.timeline .wanted { fill: none; stroke: var(--ink); stroke-dasharray: 3 2; } .timeline .day { fill: var(--ink); }\n\
@media (max-width: 34rem) { tr, th, td, td.sure { display: block; width: auto; padding: 0; }\n\
  tr { padding: .6rem 0; } td.sure:empty { display: none; } summary { padding: .4rem 0; } }\n\
@media print { nav, main > p + details:not([open]) { display: none; } details > summary::before, details[open] > summary::before { content: none; } summary { color: var(--soft); text-decoration: none; }\n\
  details { break-inside: avoid; } li > details:not([open]), li > details:not([open]) > summary { display: inline; margin: 0; }\n\
  body { font-size: 10pt; line-height: 1.4; } main { max-width: none; padding: 0; } h1 { font-size: 1.4rem; } h2 { margin-top: 1.1rem; }\n\
  h2, h3 { break-after: avoid; } .tasks li { break-inside: avoid; } th, td { padding: .25rem .75rem .25rem 0; } }\n"
/* clang-format on */

#endif
