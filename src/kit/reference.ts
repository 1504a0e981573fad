import type { OpenAPI } from '@orpc/openapi'

/** The API as a page to read: every operation with its input, answer and refusals, made from the OpenAPI document. */
export const referencePage = (document: OpenAPI.Document): string => {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).filter(([method]) => methods.has(method)).map(([method, operation]) => ({ path, method, operation: operation as OpenAPI.OperationObject })))
  const rooms = Map.groupBy(operations, ({ operation }) => operation.operationId?.split('.')[0] ?? '')
  const list = [...rooms].map(([room, own]) => `<li><a href="#${escape(room)}">${escape(room)}</a> <small>${own.length}</small></li>`).join('')
  const sections = [...rooms].map(([room, own]) => `<section id="${escape(room)}"><h2>${escape(room)}</h2>${own.map(operationHtml).join('')}</section>`).join('')
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gương · API</title><style>${style}</style></head>
<body><header><h1>Gương · API</h1><p>${escape(document.info.description ?? '')} <a href="/api/openapi.json">OpenAPI 3.1</a></p></header><nav aria-label="Các phần"><ul>${list}</ul></nav><main>${sections}</main></body></html>`
}

const methods = new Set(['get', 'post', 'put', 'delete'])

interface Described { path: string; method: string; operation: OpenAPI.OperationObject }

const operationHtml = ({ path, method, operation }: Described) => {
  const fields = [...parameterRows(operation), ...bodyRows(operation)]
  const refusals = Object.entries(operation.responses ?? {}).filter(([status]) => !status.startsWith('2'))
  return `<article><h3><b>${method.toUpperCase()}</b> <code>${escape(path)}</code></h3><p>${escape(operation.summary ?? '')}</p>
${fields.length ? `<table><thead><tr><th>Ô</th><th>Kiểu</th><th>Ý nghĩa</th></tr></thead><tbody>${fields.join('')}</tbody></table>` : ''}
${refusals.map(([status, answer]) => refusalHtml(status, answer as OpenAPI.ResponseObject)).join('')}</article>`
}

const parameterRows = ({ parameters = [] }: OpenAPI.OperationObject) =>
  (parameters as OpenAPI.ParameterObject[]).map(({ name, required, schema, description }) => row(name, Boolean(required), { schema: schema as Schema, description }))

const bodyRows = ({ requestBody }: OpenAPI.OperationObject) => {
  const content = (requestBody as OpenAPI.RequestBodyObject | undefined)?.content ?? {}
  const schema = Object.values(content)[0]?.schema as Schema | undefined
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => row(name, schema?.required?.includes(name) ?? false, { schema: field }))
}

interface Schema { type?: string | string[]; format?: string; enum?: unknown[]; description?: string; properties?: Record<string, Schema>; required?: string[]; anyOf?: Schema[]; oneOf?: Schema[]; items?: Schema; const?: unknown }

const row = (name: string, required: boolean, { schema, description }: { schema: Schema | undefined; description?: string | undefined }) =>
  `<tr><td><code>${escape(name)}</code>${required ? ' *' : ''}</td><td>${escape(typeOf(schema))}</td><td>${escape(description ?? schema?.description ?? '')}</td></tr>`

const typeOf = (schema: Schema | undefined): string => {
  if (!schema) return ''
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ')
  if (schema.items) return `${typeOf(schema.items)}[]`
  return [schema.type, schema.format].filter(Boolean).join(' ')
}

const refusalHtml = (status: string, answer: OpenAPI.ResponseObject) => {
  const text = JSON.stringify(answer.content ?? {})
  const codes = [...text.matchAll(/"code":\{"const":"([a-z_]+)"\}/g)].map(([, code]) => code)
  return codes.length ? `<p class="no">${escape(status)} · ${codes.map((code) => `<code>${escape(code ?? '')}</code>`).join(' ')}</p>` : ''
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:980px;padding:24px 16px}nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0}
article{border-top:1px solid #8884;padding:12px 0}h3{margin:0;font-size:15px;font-weight:500;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%;font-size:13px}td,th{text-align:left;padding:3px 12px 3px 0;vertical-align:top;overflow-wrap:anywhere}
a{color:#274f86}@media (prefers-color-scheme:dark){a{color:#9dbdf0}}.no{font-size:13px;margin:6px 0;opacity:.85}`
