import type { BuildEvent } from '../build.ts';

/** Shows how far a build is: one line that changes on a terminal, a line a stage elsewhere. Always on standard error. */
export function startProgress(): { show: (event: BuildEvent) => void; stop: () => void } {
  const { stderr } = process;
  const isTerminal = stderr.isTTY && !process.env.CI;
  let last = '';
  const show = (event: BuildEvent) => {
    const text = isTerminal ? describe(event) : stageOf(event);
    if (text === last) return;
    last = text;
    stderr.write(isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  return { show, stop: () => isTerminal && last && stderr.write('\r\u001b[2K') };
}

function describe(event: BuildEvent): string {
  return event.stage === 'press' ? `printing pages: ${event.done} of ${event.of}` : stageOf(event);
}

function stageOf(event: BuildEvent): string {
  switch (event.stage) {
    case 'wait':
      return `waiting for ${event.holder} to finish`;
    case 'load':
      return 'reading and checking content';
    case 'compile':
      return 'compiling templates';
    case 'plan':
      return 'planning pages';
    case 'press':
      return `printing ${event.of} pages`;
  }
}
