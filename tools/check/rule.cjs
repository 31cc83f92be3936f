const testCode = ['^test/', '/(test|testing|fixtures)/', '[.-](spec|contract-suite)\\.ts$'];

const ruleForAll = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Tests may reach where production may not. */
const rule = (name, comment, from, to) => ruleForAll(name, comment, { ...from, pathNot: [...(from.pathNot ?? []), ...testCode] }, to);

module.exports = { rule, ruleForAll, testCode };
