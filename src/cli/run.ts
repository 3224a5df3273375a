import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { WrongUse } from './wrong-use.ts';

/**
 * Runs the command line. Returns the exit code: 0 when all is well, 1 when content has errors or a build failed, 2 for
 * wrong use. Commands are loaded when they are called, so that `--help` costs nothing.
 */
export async function run(args: string[]): Promise<number> {
  let code = 0;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`standfirst: ${error.message}\n`);
    return 2;
  }
}

type Result = (code: number) => void;

function createProgram(result: Result): Command {
  const program = new Command('standfirst')
    .description(
      'A news-analysis site in which every key point leads to its claims, and every claim to its evidence.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'standfirst:')) });
  addCheck(program, result);
  addBuild(program, result);
  addMerge(program, result);
  addDiff(program, result);
  addDev(program, result);
  addPreview(program, result);
  addNew(program, result);
  addImport(program, result);
  addCapture(program, result);
  return program;
}

function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--content <dir>', 'the content folder', 'content')
    .exitOverride();
}

function addCheck(program: Command, result: Result): void {
  command(program, 'check', 'say everything that is wrong with the content')
    .argument('[file...]', 'report only what is wrong in these files')
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['pretty', 'json', 'github', 'sarif'])
        .default('pretty'),
    )
    .option(
      '--changed [commit]',
      'report only what changes can have made wrong: uncommitted ones, or all since the commit at which the branch left another',
    )
    .option('--fix', 'put right what is mechanical, such as a mistyped key, and say what was changed')
    .option('--cache <dir>', 'where parsed files are kept between runs', '.standfirst')
    .option('--no-cache', 'parse everything anew')
    .action(async (files: string[], options) =>
      result(await (await import('./check.ts')).check(files, options)),
    );
}

function addBuild(program: Command, result: Result): void {
  command(program, 'build', 'check the content and write the site')
    .option('--out <dir>', 'the folder to write to; it is replaced whole', 'dist')
    .option('--site <url>', 'the address of the site, instead of the one in site.yml')
    .option('--base <path>', 'the path under which the site is published, instead of that of its address')
    .option(
      '--now <iso>',
      "the build's clock: what is published later stays out (default: the time of the build)",
    )
    .option('--drafts', 'publish drafts and scheduled articles too', false)
    .option('--shard <k/n>', 'print a share of the site alone, such as 3/16, for merge to put together')
    .option(
      '--cache <dir>',
      'where parsed files and compiled templates are kept between builds',
      '.standfirst',
    )
    .option('--no-cache', 'parse and print everything anew')
    .option(
      '--timings [file]',
      'say how long each stage took, and write a trace for the profiler of a browser (to trace.json in the cache folder)',
    )
    .option('--workers <n>', 'how many workers to use (default: one less than there are cores)')
    .action(async (options) => result(await (await import('./build.ts')).build(options)));
}

function addMerge(program: Command, result: Result): void {
  program
    .command('merge')
    .description('put the shards of a site together, which build --shard has printed')
    .argument('<shard...>', 'the folders of all shards')
    .option('--out <dir>', 'the folder to write to; it is replaced whole', 'dist')
    .exitOverride()
    .action(async (shards: string[], options) =>
      result(await (await import('./merge.ts')).merge(shards, options)),
    );
}

function addDiff(program: Command, result: Result): void {
  program
    .command('diff')
    .description('list what is to be uploaded and deleted to turn one published site into the next')
    .argument('<old>', 'the folder of the site as it stands, or the SHA256SUMS that was kept of it')
    .argument('<new>', 'the folder of the next site, or its SHA256SUMS')
    .addOption(new Option('--format <format>', 'how to list').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--for <tool>', 'print a shell script that uploads with this tool').choices([
        'rclone',
        'aws',
      ]),
    )
    .option(
      '--to <destination>',
      'where the site is kept, as the tool names it: remote:path, s3://bucket/path',
    )
    .exitOverride()
    .action(async (old: string, next: string, options) =>
      result((await import('./diff.ts')).diff(old, next, options)),
    );
}

function addDev(program: Command, result: Result): void {
  command(program, 'dev', 'serve the site while you write, with each page’s problems on it')
    .option('--port <n>', 'the port to serve on', '4321')
    .option('--host [host]', 'serve to other machines too, or on the given host')
    .option('--no-drafts', 'leave out drafts and scheduled articles')
    .option('--cache <dir>', 'where parsed files are kept between starts', '.standfirst')
    .action(async (options) => result(await (await import('./dev.ts')).dev(options)));
}

function addPreview(program: Command, result: Result): void {
  command(program, 'preview', 'serve what was built')
    .option('--out <dir>', 'the folder that was built', 'dist')
    .option('--base <path>', 'the path under which to serve it', '/')
    .option('--port <n>', 'the port to serve on', '4321')
    .action(async (options) => result(await (await import('./preview.ts')).preview(options)));
}

function addNew(program: Command, result: Result): void {
  command(program, 'new', 'write the skeleton of an article')
    .argument('[title]', 'the headline; asked for when left out')
    .option('--author <name...>', 'an id in people/ or a name')
    .option('--lang <tag>', 'the language of the article')
    .option('--type <type>', 'analysis, reportage, background, explainer or opinion')
    .option('--section <id>', 'a section of site.yml')
    .option('--slug <slug>', "the file's name, instead of one made from the headline")
    .action(async (title: string | undefined, options) =>
      result(await (await import('./new.ts')).createArticle(title, options)),
    );
}

function addImport(program: Command, result: Result): void {
  command(program, 'import', 'make a draft of an article that was written elsewhere')
    .argument('<file>', 'a plain text, a saved HTML page or a Markdown file')
    .option(
      '--to <id>',
      "the article's path below articles/ without .md, instead of one made from the headline",
    )
    .option('--format <format>', "text, html or markdown (default: by the file's name and first characters)")
    .option('--lang <tag>', 'the language of the text, instead of what it says or shows')
    .option('--author <name...>', 'an id in people/ or a name, instead of whom the text names')
    .option('--charset <name>', 'the encoding, where the file is not UTF-8')
    .action(async (file: string, options) =>
      result(await (await import('./import.ts')).importFile(file, options)),
    );
}

function addCapture(program: Command, result: Result): void {
  command(program, 'capture', 'store the text of a source, and the source')
    .argument('<target>', 'an address, or a saved HTML or text file')
    .option('--id <id>', 'the id of the source, instead of one made from its publisher and date')
    .option(
      '--article <id>',
      "capture an article's own source, and print the entry to paste into the article",
    )
    .option('--role <role>', 'primary or secondary')
    .option('--url <url>', 'where a file comes from')
    .option('--on <day>', 'the day on which the text stood so (default: today, in UTC)')
    .option('--charset <name>', 'the encoding, where the page names none or a wrong one')
    .option('--allow-private', 'fetch from this machine and private networks too')
    .action(async (target: string, options) =>
      result(await (await import('./capture.ts')).capture(target, options)),
    );
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
