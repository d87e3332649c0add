import {
  type Document,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { error, type Path, type Problem } from './problem.ts';

/** What JSON knows too, and the library may have noted on a node by itself. */
const plainTags: ReadonlySet<string> = new Set(
  ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * What the syntax allows and a scenario does not: tags, keys given twice, keys that name a property
 * of every object, and repetitions (`*name`) of what is not there or not finished.
 *
 * @param at gives a problem its line and column from an offset in the text
 * @returns the problems, and whether the document can be turned into data in spite of them
 */
export function inspectDocument(
  document: Document.Parsed,
  at: (problem: Problem, offset: number) => Problem,
): { readonly problems: readonly Problem[]; readonly readable: boolean } {
  const problems: Problem[] = [];
  let readable = true;
  const named = new Set<string>();

  const lookAt = (node: Scalar | YAMLMap | YAMLSeq, ancestors: readonly unknown[]): void => {
    if (node.anchor !== undefined) named.add(node.anchor);
    if (node.tag === undefined || plainTags.has(node.tag)) return;
    // A tag stands beside its key; what it is put on may begin a line below.
    const pair = ancestors.at(-1);
    const beside = isPair(pair) && isScalar(pair.key) ? pair.key : node;
    problems.push(at(customTag(node.tag), beside.range?.[0] ?? 0));
  };
  visit(document, {
    Scalar: (_, node, ancestors) => lookAt(node, ancestors),
    Seq: (_, node, ancestors) => lookAt(node, ancestors),
    Map(_, map, ancestors) {
      lookAt(map, ancestors);
      const path = pathOf(ancestors, map);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
        if (name in {} || name === 'prototype') {
          readable = false;
          problems.push(at(reservedKey([...path, name], name), offset));
        } else if (seen.has(name)) problems.push(at(duplicateKey([...path, name], name), offset));
        seen.add(name);
      }
    },
    Alias(_, { source, range }, ancestors) {
      const insideItself = ancestors.some((node) => isCollection(node) && node.anchor === source);
      if (named.has(source) && !insideItself) return;
      readable = false;
      problems.push(at(unknownAlias(source), range?.[0] ?? 0));
    },
  });
  return { problems, readable };
}

/** The path of a node from the nodes above it, as the library's visitor gives them. */
function pathOf(ancestors: readonly unknown[], node: unknown): Path {
  const path: (string | number)[] = [];
  const line = [...ancestors, node];
  for (const [depth, parent] of line.entries()) {
    const child = line[depth + 1];
    if (isPair(parent) && isScalar(parent.key)) path.push(String(parent.key.value));
    else if (isSeq(parent)) path.push(parent.items.indexOf(child));
  }
  return path;
}

function customTag(tag: string): Problem {
  return error(
    'custom-tag',
    [],
    { tag },
    'The tag `{{tag}}` means nothing here.',
    'Leave the tag out and write the value alone.',
  );
}

function unknownAlias(name: string): Problem {
  return error(
    'unknown-alias',
    [],
    { name },
    'The name `*{{name}}` stands for nothing that is complete before it.',
    'Mark what it repeats with `&{{name}}` further up, or write that part out.',
  );
}

function duplicateKey(path: Path, key: string): Problem {
  return error(
    'duplicate-key',
    path,
    { key },
    'The key `{{key}}` stands here twice.',
    'Keep one of the two, or give the other its right name.',
  );
}

function reservedKey(path: Path, key: string): Problem {
  return error(
    'reserved-key',
    path,
    { key },
    'The key `{{key}}` is reserved by the language this program is written in.',
    'Choose another name.',
  );
}
