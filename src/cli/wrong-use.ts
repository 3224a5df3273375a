/** The command line was used wrongly; the message says how, and the exit code is 2. */
export class WrongUse extends Error {}
