/** What changes, editor, review, publication and campaigns say. */
export const uiZh = { refused: '没有办成', nothingLost: '已填写的内容仍在，连上后可以再试。', required: '（必填）', back: '返回', pages: '翻页', shown: '第 {from}—{to} 条，共 {total} 条', earlier: '上一页', later: '下一页', phrase: '请输入“{phrase}”确认' }

export const changesZh = {
  title: '变更', lead: '{node}对配置的修改：先在变更里起草，检查、演练、审批之后才发布。', search: '按标题或理由查找', tabs: '按状态筛选', title1: '变更', stateWord: '状态', contents: '内容', where: '单位', author: '起草',
  tab: { open: '起草中', submitted: '待审批', ready: '待发布', published: '已发布', closed: '未通过', all: '全部' },
  state: { draft: '草稿', submitted: '待审批', returned: '已退回', approved: '已批准', scheduled: '定时发布', published: '已发布', rejected: '未批准', withdrawn: '已撤回' },
  meaning: { draft: '只有起草人看得到效果，正在使用的配置不受影响', submitted: '等待审批，审批期间不能修改', returned: '审批人退回，改好后再提交', approved: '已批准，还没有生效', scheduled: '到时间自动生效', published: '已经生效', rejected: '审批未通过，没有生效', withdrawn: '起草人已撤回，没有生效' },
  create: '新建变更', createHelp: '变更属于{node}。先写清楚要改什么、为什么改，审批人会看到。', createAct: '开始修改', titleField: '标题', reasonField: '理由', edits: '{count} 项修改',
  emptyTitle: '没有起草中的变更', emptyBody: '要改时限、表单、流程或者用语，先新建一个变更，把几处修改放在一起，检查通过后提交审批。', noneTitle: '没有符合条件的变更', noneBody: '换个说法查找，或者看看全部变更。', showAll: '查看全部',
  views: '查看方式', view: { edits: '修改', findings: '检查结果', diff: '改了什么', proof: '演练', publish: '发布' },
  submit: '提交审批', submitted: '已提交，等待审批。', review: '查看审批', withdraw: '撤回', withdrawTitle: '撤回这个变更？', withdrawHelp: '审批随即停止，变更回到草稿，修改内容都保留。',
  remove: '删除变更', removeTitle: '删除这个变更？', removeHelp: '将作废 {count} 项未提交的修改，删除后不能找回。正在使用的配置不受影响。', rename: '修改标题和理由', save: '保存',
  undo: '撤销', undone: '已撤销上一次保存。', redo: '重做', redone: '已恢复撤销的修改。', importFolder: '导入文件夹', importZip: '导入压缩包', imported: '已导入，请核对修改内容。', nothingToImport: '所选文件夹里没有配置文件（应含 tenant-configs、process-library 或 rule-packs）。',
  add: '添加要修改的配置…', reset: '放弃修改', resetDone: '已放弃这一项的修改。', repaired: '已修复。', by: '{who}起草', stale: '提交前请核对：这个文件起草以后，正在使用的内容已被更新。', other: '{who}也在修改这个文件：', crossing: '有 {count} 个变更也在改同样的文件：',
  errorsFirst: '还有 {count} 个错误，改好后才能提交。', seeErrors: '查看错误', noEdits: '还没有修改', noEditsBody: '从上面选一项配置开始修改，或者在配置内容页点“在变更中修改”。', noFindings: '这个变更通过了全部检查，可以提交。',
  newFile: '新建文件', newFileHelp: '文件放在本单位的文件夹里，类别由所在文件夹决定，例如 decisions、forms、scenarios。', newFilePath: '文件路径',
  editIn: '在变更中修改', editInTitle: '修改“{title}”', editInHelp: '修改只对{node}生效，审批通过并发布之后才使用。', into: '放进已有的变更', orNew: '或者新建一个变更',
}

