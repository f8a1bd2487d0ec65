import { errorsOf } from '../../shared/contracts/errors-of.ts';
import { FieldCode } from '../../shared/contracts/field-code.ts';
import { ErrorCode, statusOf } from '../../shared/contracts/problem.ts';
import { type Route, type RouteGroup, routeGroups } from '../../shared/contracts/route.ts';
import { problemMessages } from '../../shared/messages/problems/problems-messages.ts';
import { fieldTable, idempotencyRow, type Row, rowsOf } from './api-page-fields.ts';
import { apiPageStyle } from './api-page-style.ts';
import { type JsonSchema, jsonSchemas, resolved } from './json-schemas.ts';
import { html, type Markup, trusted } from './markup.ts';

type Schemas = ReturnType<typeof jsonSchemas>;

const groupTitles = {
  catalogue: 'Catalogue',
  availability: 'Free times',
  appointments: 'Appointments',
  waiting: 'Waiting room',
  certificates: 'Certificates',
  staff: 'Staff',
  journal: 'Journal of certificates',
  figures: 'Open figures',
  heard: 'What people say',
  wallet: 'Wallets (pilot)',
  shaping: 'Shaping the offer',
  steering: 'Steering by figures',
  api: 'About this API',
} as const satisfies Record<RouteGroup, string>;

const { titles, fields } = problemMessages.en;

/** The routes as one page to read, without script. Error codes have anchors, because problems link to them. */
export function renderApiPage(table: Readonly<Record<string, Route>>): string {
  const schemas = jsonSchemas();
  const groups = routeGroups.map((group) => chapter(group, table, schemas));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Foyer API</title>
<style>${trusted(apiPageStyle)}</style>
</head>
<body>
<header><h1>Foyer API</h1></header>
<main>
<p>Appointments at a town hall: find a free time, hold it, say who comes, confirm. JSON over HTTPS, UTF-8, bodies up to
16&nbsp;KiB, unknown fields are refused. The same as a machine reads it: <a href="/v1/openapi.json">openapi.json</a>.</p>
<nav aria-label="Contents"><ul>${contents(table)}</ul></nav>
${groups}
${errorChapter()}
${schemaChapter(schemas)}
</main>
</body>
</html>
`;
  return page.html;
}

function contents(table: Readonly<Record<string, Route>>): readonly Markup[] {
  const routes = Object.entries(table).map(
    ([name, { method, path, summary }]) =>
      html`<li><a href="#${name}"><code>${method} ${path}</code></a> ${summary}</li>\n`,
  );
  return [...routes, html`<li><a href="#errors">Errors</a></li>`, html`<li><a href="#schemas">Schemas</a></li>`];
}

function chapter(group: RouteGroup, table: Readonly<Record<string, Route>>, schemas: Schemas): Markup {
  const members = Object.entries(table).filter(([, route]) => route.group === group);
  return html`<section aria-labelledby="group-${group}"><h2 id="group-${group}">${groupTitles[group]}</h2>
${members.map(([name, route]) => routeSection(name, route, schemas))}</section>
`;
}

function routeSection(name: string, route: Route, schemas: Schemas): Markup {
  const { response } = route;
  const parameters = parameterRows(route, schemas);
  return html`<article aria-labelledby="${name}"><h3 id="${name}">${route.summary}</h3>
<p class="call"><code>${route.method} ${route.path}</code></p>
${route.description ? html`<p>${route.description}</p>` : ''}
${route.audience === 'public' ? '' : html`<p>Needs <code>Authorization: Bearer</code> with a link token.</p>`}
${parameters.length > 0 ? fieldTable(`Parameters of ${name}`, parameters) : ''}
${bodyPart(name, route, schemas)}
<p>Answers <code>${response.status}</code> ${answerText(schemas.of(response.schema, 'output'), response.contentType)}${cacheText(route)}</p>
<p>Errors${route.oauth ? ' as OAuth writes them' : ''}: ${errorsOf(route).map((code) => html`<a href="#${code}"><code>${code}</code></a> `)}</p>
</article>
`;
}

function parameterRows({ request, idempotencyKey }: Route, schemas: Schemas): readonly Row[] {
  return [
    ...(request.path ? rowsOf('path', schemas.of(request.path, 'input')) : []),
    ...(request.query ? rowsOf('query', schemas.of(request.query, 'input')) : []),
    ...(idempotencyKey ? [idempotencyRow] : []),
  ];
}

function bodyPart(name: string, { request }: Route, schemas: Schemas): Markup | '' {
  if (!request.body) return '';
  const schema = resolved(schemas.of(request.body, 'input'), schemas.named);
  const rows = rowsOf('body', schema);
  const [example = {}] = schema.examples ?? [];
  return html`${rows.length > 0 ? fieldTable(`Body of ${name}`, rows) : html`<p>The body is an empty object.</p>`}
<pre tabindex="0" role="region" aria-label="Example body of ${name}">${JSON.stringify(example, null, 2)}</pre>`;
}

function answerText(schema: JsonSchema, contentType: string | undefined): Markup {
  if (contentType) return html`as <code>${contentType}</code>.`;
  const id = schema.$ref?.split('/').at(-1);
  return id ? html`with <a href="#schema-${id}">${id}</a>.` : html`with <code>${JSON.stringify(schema)}</code>.`;
}

function cacheText({ cache }: Route): string {
  return cache === 'no-store' ? '' : ` Shared caches keep it for ${cache.seconds} s.`;
}

function errorChapter(): Markup {
  return html`<section aria-labelledby="errors"><h2 id="errors">Errors</h2>
<p>Every error is a problem (RFC 9457, <code>application/problem+json</code>) with a stable <code>code</code>; its title
comes in the language of <code>Accept-Language</code> (de, en, nl, de-x-einfach). <code>errors</code> names fields by JSON pointer.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of errors"><table><caption>Errors and their status</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>
${ErrorCode.options.map((code) => html`<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${statusOf[code]}</td><td>${titles[code]}</td></tr>\n`)}</tbody></table></div>
<div class="scroll" tabindex="0" role="region" aria-label="Table of field codes"><table><caption>What can be wrong with a field</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th></tr></thead><tbody>
${FieldCode.options.map((code) => html`<tr id="field-${code}"><th scope="row"><code>${code}</code></th><td>${fields[code]}</td></tr>\n`)}</tbody></table></div></section>
`;
}

function schemaChapter(schemas: Schemas): Markup {
  const named = [...schemas.named].toSorted(([a], [b]) => a.localeCompare(b));
  return html`<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${named.map(
  ([id, schema]) => html`<h3 id="schema-${id}">${id}</h3>
<p>${schema.description ?? ''}</p>
<pre tabindex="0" role="region" aria-label="Schema ${id}">${JSON.stringify(schema, null, 2)}</pre>
`,
)}</section>`;
}
