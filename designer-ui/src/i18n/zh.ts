import { packagesZh, compareZh } from './packages-zh'
import { decisionZh } from './decision-zh'
import { campaignZh, changesZh, diffZh, editorZh, publishZh, reviewZh, uiZh } from './changes-zh'
import { formZh } from './form-zh'

const zh = {
  app: '织网 · 设计台',
  brand: '织网',
  skip: '跳到正文',
  header: {
    actingFor: '当前单位', switchNode: '切换单位', language: 'English', languageHint: '切换到英文',
    dark: '深色', light: '浅色', themeHint: '切换深浅色', logout: '退出登录', menu: '打开菜单', closeMenu: '关闭菜单',
    person: '当前用户', switched: '已切换到{name}',
  },
  nav: { main: '主导航', changes: '变更', change: '变更', draft: '修改配置', review: '审批', reviews: '待我审批', publications: '发布', campaigns: '升级', campaign: '升级', packages: '配置包', compare: '版本对比', artifacts: '配置内容', findings: '检查结果', history: '发布历史', incidents: '运行异常', instances: '办件流转', processes: '流程热力', migrations: '在办迁移', people: '人员岗位', kinds: '按类别', packs: '按应用', allKinds: '全部类别', allPacks: '全部应用', own: '本单位自建' },
  kind: {
    tenant: '单位', pack: '应用包', post: '岗位', 'case-type': '事项类型', form: '表单', process: '办理流程', decision: '判断表', ruleset: '自动规则',
    calendar: '工作日历', deadline: '办理时限', connector: '外部接口', messages: '用语', scenario: '演练', overlay: '本地调整',
    dictionary: '字典', screen: '页面', 'record-type': '档案类型', round: '走访巡查', scorecard: '考核评分', app: '应用',
  },
  level: { city: '市', county: '区县', township: '镇街', library: '平台库' },
  layerName: { library: '平台库' },
  severity: { error: '错误', warning: '提醒', hint: '建议' },
  severityMeaning: { error: '必须修改后才能发布', warning: '可以发布，建议核对', hint: '可改可不改' },
  state: {
    loading: '正在读取…', slow: '正在读取，已用 {seconds} 秒', cancel: '停止读取', cancelled: '已停止读取', cancelledBody: '没有改动任何内容，可以随时重新读取。',
    retry: '重新读取', errorTitle: '没有读取成功', errorBody: '系统出了问题。已发布的配置不受影响，正在办理的事项照常进行。请稍后再试；如果仍然不行，请把下面的支持代码告诉技术人员。',
    offlineTitle: '连不上服务器', offlineBody: '请检查网络后重试。已发布的配置不受影响。', support: '支持代码', copySupport: '复制',
    forbiddenTitle: '您没有查看这里的权限', forbiddenBody: '这里的内容属于其他单位，或您的岗位不能查看配置。需要时请联系{who}授权。', forbiddenWho: '本单位管理员或市级中心',
    forbiddenAct: '回到我的单位', missingTitle: '没有找到', missingBody: '内容可能已被删除、改名，或不在当前单位生效。', missingAct: '回到配置内容', loginLoop: '登录后仍未识别您的身份', loginLoopBody: '请退出后重新登录；如果仍然不行，可能是浏览器禁用了 Cookie。', loginAgain: '重新登录',
  },
  list: {
    title: '配置内容', lead: '{node}正在生效的全部配置，共 {count} 项。', search: '按名称、编号或文件查找', searchLabel: '查找配置', searchKey: 'Ctrl K',
    all: '全部', broken: '有错误', warned: '有提醒', clean: '正常', local: '本地设置', name: '名称', kind: '类别', origin: '来源', state: '状态', changed: '最近变更',
    sort: '排序', sortName: '按名称', sortChanged: '最近变更在前', sortFindings: '问题多的在前', sortKind: '按类别', stateTabs: '按状态筛选',
    fine: '正常', problems: '{count} 个{severity}', shown: '显示 {shown} / {all} 项', more: '再显示 {count} 项', export: '导出列表', exportName: '配置内容',
    emptyTitle: '这里还没有配置', emptyBody: '单位选用应用包、或者导入自己的配置以后，表单、流程和时限会列在这里。第一步：请市级中心在单位文件里选用一个应用包。', emptyAct: '查看发布历史',
    noneTitle: '没有符合条件的配置', noneBody: '换个说法查找，或者去掉筛选条件。', clear: '去掉全部条件', filters: '筛选', filterKind: '类别', filterPack: '应用', filteredBy: '已筛选', remove: '去掉“{name}”',
    banner: '{count} 项配置有错误，改动没有生效；出错前已发布的内容照常使用。', bannerAct: '查看错误', unread: '无法读出标题',
  },
  artifact: {
    back: '配置内容', source: '原文', effective: '生效内容', layers: '来源', findings: '检查结果', tabs: '查看方式', file: '文件', copy: '复制', copied: '已复制', copyFailed: '浏览器不允许复制，请选中后按 Ctrl+C', download: '下载', readOnly: '只读', wrap: '自动换行', fingerprint: '内容指纹',
    effectiveLead: '各层文件合并后的结果，系统按这份内容办理。', sourceOf: '{name}的原文', effectiveOf: '{name}的生效内容', originCount: '{count} 处设置', lines: '{count} 行',
    layersLead: '从上到下依次合并，下面的覆盖上面的。', origins: '每项设置来自哪里', pointer: '设置', layer: '层级', last: '最后生效', rules: '下级不能改或只能改到什么程度', rule: '规则', locked: '已锁定', bounded: '界限：{may}', noOrigins: '全部设置都来自同一个文件。', findOrigin: '查找设置项', noFindings: '没有发现问题', noFindingsBody: '这项配置通过了全部检查。',
    changedAt: '变更于{time}', missing: '这项配置没有可显示的原文。',
  },
  findings: {
    title: '检查结果', lead: '{node}的配置检查出 {count} 个问题。', leadNone: '{node}的配置没有问题。', all: '全部', tabs: '按程度筛选', search: '查找问题', searchHint: '按说明、文件或代码查找', line: '第 {line} 行', open: '查看', whole: '整个文件', cleanTitle: '全部通过检查', cleanBody: '当前单位的每一项配置都通过了检查，可以放心使用。', cleanAct: '查看配置内容', noneTitle: '没有符合条件的问题', list: '问题列表',
  },
  history: {
    title: '发布历史', lead: '{node}每一次生效的配置版本，最近的在最前。', current: '正在使用', by: '发布人', since: '生效时间', bundle: '版本', changes: '变化', added: '新增', changed: '修改', removed: '停用', none: '内容没有变化', emptyTitle: '还没有发布过配置', emptyBody: '第一次导入配置以后，每次变化都会记录在这里：谁、什么时候、改了什么。', running: '正在办理的事项仍按受理时的版本办理。', moreChanges: '再显示 {count} 项变化', unchanged: '与上一版相同', firstImport: '首次导入',
  },
  operations: {
    incidentsTitle: '运行异常', incidentsLead: '系统自己办不下去的办件停在这里：外部接口、定时或自动步骤多次失败，等待处理。', instancesTitle: '办件流转', instancesLead: '按编号、事项名称、流程、环节和状态查找办件，看它走到哪一步、卡在哪里。', processesTitle: '流程热力', processesLead: '每个流程的使用情况；停用后不再有新的办件按它办理，在办的不受影响。',
    open: '待处理', retried: '已重试', skipped: '已跳过', gone: '已失效', all: '全部', running: '办理中', ended: '已结束', standing: '有异常', standsAt: '停在“{step}”：', tabs: '按状态筛选',
    step: '环节', connector: '外部接口', cause: '原因', attempts: '已试 {count} 次', raised: '发生时间', at: '所在单位', by: '{who}处理', picture: '查看流程图', retry: '重试', skip: '跳过', edit: '修改流转数据', process: '流程', number: '编号或事项名称', since: '开始', until: '结束', openSteps: '当前环节', waits: '等待系统', incidents: '{count} 个异常',
    find: '查找', findNumber: '编号或事项名称', findStep: '当前环节', anyProcess: '全部流程', noIncidents: '没有运行异常', noIncidentsBody: '一切运行正常。多次尝试仍失败的办件会出现在这里。', noInstances: '没有符合条件的办件', noInstancesBody: '换一个编号，或者去掉筛选条件。', noProcesses: '还没有使用过的流程', noProcessesBody: '受理第一个办件以后，这里会显示它的流程。',
    reason: '原因（必填，记入审计）', values: '返回给流程的值（JSON，可不填）', variables: '要修改的数据（JSON）', badJson: '格式不对：须是 JSON 对象，如 {example}', confirm: '确定', dismiss: '取消', done: '已处理', retryTitle: '重新调用“{name}”', skipTitle: '跳过“{name}”', editTitle: '修改流转数据', suspendTitle: '停用流程“{name}”', resumeTitle: '恢复流程“{name}”',
    skipHelp: '流程将按下面的值继续，不再等待对方系统。', retryHelp: '立即按流程中现在的值重新调用。', suspendHelp: '本单位及下级的新办件不再按它办理，在办的继续办完。', resumeHelp: '恢复后可以重新发起。', editHelp: '只能修改流程已声明的数据项；修改会记入审计。',
    drawing: '流程图', drawingLabel: '流程“{name}”的流程图', passed: '已走过', here: '当前', trouble: '异常', steps: '办理经过', current: '流转数据', took: '{who}', opened: '到达', waited: '等待', worked: '办理', stood: '挂起', notDrawn: '流程图无法显示：{reason}',
    suspend: '停用', resume: '恢复', stopped: '已停用：{reason}', started: '累计 {count}', runningCount: '办理中 {count}', heat: '查看热力', heatTitle: '“{name}”的热力', heatLead: '近 {days} 天：颜色越深，平均耗时越长；数字是到达次数。', measure: '颜色表示', total: '总耗时', count: '次数', average: '平均等待 {waiting} · 办理 {working} · 挂起 {suspended}', openNow: '在办 {count}', days: '近 {count} 天', more: '下一页', less: '上一页', shown: '共 {count} 条', causes: { status: '对方返回 {what}', noAnswer: '对方 {what} 秒内没有应答', secret: '没有配置请求头 {what} 的密钥', host: '对方地址不在允许范围内', tooLong: '对方返回内容过长', unreadable: '对方返回的内容读不了', connector: '接口配置读不了', unreachable: '连不上对方系统', nobody: '下一个环节没有岗位可以接办', script: '脚本运行出错（{what}）', rule: '规则运行出错（{what}）' }, parts: { KeepAudit: '审计记录', EndAssisting: '协办到期处理' }, stuckTitle: '受阻的内部消息（{count}）', stuckLead: '系统某一部分多次没有接收成功的消息，已经放到一边，不影响后面的消息。', stuckOne: '“{who}”没有接收成功', stuckRetryTitle: '重新交给“{who}”', stuckRetryHelp: '立即再交一次；仍不成功会显示原因，并留在这里。', stuckSkipTitle: '不再交给“{who}”', stuckSkipHelp: '“跳过”后这一部分将缺少这条消息，处理记入审计。', retryTimerTitle: '让“{name}”重新触发', retryTimerHelp: '立即再触发一次；请先排除原因，例如补齐岗位或改正流转数据。', skipTimerHelp: '这个提醒不再触发，办件照常办理。流程必须等待的定时不能跳过。', outcomes: { handled: '已办结', partly: '部分办结', returned: '已退回', refused: '不予受理', escalated: '已上报', cancelled: '已作废' }, d: '{n} 天', h: '{n} 小时', m: '{n} 分', s: '{n} 秒',
  },
  people: {
    title: '人员岗位', lead: '{node}及下级单位有岗位的人员，共 {count} 人。', add: '登记人员', find: '按姓名或登录名查找', none: '还没有登记人员', noneBody: '登记人员并安排岗位以后，他们就能登录办理。', noneFound: '没有找到', noneFoundBody: '换个说法查找，或者清空查找内容。', shown: '第 {from} 至 {to} 人，共 {count} 人',
    me: '我', out: '已停用', elsewhere: '在别处还有岗位', login: '登录名', name: '姓名', posts: '岗位', edit: '修改', password: '重置密码', disable: '停用', enable: '启用', save: '保存',
    addTitle: '登记人员', editTitle: '修改“{name}”', loginHelp: '字母、数字、点或短横线，全市唯一，登记后不能改。', loginMissing: '请填写登录名，只用字母、数字、点和短横线。', nameMissing: '请填写姓名。', postMissing: '请选择岗位和单位。', choosePost: '选择岗位', chooseUnit: '选择单位', addPost: '再加一个岗位', dropPost: '去掉这个岗位',
    madeTitle: '“{name}”可以登录了', passwordIs: '密码', passwordOnce: '密码只显示这一次，请当面告知本人。', passwordKept: '统一身份系统里已有这个登录名，使用原来的密码。', noted: '记下了',
    disableTitle: '停用“{name}”？', disableHelp: '此人立即不能登录。手上没办完的任务不会自动转走，请先转办。随时可以重新启用。', enableTitle: '启用“{name}”？', enableHelp: '此人可以重新登录，岗位照旧。', passwordTitle: '重置“{name}”的密码？', passwordHelp: '原密码立即失效，新密码只显示一次。',
  },
  migration: {
    title: '在办迁移', lead: '新版流程发布后，在办的办件仍按旧版办理。可以先试算，看清每一件会怎样，再决定是否迁移。', movable: '仍按旧版办理的流程', behind: '{count} 件按旧版办理', try: '试算', none: '没有需要迁移的流程', noneBody: '所有在办的办件都按现行版本办理。发布新版流程后，旧版的在办件会列在这里。', orders: '迁移记录', noOrders: '还没有迁移过', noOrdersBody: '开始迁移以后，进度和结果都记录在这里。',
    moved: '已迁移 {moved} / {all} 件', newTitle: '试算：{name}', newLead: '试算不改动任何办件。', which: '迁移哪些', from: '旧版本', fromAll: '全部旧版本', version: '版本 {id}（{count} 件）', to: '迁移到现行版本，发布于', concerns: '涉及 {count} 件在办办件', clocks: '时限和定时', keep: '沿用', keepHelp: '已经用掉的时间照算，到期时间不变', restart: '重新计时', restartHelp: '从迁移时起按新版重新计算', mapping: '环节对应', goneLead: '新版中没有以下 {count} 处，请指定由哪个环节接替；不指定的办件不能迁移（定时器会停止）。', goneNone: '旧版的每个环节在新版中都有，不用指定。', mapTo: '“{name}”由哪个环节接替', choose: '请选择接替的环节', stops: '停止', clockOf: '“{name}”的计时', every: '逐项设置（{count} 处）', fewer: '只看要指定的', tryHelp: '只计算，不迁移。',
    planTitle: '试算结果：{name}', orderTitle: '迁移：{name}', verdict: '{possible} 件可以迁移，{impossible} 件不能', hinders: '不能迁移（{count} 件）：', toKnow: '请留意（{count} 件）：', discard: '改选择', start: '开始迁移', startTitle: '开始迁移 {count} 件办件？', startBody: '{possible} 件将改按新版流程办理，{impossible} 件留在旧版。办理人会在全程记录中看到这次迁移；迁移后没有再办理的，可以撤回。', stop: '停止迁移', stopTitle: '停止迁移？', stopBody: '已经迁移的保持不变，还没有轮到的留在旧版。', back: '撤回迁移', backTitle: '撤回 {count} 件办件的迁移？', backBody: '迁移后没有再办理的办件恢复到旧版，时限也恢复原状；已经继续办理的留在新版。',
    possible: '可以迁移', impossible: '不能迁移', matter: '办件', can: '能否迁移', outcome: '结果', landing: '到哪个环节', notes: '说明', yes: '可以', no: '不能', noItems: '这里没有办件', noItemsBody: '换一个标签查看。',
    states: { PLANNED: '试算', RUNNING: '正在迁移', DONE: '已完成', CANCELLED: '已停止', ROLLING_BACK: '正在撤回', ROLLED_BACK: '已撤回' }, outcomes: { WAITING: '等待', MOVED: '已迁移', REFUSED: '未能迁移', GONE: '已办结', SKIPPED: '未轮到', BACK: '已撤回', MOVED_ON: '已继续办理' }, fates: { limitKEEP: '时限沿用', limitRESTART: '时限重新计算', limitSTART: '开始计时限', limitSTOP: '不再计时限', KEEP: '沿用', RESTART: '重新计时', START: '开始', STOP: '停止' },
  },
  ui: uiZh,
  changes: changesZh,
  editor: editorZh,
  form: formZh,
  decision: decisionZh,
  diff: diffZh,
  review: reviewZh,
  publish: publishZh,
  campaign: campaignZh,
  packages: packagesZh,
  compare: compareZh,
  time: { today: '今天 {time}', yesterday: '昨天 {time}', unknown: '时间不详' },
}

export default zh
export type Messages = typeof zh
