// Every failure a caller can meet, in one table. `docs/errors.md` lists the same codes; a test compares the two.
// Two kinds (the wire's contract): a failure of the operation is HTTP 200 with `success: false` and a code of
// digits; a failure of the request never reaches the operation and is 4xx or 5xx with Code, Message, RequestId.

export interface OperationErrorDefinition {
  /** Six digits, stable, never reused. */
  readonly code: string;
  /** `{name}` stands for a parameter. */
  readonly message: string;
}

export interface RequestErrorDefinition {
  readonly status: number;
  /** The name that the cloud's gateway gives to the same failure, where it has one. */
  readonly code: string;
  readonly message: string;
}

export const operationErrors = {
  bodyMissing: { code: '990101', message: 'The request has no body; {operation} needs one.' },
  fieldInvalid: { code: '990102', message: 'The field {field} {problem}.' },
  draftNotFound: { code: '990301', message: 'The deployment draft {id} does not exist.' },
  ticketNotFound: { code: '990302', message: 'The ticket {id} does not exist.' },
  targetNotFound: { code: '990303', message: 'The deployment target {name} does not exist.' },
  deploymentNotFound: { code: '990304', message: 'The deployment {id} does not exist.' },
  variableNotFound: { code: '990305', message: 'The variable {name} does not exist.' },
  folderNotFound: { code: '990306', message: 'The folder {id} does not exist.' },
  artifactNotFound: { code: '990307', message: 'The UDF artifact {name} does not exist.' },
  functionNotFound: { code: '990308', message: 'The UDF {name} does not exist.' },
  connectorNotFound: { code: '990309', message: 'The custom connector {name} does not exist.' },
  catalogNotFound: { code: '990310', message: 'The catalog {name} does not exist.' },
  databaseNotFound: { code: '990311', message: 'The database {name} does not exist.' },
  tableNotFound: { code: '990312', message: 'The table {name} does not exist.' },
  nameTaken: { code: '990401', message: 'A {kind} named {name} already exists.' },
  changedMeanwhile: {
    code: '990402',
    message: 'The {kind} {id} was changed by another request; read it again.',
  },
  lockedByOther: { code: '990403', message: 'The deployment draft {id} is locked by {holder}.' },
  notEmpty: { code: '990404', message: 'The {kind} {name} is not empty: it holds {content}.' },
  inUse: { code: '990405', message: 'The {kind} {name} is in use by {users}.' },
  pageTooLarge: {
    code: '990406',
    message: 'The page is larger than {limit} characters; ask for fewer objects with pageSize.',
  },
  notSupported: { code: '990501', message: '{what} is not supported by this server: {reason}.' },
} as const satisfies Record<string, OperationErrorDefinition>;

export const requestErrors = {
  signatureMissing: {
    status: 401,
    code: 'MissingAuthorization',
    message: 'The request is not signed and carries no bearer token.',
  },
  signatureIncomplete: {
    status: 401,
    code: 'IncompleteSignature',
    message: 'The signature is not complete: {problem}.',
  },
  algorithmUnknown: {
    status: 401,
    code: 'InvalidSignatureMethod',
    message: 'Only ACS3-HMAC-SHA256 signatures are accepted.',
  },
  accessKeyUnknown: {
    status: 401,
    code: 'InvalidAccessKeyId.NotFound',
    message: 'The access key is not known here.',
  },
  signatureWrong: {
    status: 401,
    code: 'SignatureDoesNotMatch',
    message: 'The signature does not match the request.',
  },
  securityTokenWrong: {
    status: 401,
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    message: 'The security token is missing or does not belong to the access key.',
  },
  bearerTokenWrong: {
    status: 401,
    code: 'InvalidBearerToken',
    message: 'The bearer token is not known here.',
  },
  dateOutsideWindow: {
    status: 401,
    code: 'InvalidTimeStamp.Expired',
    message: 'x-acs-date is more than {minutes} minutes away from the server clock.',
  },
  nonceUsed: { status: 401, code: 'SignatureNonceUsed', message: 'The signature nonce was used before.' },
  namespaceDenied: {
    status: 403,
    code: 'NoPermission',
    message: 'The access key may not use this namespace.',
  },
  workspaceDenied: {
    status: 403,
    code: 'NoPermission.Workspace',
    message: 'The access key may not use this workspace.',
  },
  hostDenied: {
    status: 403,
    code: 'NoPermission.Host',
    message:
      'Without credentials the server answers requests to localhost only; give it some to serve others.',
  },
  roleDenied: {
    status: 403,
    code: 'NoPermission.Role',
    message: '{operation} needs the role {needed}; the access key has {role}.',
  },
  workspaceMissing: {
    status: 400,
    code: 'MissingWorkspace',
    message: 'The header workspace is missing or not well-formed.',
  },
  namespaceInvalid: { status: 400, code: 'InvalidNamespace', message: 'The namespace is not well-formed.' },
  urlInvalid: { status: 400, code: 'InvalidUrl', message: 'The address is not well-formed.' },
  headTooLarge: {
    status: 431,
    code: 'RequestHeadTooLarge',
    message: 'The address and headers are larger than 16 KiB.',
  },
  bodyInvalid: { status: 400, code: 'InvalidBody', message: 'The body is not JSON: {problem}.' },
  bodyTooLarge: { status: 413, code: 'BodyTooLarge', message: 'The body is larger than {limit} bytes.' },
  requestTimeout: { status: 408, code: 'RequestTimeout', message: 'The request was not complete in time.' },
  routeNotFound: {
    status: 404,
    code: 'InvalidAction.NotFound',
    message: 'There is no operation at this address.',
  },
  throttled: {
    status: 429,
    code: 'Throttling.User',
    message: 'Too many requests; try again in {milliseconds} ms.',
  },
  namespaceBusy: {
    status: 429,
    code: 'Throttling.Namespace',
    message: 'The namespace has {limit} open checks; try again in {milliseconds} ms.',
  },
  stopping: { status: 503, code: 'ServiceUnavailable', message: 'The server is stopping.' },
  storeAway: {
    status: 503,
    code: 'ServiceUnavailable.Store',
    message: 'The database does not answer; try again soon.',
  },
  fault: {
    status: 500,
    code: 'InternalError',
    message: 'The server failed; its log has the reason by request id.',
  },
} as const satisfies Record<string, RequestErrorDefinition>;

export type OperationErrorName = keyof typeof operationErrors;
export type RequestErrorName = keyof typeof requestErrors;
export type ErrorParameters = Readonly<Record<string, string | number>>;

/** Thrown by operations: answered with HTTP 200, `success: false`. */
export class OperationError extends Error {
  readonly code: string;

  constructor(name: OperationErrorName, parameters: ErrorParameters = {}) {
    super(fillMessage(operationErrors[name].message, parameters));
    this.code = operationErrors[name].code;
  }
}

/** Thrown before an operation is reached: answered with its status and `Code`, `Message`, `RequestId`. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  /** Milliseconds after which the client may try again (throttling). */
  readonly retryAfter: number | undefined;

  constructor(name: RequestErrorName, parameters: ErrorParameters = {}, retryAfter?: number) {
    super(fillMessage(requestErrors[name].message, parameters));
    this.status = requestErrors[name].status;
    this.code = requestErrors[name].code;
    this.retryAfter = retryAfter;
  }
}

function fillMessage(template: string, parameters: ErrorParameters): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