export const editorZh = {
  remove: '删除这项配置', removeTitle: '删除“{name}”？', removeHelp: '变更发布以后，这个文件不再使用；发布之前可以在变更里放弃。', compare: '看差异', standBy: '已核对，按我的内容',
  panel: '属性', picture: '图形', panes: '编辑方式', saveNow: '保存', closed: '这个变更已提交，现在只能查看。', notYours: '您的岗位不能修改配置，只能查看。', unsaved: '未保存',
  state: { saved: '已保存', unchanged: '还没有修改', typing: '正在输入，停下后自动保存…', saving: '正在保存…', offline: '连不上服务器，内容已存在本机，连上后自动保存', conflict: '别人刚刚改过，请选择保留哪一份', refused: '没有保存，请看下面的原因', login: '登录已过期，内容已存在本机，登录后继续' },
  rescued: '上次有内容没有保存成功，已在本机找到。', restore: '恢复', forget: '不要了', collision: '同一个文件有两份修改', collisionBy: '{who}在您修改的同时保存了这个文件。', collisionBody: '别人在您修改的同时保存了这个文件。', collisionSafe: '两份内容都还在，请选择：', mergeEasy: '两份修改不在同一处，可以合在一起。', mergeHard: '有 {count} 处改在同一行，合并后会并列标出，由您删去一份。',
  stale: { title: '您起草以后，正在使用的内容已被更新。', theirs: '别人改了什么', mine: '我改了什么', merged: '合在一起以后', start: '起草时', easy: '两边改的不在同一处，可以直接合在一起。', hard: '有 {count} 处两边都改了：合在一起后会并列标出，请删去一份再保存。', left: '还有 {count} 处并列的内容，请在原文里删去一份。', unknown: '请对照正在使用的内容核对。' },
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

export const reviewZh = {
  listLead: '等待您决定的变更。打开后先看改了什么，再看检查、演练和回放的结果，最后作决定。', noneTitle: '没有待审批的变更', noneBody: '有人提交变更、并且轮到您审批时，会列在这里。', seeChanges: '查看全部变更', toChange: '查看变更内容', print: '打印', toDecision: '去作决定',
  letter: '{who}为{node}提交了 {count} 项修改。', because: '理由：{reason}', figures: '要点', openCases: '件在办事项不受影响', errors: '个错误', failedOnes: '个演练未通过', unproven: '还没有演练', otherwise: '件过去的事项会不同', openRemarks: '条意见未解决', twoShort: '需要两人同意',
  allFine: '通过了全部检查。', rewritten: '提意见以后这里又改过', met: '已落实', meet: '标为已落实', metBy: '{who}确认已落实', metTitle: '这个条件已经落实？', metNote: '怎样落实的', conditionsLead: '批准时提出的条件；由没有参与起草的审批人确认落实。', notMet: '还没有落实',
  whatChanges: '改了什么', noDiff: '差异没有读出来，请重新打开这一页。', proof: '演练与回放', remarks: '意见', course: '经过', decision: '决定', two: '这个变更涉及锁定、评分或权限，需要两个人同意。', twoSoFar: '需要两个人同意：{names}已同意，还需 {wanted} 人。', mayNot: '您不能决定这个变更：没有审批权限，或者它是您自己提交的。',
  verdict: { approve: '同意', 'approve-with-conditions': '有条件同意', return: '退回修改', reject: '不同意', submitted: '提交', submit: '提交', withdrawn: '撤回', approved: '已同意' }, conditions: '条件', conditionsHint: '例如：先在莲花社区试行两周', reason: '理由', decide: '提交决定', missing: { verdict: '请先选择。', reason: '请写明理由。', conditions: '请写明条件。' },
  then: { approve: '同意后可以发布。', oneMore: '同意后还需要另一人同意才能发布。', return: '退回后起草人可以修改并再次提交。', reject: '不同意后这个变更结束，不能再提交。' }, stillOpen: '等待中', due: '期限',
  say: '提意见', goOn: '继续写意见', remark: '意见', remarkHint: '对这一处的意见，起草人会看到', send: '发出', resolve: '标为已解决', resolved: '已解决',
  scenarios: '演练', scenariosHelp: '用应用包和本单位写好的场景试一遍', cases: '判断表用例', casesHelp: '核对每张判断表的用例', replay: '回放', replayHelp: '拿过去一段时间的真实事项按新规定重算，只看结果，不影响事项', from: '从', to: '到', crooked: '起止日期不对', start: '开始', again: '重新演练', proofSafe: '不影响正在使用的配置和在办事项', noProofs: '还没有演练过。', lost: '暂时连不上服务器，演练仍在进行，稍后自动更新。',
  progress: '进度', ran: '{done} / {total}（{share}%）', waiting: '等待开始…', stop: '停止', stopped: '已停止，完成了 {done} 项。', broke: '没有跑完。', differs: '{cases} 件中有 {differs} 件结果不同', sameAll: '{cases} 件的结果都与当时一致', someFailed: '{all} 个中有 {failed} 个未通过', allPassed: '{all} 个全部通过', notPassed: '结果与预期不同', stale: '演练以后内容又改过', reproduced: '按当时的配置重算，{cases} 件中 {count} 件与记录完全一致。', aside: '另有 {count} 类情况说明', untaken: '判断表“{table}”的第 {rows} 行没有用例走到。', passedOnes: '通过的 {count} 个', times: '{count} 件', number: '事项', was: '当时', would: '按新规定', change: { route: '派遣去向改变', assignee: '办理人改变', due: '到期时间改变', overdue: '是否超期改变', urgency: '紧急程度改变', closing: '办结方式改变', outcome: '结果改变' },
}
export const publishZh = {
  lead: '{node}每次发布的内容、发布人、理由和依据，需要时可以退回上一步。', heading: '发布', when: '什么时候', atOnce: '立即发布', later: '定时发布', time: '发布时间', where: '在哪里', everywhere: '{node}全部', some: '先在部分村（社区）或网格试行', pick: '选择村（社区）或网格', someHelp: '试行期间只有所选地方的新事项按新规定办理，看过效果再推到全部。', running: '在办事项继续按受理时的规定办理。', act: '发布', schedule: '定时发布', now: '立即', scheduled: '已定时，到时自动生效。可以改成立即发布或换个时间。', mayNot: '发布由有发布权限的人办理，您现在只能查看。',
  sure: '发布“{title}”？', sureHelp: '生效时间：{when}；范围：{where}。发布后新受理的事项按新规定办理，在办事项不受影响；需要时可以退回。', fault: { time: '请填写发布时间。', past: '发布时间已经过去。', places: '请选择至少一个地方。' },
  state: { done: '已生效', scheduled: '待生效', canary: '试行中', 'rolled-back': '已退回', cancelled: '已取消', failed: '未能生效' }, failed: '到时没有生效：{why}', rolledBackBy: '{who}已退回：{reason}', agreed: '{count} 人同意', moved: '影响', openConditions: '{count} 条还没有落实', units: '{count} 个单位', bannerLate: '已超过审查期限。', canary: '试行范围：{places}', approvedBy: '审批', noneTitle: '还没有发布过变更', noneBody: '变更批准以后在审批页发布，发布记录会列在这里。', seeReady: '查看待发布的变更',
  rollBack: '退回上一步', backTitle: '退回“{title}”？', backHelp: '配置回到这次发布之前的内容，在所有地方同时生效。发布记录仍然保留。', since: '这次发布以后受理的事项', keep: '继续按受理时的规定办完', keepHelp: '一般选这个，已经开始办的事项不变。', move: '改按退回后的规定办', moveHelp: '适用于新规定有错、不能再用的情况；转不过去的会列出来。', backReason: '退回理由（必填，记入审计）',
  emergency: '紧急发布', emergencyTitle: '不经审批，立即发布？', emergencyHelp: '只用于不立即改正就会造成损害的情况。', emergencyAct: '立即发布', emergencyWord: '紧急发布', emergencyReason: '为什么等不及审批', emergencyMeans1: '立即在所有地方生效，没有人事先审过。', emergencyMeans2: '本单位和上级的审批人立即收到通知，页面上一直显示提示。', emergencyMeans3: '事后必须有人审查，您的姓名和理由记入审计。',
  emergencyOpen: '紧急发布，还没有人审查', emergencyDone: '紧急发布，事后已审查', bannerTitle: '有未经审批的内容正在使用。', bannerBody: '{who}紧急发布了“{title}”', bannerSee: '看改了什么', bannerAct: '去审查',
}

export const campaignZh = {
  lead: '把新版本送到{node}下属的每个单位：各单位自己的调整都保留，冲突的地方由人选择。', create: '发起升级', createHelp: '选择要送到下属单位的变更。开始以后先合并、检查，各单位的内容不会自动改变。', which: '哪个变更', pick: '选择变更', begin: '开始合并', emptyTitle: '没有升级', emptyBody: '要把新版本送到所有下属单位，先把修改放进一个变更，再从这里发起。',
  state: { all: '全部', merged: '已合并', 'needs-hand': '需要处理', refused: '不能合并', unchanged: '没有变化' }, tabs: '按状态筛选', find: '查找单位', progress: '升级进度', done: '{all} 个单位中 {done} 个已完成', noUnits: '没有符合条件的单位', carried: '保留本地调整 {count} 处', open: '处理 {count} 处冲突', close: '收起', why: '查看原因', toChange: '查看变更',
  apply: '交给各单位', applyTitle: '把合并结果交给各单位？', applyHelp: '需要审批的单位会收到一个变更，由它们审批后发布；其余单位随这次升级一起发布。', applyHelpLeft: '还有 {left} 个单位没有处理完，它们这次不会收到。需要审批的单位会收到一个变更，由它们审批后发布。', applied: '已交给各单位',
  base: '原来：', mine: '用{node}的', theirs: '用新版本的', hand: '另写一个', handOf: '{name}：另写的值', badHand: '格式不对，应像 {example} 这样。', nothing: '（没有）', allMine: '全部用本单位的', allTheirs: '全部用新版本的', left: '还有 {count} 处没有选择。', then: '选好后重新检查这个单位，通过后才算完成。', send: '确定选择',
}
