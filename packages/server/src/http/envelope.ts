// The envelope that every answer wears.
import type { Page } from '../operations/operation.ts';

export interface Envelope {
  readonly requestId: string;
  readonly success: boolean;
  /** 200 also for failures of the operation: the caller looks at `success`. */
  readonly httpCode: number;
  readonly errorCode: string;
  readonly errorMessage: string;
}

export function successText(requestId: string, dataText: string | undefined, page?: Page): string {
  const paging =
    page === undefined
      ? ''
      : `,"pageIndex":${page.pageIndex},"pageSize":${page.pageSize},"totalSize":${page.totalSize}`;
  const data = dataText === undefined ? '' : `,"data":${dataText}`;
  return `{"requestId":"${requestId}","success":true,"httpCode":200,"errorCode":"","errorMessage":""${data}${paging}}`;
}

export function operationFailure(requestId: string, errorCode: string, errorMessage: string): Envelope {
  return { requestId, success: false, httpCode: 200, errorCode, errorMessage };
}

/** A body of which all official clients make a typed error: `Code`, `Message`, `RequestId` beside the envelope. */
export function requestFailure(requestId: string, status: number, code: string, message: string): object {
  return {
    Code: code,
    Message: message,
    RequestId: requestId,
    requestId,
    success: false,
    httpCode: status,
    errorCode: code,
    errorMessage: message,
  };
}
