/** What changes, editor, review, publication and campaigns say. */
export const uiZh = { refused: '没有办成', nothingLost: '已填写的内容仍在，连上后可以再试。', required: '（必填）', back: '返回', pages: '翻页', shown: '第 {from}—{to} 条，共 {total} 条', earlier: '上一页', later: '下一页' }

export const changesZh = {
  title: '变更', lead: '{node}对配置的修改：先在变更里起草，检查、演练、审批之后才发布。', search: '按标题或理由查找', tabs: '按状态筛选', title1: '变更', stateWord: '状态', contents: '内容', where: '单位', author: '起草',
  tab: { open: '起草中', submitted: '待审批', ready: '待发布', published: '已发布', closed: '未通过', all: '全部' },
  state: { draft: '草稿', submitted: '待审批', returned: '已退回', approved: '已批准', scheduled: '定时发布', published: '已发布', rejected: '未批准', withdrawn: '已撤回' },
  meaning: { draft: '只有起草人看得到效果，正在使用的配置不受影响', submitted: '等待审批，审批期间不能修改', returned: '审批人退回，改好后再提交', approved: '已批准，还没有生效', scheduled: '到时间自动生效', published: '已经生效', rejected: '审批未通过，没有生效', withdrawn: '起草人已撤回，没有生效' },
  create: '新建变更', createHelp: '变更属于{node}。先写清楚要改什么、为什么改，审批人会看到。', createAct: '开始修改', titleField: '标题', reasonField: '理由', edits: '{count} 项修改',
  emptyTitle: '没有起草中的变更', emptyBody: '要改时限、表单、流程或者用语，先新建一个变更，把几处修改放在一起，检查通过后提交审批。', noneTitle: '没有符合条件的变更', noneBody: '换个说法查找，或者看看全部变更。', showAll: '查看全部',
  views: '查看方式', view: { edits: '修改', findings: '检查结果', diff: '改了什么', proof: '演练', publish: '发布' },
  submit: '提交审批', submitted: '已提交，等待审批。', review: '查看审批', withdraw: '撤回', withdrawTitle: '撤回这个变更？', withdrawHelp: '审批随即停止，审批人会收到通知。修改内容都保留。',
  remove: '删除变更', removeTitle: '删除这个变更？', removeHelp: '将作废 {count} 项未提交的修改，删除后不能找回。正在使用的配置不受影响。', rename: '修改标题和理由', save: '保存',
  undo: '撤销', undone: '已撤销上一次保存。', redo: '重做', redone: '已恢复撤销的修改。', importFolder: '导入文件夹', importZip: '导入压缩包', imported: '已导入，请核对修改内容。', nothingToImport: '所选文件夹里没有配置文件（应含 tenant-configs、process-library 或 rule-packs）。',
  add: '添加要修改的配置…', reset: '放弃修改', resetDone: '已放弃这一项的修改。', repaired: '已修复。', by: '{who}起草', stale: '提交前请核对：这个文件起草以后，正在使用的内容已被更新。', other: '{who}也在修改这个文件：', crossing: '有 {count} 个变更也在改同样的文件：',
  errorsFirst: '还有 {count} 个错误，改好后才能提交。', seeErrors: '查看错误', noEdits: '还没有修改', noEditsBody: '从上面选一项配置开始修改，或者在配置内容页点“在变更中修改”。', noFindings: '这个变更通过了全部检查，可以提交。',
  editIn: '在变更中修改', editInTitle: '修改“{title}”', editInHelp: '修改只对{node}生效，审批通过并发布之后才使用。', into: '放进已有的变更', orNew: '或者新建一个变更',
}

