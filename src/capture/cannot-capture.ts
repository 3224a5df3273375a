/** A page or file that cannot be captured; the message says why, and what to do instead. */
export class CannotCapture extends Error {}
