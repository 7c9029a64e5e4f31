// Times on the wire.

/**
 * Seconds since 1970, as the product's reference has them in every example: drafts and folders 1723537978, UDF
 * artifacts 1723532876, deployments "1714058507".
 *
 * @param milliseconds since 1970, as the store keeps them
 */
export function unixTime(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