export const editorZh = {
  panel: '属性', picture: '图形', panes: '编辑方式', saveNow: '保存', closed: '这个变更已提交，现在只能查看。', unsaved: '未保存',
  state: { saved: '已保存', unchanged: '还没有修改', typing: '正在输入，停下后自动保存…', saving: '正在保存…', offline: '连不上服务器，内容已存在本机，连上后自动保存', conflict: '别人刚刚改过，请选择保留哪一份', refused: '没有保存，请看下面的原因', login: '登录已过期，内容已存在本机，登录后继续' },
  rescued: '上次有内容没有保存成功，已在本机找到。', restore: '恢复', forget: '不要了', collision: '同一个文件有两份修改', collisionBy: '{who}在您修改的同时保存了这个文件。', collisionBody: '别人在您修改的同时保存了这个文件。', collisionSafe: '两份内容都还在，请选择：', mergeEasy: '两份修改不在同一处，可以合在一起。', mergeHard: '有 {count} 处改在同一行，合并后会并列标出，由您删去一份。',
  takeBoth: '合在一起', takeMine: '用我的', takeTheirs: '用对方的', seeMerged: '看合并结果', seeTheirs: '看对方的', mine: '我的', theirs: '对方的', merged: '合并后',
  unreadable: '第 {line} 行的写法读不出来，请先在原文里改好。', goThere: '去那里', noPanel: '这类配置没有属性面板，请在原文里修改。', onlySource: '这类配置请在原文里修改，图形设计器不在这里。', findField: '查找设置', noField: '没有符合的设置',
  unset: '未设定', yes: '是', no: '否', fromHere: '本单位设定', from: '由〈{node}〉第 {version} 版设定', fromPlain: '由〈{node}〉设定', locked: '由〈{node}〉锁定，不能修改', removed: '已移除', bringBack: '恢复这一项', take: '移除', newKey: '编号（小写字母）', newKeyOf: '{name}：新一项的编号', add: '添加一项', inSource: '在原文中修改', resetValue: '恢复上级设定', unitOf: '{name}的单位', notWhole: '请填写大于 0 的整数',
  boundBy: '〈{node}〉规定：{what}', bound: { tighten: '只能收紧', tightenLimit: '只能缩短', tightenNumber: '只能调低', tightenRequired: '只能增加必填', loosen: '只能放宽', loosenLimit: '只能延长', loosenNumber: '只能调高', loosenRequired: '只能减少必填', add: '只能增加，不能删改', in: '只能是 {list}', between: '须在 {min} 到 {max} 之间', min: '不小于 {min}', max: '不大于 {max}' },
  unit: { wd: '个工作日', nd: '个自然日', wh: '工作小时', wm: '工作分钟', uh: '值班小时', um: '值班分钟', h: '小时', m: '分钟' }, limit: { wd: '{n} 个工作日', nd: '{n} 个自然日', wh: '{n} 工作小时', wm: '{n} 工作分钟', uh: '{n} 值班小时', um: '{n} 值班分钟', h: '{n} 小时', m: '{n} 分钟' },
  word: { 'next-working-day': '顺延到下一工作日', fresh: '重新计时', remaining: '只剩余下时间', city: '市', county: '区县', township: '镇街', village: '村（社区）', grid: '网格', department: '部门', base: '基础网格', trade: '专属网格', urge: '催办', supervise: '督办', suspend: '挂起', resume: '恢复', extend: '延期', grant: '批准延期', cancel: '作废', merge: '合并', unmerge: '撤销合并', true: '是', false: '否' },
}
export const diffZh = {
  allLines: '显示全部', sameLines: '{count} 行没有变化', added: '新增', changed: '修改', removed: '删除', what: '变化', before: '现在', after: '改后', together: '两图一起移动和缩放', fit: '全图', nothing: '（空）', sameRows: '再显示没有变化的 {count} 行', field: '填写项', how: '怎么变',
  permission: '权限', showText: '看原文差异', hideText: '收起原文', inForce: '正在使用', drafted: '修改后', emptyTitle: '没有实际变化', emptyBody: '修改后的内容与正在使用的内容含义相同（可能只改了注释或排列）。', affected: '{count} 件在办事项继续按受理时的规定办理，不受影响。', newBundle: '发布后新受理的事项按新规定办理。',
}
