const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const force = path.join(__dirname, '..', 'main', 'default');
const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

exports.customLabels = () => {
  const xml = readFileSync(path.join(force, 'labels', 'CustomLabels.labels-meta.xml'), 'utf8');
  const labels = [...xml.matchAll(/<fullName>(.*?)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)];
  return new Map(labels.map(([, name, value]) => [name, unescape(value)]));
};

exports.importedLabels = () => {
  const files = readdirSync(path.join(force, 'lwc'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.includes('__tests__'));
  const imports = sources.flatMap((file) => [
    ...readFileSync(path.join(force, 'lwc', file), 'utf8').matchAll(/@salesforce\/label\/c\.(\w+)/g),
  ]);
  return new Set(imports.map(([, name]) => name));
};
