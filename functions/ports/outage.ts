/**
 * The store did not answer, however often it was asked, and nothing that was asked of it may still come to pass, or does
 * no harm if it does. Thrown by every port of the store; whoever asked may ask again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
