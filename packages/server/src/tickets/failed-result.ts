// The result of a ticket whose work could not be done; validations and deployments share its fields.
export function failedResult(reason: string): string {
  return JSON.stringify({
    ticketStatus: 'FAILED',
    success: false,
    message: `The check could not be completed: ${reason}.`,
  });
}
