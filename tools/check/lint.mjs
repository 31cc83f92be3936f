import { ESLint } from 'eslint';
import config from '../../eslint.config.mjs';

/** Without a rule: a file that cannot be read, or a comment that tries to switch a rule off. */
const ruleOf = ({ ruleId, fatal }) => ruleId ?? (fatal ? 'unreadable' : 'inline-config');

/** What ESLint finds under `root`, with the project's own rules as if `root` were the project. */
export async function lintErrors(root) {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) => messages.map((message) => ({ file: filePath, rule: ruleOf(message), line: message.line })));
}
