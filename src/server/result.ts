import type { ExecutionResult, GraphQLError } from 'graphql';
import { JsonText } from '../execution/json-text.ts';
import type { Answer, Report } from './exchange.ts';
import { JSON_RESPONSE, type MediaType } from './media-type.ts';

const encoder = new TextEncoder();
const CLOSE = 0x7d;

/** Codes of documents that GraphQL itself finds wrong: where they are told as plain JSON, with 200 (GraphQL over HTTP, section 6.4.1). */
const WELL_FORMED_ANSWERS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

interface Form {
  readonly mediaType: MediaType;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly report?: Report | undefined;
  /** At most so many bytes. */
  readonly limit?: number;
}

/** The answer to a request whose mistakes were found before anything was executed: no data. */
export function mistakes(
  errors: readonly GraphQLError[],
  mediaType: MediaType,
  report: Report,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const [first] = errors;
  const code = String(first?.extensions.code ?? 'BAD_USER_INPUT');
  const status =
    mediaType === JSON_RESPONSE && WELL_FORMED_ANSWERS.has(code)
      ? 200
      : ((first?.extensions.http as { status?: number } | undefined)?.status ?? 400);
  return formatResult({ errors }, { mediaType, status, headers, report });
}

/** A result as it is sent. */
export function formatResult(
  { data, errors }: Pick<ExecutionResult, 'data' | 'errors'>,
  { mediaType, status, headers = {}, report, limit = Number.POSITIVE_INFINITY }: Form,
): Answer {
  const told = errors?.map(format);
  const body = written(told, data);
  if (body.length > limit) return tooLarge({ mediaType, status, headers, limit, report });
  // Written out: what is made for every answer, V8 makes sooner of names that it sees.
  const all: Record<string, string> = { 'content-type': `${mediaType}; charset=utf-8` };
  for (const name in headers) all[name] = headers[name] as string;
  return {
    status,
    headers: all,
    body,
    report: {
      operationName: report?.operationName,
      cost: report?.cost,
      executor: report?.executor,
      codes: told?.map(({ extensions }) => extensions.code),
    },
  };
}

/** As JSON; what was executed is that already. */
function written(errors: unknown, data: unknown): Uint8Array {
  if (!(data instanceof JsonText)) {
    return encoder.encode(
      JSON.stringify({
        ...(errors !== undefined && { errors }),
        ...(data !== undefined && { data }),
      }),
    );
  }
  if (errors === undefined) return data.answer;
  const before = encoder.encode(`{"errors":${JSON.stringify(errors)},"data":`);
  const body = new Uint8Array(before.length + data.data.length + 1);
  body.set(before);
  body.set(data.data, before.length);
  body[body.length - 1] = CLOSE;
  return body;
}

function tooLarge({ limit = 0, ...form }: Form): Answer {
  const message = `The answer is longer than ${limit} bytes. Ask for smaller pages or fewer fields.`;
  const errors = [{ message, extensions: { code: 'ANSWER_TOO_LARGE', limit } }];
  return formatResult({ errors: errors as never }, { ...form, status: 400 });
}

/** A message may repeat what was sent, and need not do so at any length. */
const LONGEST_MESSAGE = 1_000;

function format({ message, locations, path, extensions = {} }: GraphQLError) {
  const { http: _, code = 'BAD_USER_INPUT', originalError: __, ...others } = extensions;
  return {
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...others, code: String(code) },
  };
}
