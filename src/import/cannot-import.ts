/** A file that cannot be imported; the message says why, and what to do instead. */
export class CannotImport extends Error {}
