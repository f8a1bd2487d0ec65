import { createHash } from 'node:crypto';

/** The style sheet of the API page, in the page itself; the security policy names it by its hash. */
export const apiPageStyle = `
:root { color-scheme: light dark; --ink: #1a1a1e; --paper: #fff; --soft: #f2f3f7; --line: #c9ccd6; --accent: #1e3fae; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf0; --paper: #16171c; --soft: #22242c; --line: #464a58; --accent: #9db4ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 6rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 3.5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { margin-top: 2.5rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font: .9375em/1.5 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
th code { overflow-wrap: normal; white-space: nowrap; }
pre { padding: 1rem; background: var(--soft); overflow-x: auto; }
.call { padding: .5rem .75rem; background: var(--soft); border-left: .3rem solid var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
ul { padding-left: 1.25rem; }
`;

/** SHA-256 of the style sheet, base64, as a Content-Security-Policy wants it. */
export const apiPageStyleHash = createHash('sha256').update(apiPageStyle).digest('base64');
