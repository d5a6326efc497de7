import type { Frame, Page } from 'playwright-core';

/** One thing that a screen reader stops at, in reading order. */
export interface Spoken {
  role: string;
  /** What is read out. */
  name: string;
  /** State that is read with it: `level 2`, `checked`, `not checked`, `expanded`, `selected`, `disabled` … */
  state?: string;
  /** What stands in a field. */
  value?: string;
}

interface AxValue {
  value?: string | number | boolean;
}
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  value?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
}

/** Roles that say nothing by themselves: a reader passes through them to what they hold. */
const SILENT = new Set(['none', 'generic', 'RootWebArea', 'paragraph', 'InlineTextBox', 'LineBreak', 'LayoutTable', 'Section', 'div', 'Iframe', 'ListMarker']); // prettier-ignore
/** Roles whose name is their content: the text inside is not read a second time. */
const NAMED_BY_CONTENT = new Set([
  'button', 'checkbox', 'combobox', 'heading', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab', 'treeitem', 'textbox',
  'searchbox', 'img', 'image', 'progressbar', 'slider', 'spinbutton',
]); // prettier-ignore
const STATES = ['level', 'checked', 'expanded', 'selected', 'pressed', 'disabled', 'invalid', 'required'];
/** Chromium's internal names for roles that ARIA names otherwise. */
const ARIA_NAMES: Record<string, string> = { StaticText: 'text', image: 'img', DescriptionList: 'list' };

/**
 * Reads a document as a screen reader would: from Chromium's own accessibility tree, so that roles, names and hidden
 * parts are the browser's judgement and not ours. The same function reads a page of the H5 site (`page`) and one of the
 * mini-program (`page`, `frame`), so the two can be compared.
 */
export async function accessibleText(page: Page, frame: Frame = page.mainFrame()): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const tree = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
    const frameId = frame === page.mainFrame() ? tree.frameTree.frame.id : findFrame(tree.frameTree, frame.name());
    await session.send('Accessibility.enable');
    const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: AxNode[] };
    return spokenOf(nodes);
  } finally {
    await session.detach();
  }
}

interface FrameTree {
  frame: { id: string; name?: string };
  childFrames?: FrameTree[];
}

function findFrame(tree: FrameTree, name: string): string {
  const waiting = [tree];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.frame.name === name) return next.frame.id;
    waiting.push(...(next.childFrames ?? []));
  }
  throw new Error(`no frame ${name}`);
}

function stateOf({ role, properties = [] }: AxNode): string {
  const states = properties.flatMap(({ name, value: { value } }) => {
    if (!STATES.includes(name)) return [];
    // Chromium counts the depth of a list as a level too, which no reader says.
    if (name === 'level') return role?.value !== 'heading' ? [] : [`level ${String(value)}`];
    if (['checked', 'expanded', 'pressed', 'selected'].includes(name))
      return [`${String(value) === 'true' ? '' : 'not '}${name}`];
    return value === true || value === 'true' ? [name] : [];
  });
  return states.sort().join(', ');
}

function spokenOf(nodes: AxNode[]): Spoken[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: Spoken[] = [];
  const visit = (node: AxNode, isInsideName: boolean): void => {
    const role = String(node.role?.value ?? 'none');
    const name = String(node.name?.value ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore
    const isText = role === 'StaticText';
    const speaks = !node.ignored && !SILENT.has(role) && !(isText && (isInsideName || name === ''));
    if (speaks) {
      const state = stateOf(node);
      const value = isText ? '' : String(node.value?.value ?? '');
      spoken.push({ role: ARIA_NAMES[role] ?? role, name, ...(state ? { state } : {}), ...(value ? { value } : {}) });
    }
    const hides = isInsideName || (speaks && name !== '' && NAMED_BY_CONTENT.has(role));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, hides);
    }
  };
  const root = nodes[0];
  if (root) visit(root, false);
  return spoken;
}

/** Joins texts that stand side by side: where one ends and the next begins differs between the two builds. */
export function joined(spoken: Spoken[]): Spoken[] {
  const result: Spoken[] = [];
  for (const item of spoken) {
    const last = result.at(-1);
    if (item.role === 'text' && last?.role === 'text') last.name += item.name;
    else result.push({ ...item });
  }
  return result.map((item) => ({ ...item, name: item.name.replace(/\s+/g, '') }));
}
