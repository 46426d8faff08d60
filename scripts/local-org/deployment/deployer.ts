import { readManifest } from '../../metadata/manifest.ts';
import type { MetadataComponent, MetadataProblem } from '../../metadata/metadataTypes.ts';
import { readMetadata } from '../../metadata/readMetadata.ts';
import { componentsOf } from '../../metadata/metadataTypes.ts';
import { parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import type { ComponentOutcome, DeployOutcome } from '../orgTypes.ts';
import { knowsFunction } from '../saving/formulaValue.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What a deployment would leave in the org, or why it cannot be. */
export interface PlannedDeployment {
  outcome: DeployOutcome;
  files: Files;
}

const destructive = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

const functionsOf = (node: FormulaNode): string[] =>
  node.type === 'callExpression' ? [node.id, ...node.arguments.flatMap(functionsOf)] : [];

/** Rules whose formula this org could not evaluate: better refused now than ignored later. */
const unknownFormulas = (components: readonly MetadataComponent[]): MetadataProblem[] =>
  componentsOf(components, 'ValidationRule').flatMap(({ type, fullName, fileName, value }) => {
    const tree = parseFormula(value.errorConditionFormula);
    const unknown = tree ? functionsOf(tree).find((name) => !knowsFunction(name)) : undefined;
    if (unknown === undefined) return [];
    return [
      {
        componentType: type,
        fullName,
        fileName,
        lineNumber: 1,
        columnNumber: 1,
        problem: `The function ${unknown.toUpperCase()} is not supported by this org`,
      },
    ];
  });

const isSame = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left !== undefined && right !== undefined && Buffer.compare(left, right) === 0;

/** The file of an archive that holds a component, without the parts of objects and labels that have none of their own. */
const owners = (components: readonly MetadataComponent[], files: Files): MetadataComponent[] =>
  components.filter(({ fileName }) => files.has(fileName));

const outcomes = (components: readonly MetadataComponent[], files: Files, before: Files): ComponentOutcome[] =>
  owners(components, files).map(({ type, fullName, fileName }) => ({
    componentType: type,
    fullName,
    fileName,
    changed: !isSame(files.get(fileName), before.get(fileName)),
    created: !before.has(fileName),
    deleted: false,
  }));

const deletions = (files: Files, present: readonly MetadataComponent[]): { removed: MetadataComponent[]; problems: MetadataProblem[] } => {
  const removed: MetadataComponent[] = [];
  const problems: MetadataProblem[] = [];
  for (const name of destructive) {
    const bytes = files.get(name);
    if (!bytes) continue;
    const read = readManifest(name, bytes);
    problems.push(...read.problems);
    for (const [type, members] of read.manifest)
      removed.push(...present.filter((component) => component.type === type && members.includes(component.fullName)));
  }
  return { removed, problems };
};

const isBundleFile = (path: string, removed: readonly MetadataComponent[]): boolean =>
  removed.some(({ type, fullName }) => type === 'LightningComponentBundle' && path.startsWith(`lwc/${fullName}/`));

/** Reads a deployment strictly against what the org has, and says what it would change. */
export const planDeployment = (files: Files, before: Files, present: readonly MetadataComponent[]): PlannedDeployment => {
  const { removed, problems } = deletions(files, present);
  const wholeFiles = removed.filter(({ type }) => type !== 'CustomField' && type !== 'CustomLabel');
  const reading = readMetadata(
    files,
    present.filter((component) => !removed.includes(component)),
  );
  const failures = [...problems, ...reading.problems, ...unknownFormulas(reading.components)];
  const isManifest = (path: string): boolean => path === 'package.xml' || destructive.includes(path);
  const gone = (path: string): boolean => wholeFiles.some(({ fileName }) => fileName === path) || isBundleFile(path, wholeFiles);
  const after = new Map([...[...before].filter(([path]) => !gone(path)), ...[...files].filter(([path]) => !isManifest(path))]);
  const deleted = removed.map(({ type, fullName, fileName }) => ({
    componentType: type,
    fullName,
    fileName,
    changed: true,
    created: false,
    deleted: true,
  }));
  const successes = [...outcomes(reading.components, files, before), ...deleted];
  return { outcome: { success: failures.length === 0, successes: failures.length === 0 ? successes : [], failures }, files: after };
};
