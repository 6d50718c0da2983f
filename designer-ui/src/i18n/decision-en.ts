import type { decisionZh } from './decision-zh'

export const decisionEn: typeof decisionZh = {
  title: 'Decision table', table: 'Table', policy: 'When several rows apply', noTable: 'There is no decision table in this file; edit the source.', any: 'any', not: 'not ', comma: ', ', values: 'Values to choose', more: 'Checks, cases and trying',
  part: { test: 'When', result: 'Then', note: 'Note' }, type: { string: 'text', number: 'number', boolean: 'yes or no', date: 'date' },
  hit: { UNIQUE: 'not allowed (one row each)', FIRST: 'the uppermost answers', PRIORITY: 'the best answer wins', ANY: 'they must answer alike', COLLECT: 'all answers', RULE_ORDER: 'all answers, in the order of rows', OUTPUT_ORDER: 'all answers, best first' },
  judge: { fresh: 'Checked', waiting: 'Checking…', broken: 'Cannot be checked as it stands; what is listed is from before' },
  addRow: 'Add a row', addColumn: 'Add a column', cancel: 'Cancel', removeColumn: 'Remove column “{title}”', removeColumnTitle: 'Remove column “{title}”?', removeColumnHelp: 'Its cells in {count} rows go with it; this can be undone.', removeColumnAct: 'Remove the column',
  columnPart: 'Sort of column', columnOf: 'Taken from', columnTitle: 'Title', columnExpression: 'Value (expression)', columnName: 'Name of the answer', columnType: 'Holds', columnValues: 'Values to choose', columnValuesHint: 'separated by commas; empty for any',
  toExcel: 'To Excel', fromExcel: 'From Excel', excelTaken: '{count} rows taken over; this can be undone.',
  keys: 'Arrows move, Enter edits, Tab goes on, Insert adds a row, Alt+arrows move the row, Ctrl+Delete removes it, Delete clears, Ctrl+Z undoes; paste from Excel.',
  checks: 'Checks', nothingSeen: 'Every case has the rows it should have; nothing found.', addThisRow: 'Add this row', writeInstead: 'Write {cell}', toRow: 'Row {row}', tryThis: 'Try this case', repaired: 'A row was added; look at its answer.',
  untaken: 'No case takes this row', covered: 'A case takes this row',
  cases: 'Cases', casesNone: 'No cases yet. A case says “given this, expect that” and is checked whenever the table changes.', casesDone: '{passed} cases pass, {failed} fail.', score: 'Of {changes} changes of a single cell, cases notice {noticed} ({percent}%).',
  byRow: 'by row {rows}', wrong: '{wrong} should be {expected}, is {actual}', edit: 'Edit', removeCase: 'Remove case “{name}”', unnoticed: '{count} changes that no case notices', cellUnnoticed: 'Row {row}, “{column}” from {from} to {to}', answerUnnoticed: 'Row {row}, “{column}” ({from}) changed',
  newCase: 'New case', editCase: 'Edit case', caseName: 'Name', expect: 'Expect: {label}', addCase: 'Add this case', keepCase: 'Save case',
  try: 'Try', tryOut: 'Try', notGiven: 'not given', noAnswer: 'No answer.', takenBy: 'By “{table}”, row {rows}.', takenByNone: 'No row of “{table}” applies.', keepAsCase: 'Keep as a case', triedCase: 'tried: row {rows}',
}
