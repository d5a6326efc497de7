import { parse, type AnyNode } from 'acorn';
import { full } from 'acorn-walk';
import type { PackageFiles } from '../harness/package-files';

/** What one JavaScript file of the package asks of the phone. */
export interface Script {
  file: string;
  /** `eval(…)` and `new Function(…)`, with their text. */
  evaluations: string[];
  /** `wx.name` */
  wxNames: Set<string>;
  /** Origins in its strings. */
  origins: Set<string>;
  /** Newest edition of the language that it is written in. */
  edition: number;
}

const EDITIONS = [5, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;

function editionOf(source: string): number {
  const fits = EDITIONS.find((ecmaVersion) => {
    try {
      return Boolean(parse(source, { ecmaVersion }));
    } catch {
      return false;
    }
  });
  return fits ?? Infinity;
}

const isNamed = (node: AnyNode, name: string): boolean => node.type === 'Identifier' && node.name === name;

function read(file: string, source: string): Script {
  const script: Script = { file, evaluations: [], wxNames: new Set(), origins: new Set(), edition: editionOf(source) };
  full(parse(source, { ecmaVersion: 'latest' }), (given) => {
    const node = given;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const evaluates = isNamed(node.callee, 'eval') || isNamed(node.callee, 'Function');
      if (evaluates) script.evaluations.push(source.slice(node.start, node.end));
    } else if (node.type === 'MemberExpression') {
      const { object, property, computed } = node;
      if (!computed && isNamed(object, 'wx') && property.type === 'Identifier') script.wxNames.add(property.name);
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      const origin = /^(?:https?|wss?):\/\/[^/?#]+/.exec(node.value)?.[0];
      if (origin) script.origins.add(origin);
    }
  });
  return script;
}

export const readScripts = (files: PackageFiles): Script[] =>
  files
    .list()
    .filter((file) => file.endsWith('.js'))
    .map((file) => read(file, files.read(file)));
