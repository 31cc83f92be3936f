import { z } from 'zod';
import { settingsSchema } from '#libs/platform';

interface Property {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

/** docs/generated/configuration.md: every setting, from the schema that reads them. */
export function configurationPage(): string {
  const { properties = {}, required = [] } = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Property>; required?: string[] };
  const rows = Object.entries(properties).map(([name, property]) => `| \`${name}\` | ${whenNotSet(name, property, required)} | ${meaning(property)} |`);
  return ['# Settings', '', 'Read once from the environment, frozen. This page is generated: `npm run docs`.', '', '| setting | when not set | meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

const whenNotSet = (name: string, property: Property, required: readonly string[]): string => {
  if (property.default !== undefined) return `\`${JSON.stringify(property.default)}\``;
  return required.includes(name) ? 'no start' : 'off';
};

const meaning = ({ description = '', enum: values }: Property): string => (values ? `${description} One of ${values.map((value) => `\`${value}\``).join(', ')}.` : description);
