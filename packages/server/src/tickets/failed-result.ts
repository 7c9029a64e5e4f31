// The result of a ticket whose work could not be done; validations and deployments share its fields.
export function failedResult(reason: string, work: 'check' | 'deployment' = 'check'): string {
  return JSON.stringify({
    ticketStatus: 'FAILED',
    success: false,
    message: `The ${work} could not be completed: ${reason}.`,
  });
}
