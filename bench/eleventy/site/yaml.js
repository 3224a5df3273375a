import yaml from 'js-yaml';

/** Days and years stay the text that the editor wrote. */
const SCHEMA = yaml.FAILSAFE_SCHEMA.extend({ implicit: [yaml.types.null, yaml.types.bool] });

export function parseYaml(source) {
  return yaml.load(source, { schema: SCHEMA });
}
