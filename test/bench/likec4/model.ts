import { Chance } from '../corpus/chance.ts';
import { fill, type GeneratedFile, placesOf, strategyName } from '../corpus/corpus.ts';
import { words } from '../corpus/words.ts';
import { likec4Theme } from './theme.ts';

const themesInFile = 4;

/** Words that a model has to declare before it uses them; all but the kinds of relationship are read off the theme. */
const elementKinds = [...new Set([...likec4Theme.matchAll(/^ {4}(\w+) \S+ '/gm)].map(([, kind]) => kind))];
const relationshipKinds = ['for', 'based', 'meets'];
const tags = ['theme', 'analyse', 'plan', 'deliver', ...words.category, ...words.prevention];

const specification = `specification {
${['theme', ...elementKinds].map((kind) => `  element ${kind}`).join('\n')}
${relationshipKinds.map((kind) => `  relationship ${kind}`).join('\n')}
${tags.map((tag) => `  tag ${tag}`).join('\n')}
}
`;

/** A model of `files` files of about 1,000 lines each, the same for the same name. It has no error. */
export function generateModel(name: string, files: number): readonly GeneratedFile[] {
  const chance = new Chance(files);
  const folder = `file:///country/${name}`;
  const texts = Array.from({ length: files }, (_, file) => {
    const themes = Array.from({ length: themesInFile }, (_, index) =>
      fill(likec4Theme, placesOf(file * themesInFile + index + 1, chance)),
    );
    return `${file === 0 ? specification : ''}model {\n${themes.join('\n')}}\n`;
  });
  return texts.map((text, index) => ({ uri: `${folder}/${String(index).padStart(3, '0')}.c4`, text }));
}

/**
 * Models side by side in one workspace, each a project of its own, with the same names in each.
 * @returns the files, those that make a folder a project among them
 */
export function generateModels(models: number, files: number): readonly GeneratedFile[] {
  return Array.from({ length: models }, (_, index) => {
    const name = strategyName(index);
    const project = { uri: `file:///country/${name}/likec4.config.json`, text: JSON.stringify({ name }) };
    return [project, ...generateModel(name, files)];
  }).flat();
}
