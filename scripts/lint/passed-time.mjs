const SQL_NOW =
  /\bnow\s*\(\s*\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(clock|statement|transaction)_timestamp\s*\(/i;
const PASS_NOW = 'Pass `now` in from the Clock, so that tests and the demo can move time.';

const isNamed = (node, name) => node.type === 'Identifier' && node.name === name;
const isMemberOf = (node, object, property) =>
  node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);

/** `now()` in a query is a moment that nobody chose. */
const noSqlNow = {
  create(context) {
    const refuse = (node, text) => {
      if (typeof text === 'string' && SQL_NOW.test(text))
        context.report({ node, message: `No SQL now(). ${PASS_NOW}` });
    };
    return {
      TemplateElement: (node) => refuse(node, node.value.raw),
      Literal: (node) => refuse(node, node.value),
    };
  },
};

/** The wall clock is asked by the Clock alone. */
const noMachineTime = {
  create(context) {
    const refuse = (node) => context.report({ node, message: PASS_NOW });
    return {
      NewExpression(node) {
        if (isNamed(node.callee, 'Date') && node.arguments.length === 0) refuse(node);
      },
      CallExpression(node) {
        if (isNamed(node.callee, 'Date') || isMemberOf(node.callee, 'Date', 'now')) refuse(node);
      },
      MemberExpression(node) {
        if (isMemberOf(node, 'Temporal', 'Now')) refuse(node);
      },
    };
  },
};

/** What this project alone forbids; oxlint has the rest. */
export default {
  meta: { name: 'passed-time' },
  rules: { 'no-sql-now': noSqlNow, 'no-machine-time': noMachineTime },
};
