/** What the designer of decision tables says. */
export const decisionZh = {
  title: '决策表', table: '表', policy: '几行同时适用时', noTable: '这个文件里没有决策表，请在原文里修改。', any: '不限', not: '不是 ', comma: '、', values: '可选的值', more: '检查、用例和试算',
  part: { test: '条件', result: '结果', note: '说明' }, type: { string: '文字', number: '数字', boolean: '是或否', date: '日期' },
  hit: { UNIQUE: '不允许（每种情况只有一行）', FIRST: '取最上面的一行', PRIORITY: '取结果最优先的一行', ANY: '结果必须相同', COLLECT: '全部取出', RULE_ORDER: '全部取出，按行的顺序', OUTPUT_ORDER: '全部取出，按结果的优先顺序' },
  judge: { fresh: '已检查', waiting: '正在检查…', broken: '现在的写法还检查不了，列出的是之前的结果' },
  addRow: '加一行', addColumn: '加一列', cancel: '取消', removeColumn: '删除“{title}”这一列', removeColumnTitle: '删除“{title}”这一列？', removeColumnHelp: '{count} 行里这一列的内容会一起删除，可以撤销。', removeColumnAct: '删除这一列',
  columnPart: '哪一种列', columnOf: '取自', columnTitle: '列名', columnExpression: '取值（表达式）', columnName: '结果的名称', columnType: '填什么', columnValues: '可选的值', columnValuesHint: '用顿号或逗号隔开，不填则不限',
  toExcel: '导出 Excel', fromExcel: '从 Excel 导入', excelTaken: '已导入 {count} 行，可以撤销。',
  keys: '方向键移动，回车修改，Tab 到下一格，Insert 加一行，Alt+上下移动这一行，Ctrl+Delete 删除这一行，Delete 清空，Ctrl+Z 撤销；可以从 Excel 复制粘贴。',
  checks: '检查', nothingSeen: '每种情况都有且只有该有的行，没有发现问题。', addThisRow: '加上这一行', writeInstead: '改为 {cell}', toRow: '看第 {row} 行', tryThis: '用这种情况试算', repaired: '已加上一行，请核对结果。',
  untaken: '没有用例走到这一行', covered: '有用例走到这一行',
  cases: '用例', casesNone: '还没有用例。用例写明“填这些，应得出什么”，以后改表时自动核对。', casesDone: '{passed} 个用例通过，{failed} 个未通过。', score: '改动任一格，用例能发现 {noticed} / {changes}（{percent}%）。',
  byRow: '由第 {rows} 行得出', wrong: '{wrong} 应为 {expected}，实为 {actual}', edit: '修改', removeCase: '删除用例“{name}”', unnoticed: '还有 {count} 处改动没有用例能发现', cellUnnoticed: '第 {row} 行『{column}』由 {from} 改为 {to}', answerUnnoticed: '第 {row} 行的『{column}』（{from}）改成别的',
  newCase: '新的用例', editCase: '修改用例', caseName: '说明', expect: '应得出：{label}', addCase: '加上这个用例', keepCase: '保存用例',
  try: '试算', tryOut: '试算', notGiven: '没有填写', noAnswer: '没有得出结果。', takenBy: '按《{table}》第 {rows} 行得出。', takenByNone: '《{table}》没有一行适用。', keepAsCase: '留作用例', triedCase: '试算：第 {rows} 行',
}
