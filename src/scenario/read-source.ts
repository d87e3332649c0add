import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';
import { inspectDocument } from './inspect-document.ts';
import { error, type Path, type Problem } from './problem.ts';

/** Characters a scenario may have; the largest we know has a tenth of that. */
export const MAX_LENGTH = 8 * 1024 * 1024;
/** How deep lists and mappings may stand inside each other; a scenario needs about ten. */
export const MAX_DEPTH = 64;
/** How often a file may repeat, by `*name`, what it has named by `&name`. */
const MAX_ALIASES = 1000;
/** Syntax errors shown at once: what follows the first ones is mostly their consequence. */
const MAX_SYNTAX_PROBLEMS = 20;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text that could be read: its data and, for each path, where in the text it stands. */
export interface ReadSource {
  readonly data: unknown;
  readonly locate: (path: Path) => Position | undefined;
  readonly problems: readonly Problem[];
}

class TooDeep extends Error {}

/** The parser keeps what is still open on a stack, so it can stop before anything recurses. */
function* tokensOf(source: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > 2 * MAX_DEPTH) throw new TooDeep();
  }
  yield* parser.end();
}

/**
 * Reads a text as YAML 1.2, of which JSON is a part. Nothing in the text is executed or given a
 * type of its own: tags are refused, and so are keys that name a property of every object.
 *
 * @param source the whole text, at most 8 Mi characters
 * @returns the data with what is wrong about the text, or only problems where it cannot be read
 */
export function readSource(
  source: string,
): ReadSource | { readonly data?: never; readonly problems: readonly Problem[] } {
  if (source.length > MAX_LENGTH) {
    return {
      problems: [
        error(
          'too-large-file',
          [],
          { size: Math.ceil(source.length / 1024 / 1024), maximum: MAX_LENGTH / 1024 / 1024 },
          'The file is {{size}} MB long, more than the {{maximum}} MB allowed.',
          'Leave out what is not part of the scenario, or split it in two.',
        ),
      ],
    };
  }
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const lines = new LineCounter();
  const at = (problem: Problem, offset: number): Problem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, line, column: col };
  };

  let documents: Document.Parsed[];
  try {
    // Keys are compared below, because the library's own comparison takes the square of their number.
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
    documents = [...composer.compose(tokensOf(text, lines), true, text.length)];
  } catch (thrown) {
    if (thrown instanceof TooDeep || thrown instanceof RangeError) return { problems: [tooDeep()] };
    throw thrown;
  }
  const [document, second] = documents;
  if (document === undefined) return { problems: [notAMapping()] };
  if (second !== undefined) {
    const problem = error(
      'several-documents',
      [],
      {},
      'The file has more than one document in it.',
      'Keep one scenario in a file, and no line `---` but at the top.',
    );
    return { problems: [at(problem, second.range[0])] };
  }
  if (document.errors.length > 0) {
    const shown = document.errors.slice(0, MAX_SYNTAX_PROBLEMS);
    return { problems: shown.map((fault) => at(syntaxProblem(fault), fault.pos[0])) };
  }

  const { problems, readable } = inspectDocument(document, at);
  if (!readable) return { problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { data, problems, locate: (path) => locate(document, lines, path) };
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown;
    const problem = error(
      'too-many-aliases',
      [],
      { maximum: MAX_ALIASES },
      'The file repeats parts of itself with `*name` more than {{maximum}} times.',
      'Write those parts out.',
    );
    return { problems: [...problems, problem] };
  }
}

/** Where the thing at a path stands, or the nearest thing above it that the text has. */
function locate(document: Document.Parsed, lines: LineCounter, path: Path): Position | undefined {
  let node: ParsedNode | null | undefined = document.contents;
  let offset = node?.range[0];
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) as ParsedNode | undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) break;
      // The key, not the value: the value of a mapping begins a line below.
      offset = (pair.key as ParsedNode).range[0];
      node = pair.value as ParsedNode | null;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step] as ParsedNode;
      offset = node.range[0];
    } else break;
  }
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function syntaxProblem(fault: YAMLError): Problem {
  if (fault.code === 'TAB_AS_INDENT') {
    return error(
      'tab-indent',
      [],
      {},
      'This line is indented with a tab.',
      'Indent with spaces, two for each level.',
    );
  }
  return error(
    'syntax',
    [],
    { detail: fault.message },
    'This is not well-formed YAML or JSON: {{detail}}.',
    'Look at this line and the one above it: a quote, colon, bracket or indent is out of place.',
  );
}

function tooDeep(): Problem {
  return error(
    'too-deep',
    [],
    { maximum: MAX_DEPTH },
    'Lists and mappings stand more than {{maximum}} deep inside each other.',
    'Look for brackets or dashes that were repeated by mistake.',
  );
}

export function notAMapping(): Problem {
  return error(
    'not-a-mapping',
    [],
    {},
    'The file is not a mapping of keys to values.',
    'Begin with `formatVersion: 1`, `id: …` and `title: …`, each on a line of its own.',
  );
}
