import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest, offered } from '../corpus/nearest.ts';

/** Ends a command that was called wrongly, with one line that says so. */
export function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

type Named = NonNullable<ParseArgsConfig['options']>;
type Read<Options extends Named, Positionals extends boolean> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: Positionals }>>;

/**
 * What a command was called with. `--help` ends it with its usage; an option that it does not know, or one without its value,
 * with one line and the status 2.
 *
 * @param usage what `--help` prints; it begins with the command as an editor calls it: `npm run check`
 */
export function readArguments<const Options extends Named, Positionals extends boolean = false>(
  usage: string, options: Options, { args = process.argv.slice(2), positionals = false as Positionals }: { args?: string[]; positionals?: Positionals } = {},
): Read<Options, Positionals> {
  const command = /^npm run \S+/.exec(usage)![0];
  try {
    const read = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: positionals });
    if ((read.values as { help?: boolean }).help) {
      console.log(usage);
      process.exit(0);
    }
    return read as Read<Options, Positionals>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const known = Object.keys(options).map((name) => `--${name}`);
    const given = /'([^']*)'/.exec(message)?.[1] ?? '';
    const all = known.length ? `the options are ${known.join(', ')}` : 'there are no options';
    const fault = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `there is no option ${given}; ${offered(nearest(given, known, 2)) || all}`
      : code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL' ? `"${given}" is not expected; ${all}`
      : message.split(/\. |\n/)[0]!;
    return refuse(`${command}: ${fault}`);
  }
}
