/** What packages and the comparison of releases say. */
export const packagesZh = {
  lead: '把{node}的配置整套带出去，或者把别处的配置带进来。带进来的先检查，再作为变更提交审批。', views: '配置包', view: { in: '导入', out: '导出', keys: '信任的签名' },
  whatOut: '导出什么', wholeNode: '{node}和所有下级单位的配置', wholeNodeHelp: '本级和下级自己的文件，不含平台库。', onePack: '一个应用包', onePackHelp: '平台库里整套的事项、表单、流程和规则。', pickPack: '选择应用包', noPacks: '没有应用包', outHelp: '导出正在使用的内容；没有发布的修改不在里面。', export: '导出', exported: '已导出：{file}',
  inTitle: '导入一个配置包', inBody: '选择配置包文件（.zip）。先只检查：来自谁、会新增和改动哪些文件、有没有问题，{node}的配置不会因此改变。', choose: '选择文件', another: '换一个文件', looking: '正在检查，还没有改动任何内容…', is: { pack: '应用包', tenant: '单位配置' },
  signature: { trusted: '由“{who}”签名，可以信任。', unknown: '签名不在信任的名单里。', revoked: '“{who}”的签名已停止信任。', wrong: '签名与内容对不上，文件可能被改过。', unsigned: '没有签名，不能导入。' }, isSigned: '带有原来的签名', notSigned: '没有签名，对方导入前须另行签名', noRight: '您不能导入配置包', noRightBody: '导入会新建一个变更，由能修改配置的岗位（系统管理员、规则编写员）办理。', platform: '要求平台版本不低于 {version}。', needs: '还需要：', would: '会改动', files: '{count} 个文件', same: '和现在的内容完全相同，不用导入。', takeHelp: '放进一个新的变更，核对后提交审批，批准发布以后才生效。', mayNot: '有错误，不能导入。请联系提供配置包的单位改好后再试。', take: '放进变更',
  keysLead: '只有用这里的签名签过的配置包才能导入。签名可以只对某些单位、某些类别有效，随时可以停止信任。', noKeys: '还没有信任的签名', noKeysBody: '请提供配置包的单位把公钥发来，核对指纹后添加。添加以前，任何配置包都不能导入。', noKeysRead: '添加以前，任何配置包都不能导入。签名由系统管理员添加。',
  add: '添加签名', addTitle: '信任一个签名，用于{node}', keyName: '来自哪里', keyNameHint: '例如：省社会治理平台', publicKey: '公钥（Ed25519）', publicKeyHelp: '一行文字，或 PEM 文件的内容。添加前请打电话与对方核对指纹。', kinds: '可以签哪些类别', allKinds: '全部类别', missing: { name: '请填写来自哪里。', publicKey: '请粘贴公钥。' },
  for: '用于{node}及下级 · {kinds}', fingerprint: '指纹', revoke: '停止信任', revoked: '已停止信任', revokeTitle: '停止信任“{name}”？', revokeHelp: '从现在起，它签的配置包不能再导入，也不能恢复。已经导入的内容不受影响。',
}

export const compareZh = {
  act: '对比版本', lead: '选两个版本，看看从前一个到后一个改了什么。', from: '从', to: '到', pick: '选择版本', same: '请选择两个不同的版本。', current: '（正在使用）', back: '发布历史', none: '{node}只有一个版本，没有可以对比的。', swap: '对调', choose: '用于对比', ready: '对比所选的两个版本',
}
