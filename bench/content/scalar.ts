/** A text as YAML for the end of a line: plain where that can be read back, otherwise in double quotes. */
export function scalar(text: string): string {
  return /^[\p{L}\d](?:(?!: | #)[^\n])*$/u.test(text) && !/[:\s]$/.test(text) ? text : JSON.stringify(text);
}
