import { compareEn, packagesEn } from './packages-en'
import { decisionEn } from './decision-en'
import { campaignEn, changesEn, diffEn, editorEn, publishEn, reviewEn, uiEn } from './changes-en'
import { formEn } from './form-en'
import type { Messages } from './zh'

const en: Messages = {
  app: 'Gridloom · Designer',
  brand: 'Gridloom',
  skip: 'Skip to content',
  header: {
    actingFor: 'Acting for', switchNode: 'Switch unit', language: '中文', languageHint: 'Switch to Chinese',
    dark: 'Dark', light: 'Light', themeHint: 'Switch light and dark', logout: 'Log out', menu: 'Open menu', closeMenu: 'Close menu',
    person: 'Signed in as', switched: 'Now acting for {name}',
  },
  nav: { main: 'Main', changes: 'Changes', change: 'Change', draft: 'Edit configuration', review: 'Approval', reviews: 'For my approval', publications: 'Publications', campaigns: 'Upgrades', campaign: 'Upgrade', packages: 'Packages', compare: 'Compare releases', artifacts: 'Configuration', findings: 'Findings', history: 'Release history', incidents: 'Incidents', instances: 'Matters under way', processes: 'Process heat', migrations: 'Migration', people: 'People and posts', kinds: 'By kind', packs: 'By app', allKinds: 'All kinds', allPacks: 'All apps', own: 'Own' },
  kind: {
    tenant: 'Unit', pack: 'Pack', post: 'Post', 'case-type': 'Case type', form: 'Form', process: 'Flow', decision: 'Decision table', ruleset: 'Automatic rule',
    calendar: 'Calendar', deadline: 'Time limits', connector: 'Connector', messages: 'Wording', scenario: 'Rehearsal', overlay: 'Local change',
    dictionary: 'Dictionary', screen: 'Screen', 'record-type': 'Record type', round: 'Round', scorecard: 'Scorecard', app: 'App',
  },
  level: { city: 'City', county: 'County', township: 'Township', library: 'Library' },
  layerName: { library: 'Library' },
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  severityMeaning: { error: 'must be mended before release', warning: 'may be released, better checked', hint: 'a suggestion' },
  state: {
    loading: 'Reading…', slow: 'Reading, {seconds} s so far', cancel: 'Stop', cancelled: 'Stopped', cancelledBody: 'Nothing was changed. You can read again at any time.',
    retry: 'Read again', errorTitle: 'This could not be read', errorBody: 'Something went wrong in the system. What is published is safe, and cases in hand go on. Try again later; if it still fails, give the support code below to your technicians.',
    offlineTitle: 'The server cannot be reached', offlineBody: 'Check the network and try again. What is published is safe.', support: 'Support code', copySupport: 'Copy',
    forbiddenTitle: 'You may not see this', forbiddenBody: 'It belongs to another unit, or your post may not see configuration. If you need it, ask {who} for the right.', forbiddenWho: 'the administrator of your unit or the city centre',
    forbiddenAct: 'Back to my unit', missingTitle: 'Not found', missingBody: 'It may have been removed or renamed, or is not in force for this unit.', missingAct: 'Back to configuration', loginLoop: 'You were logged in, but are not known here', loginLoopBody: 'Log out and in again; if that fails, the browser may refuse cookies.', loginAgain: 'Log in again',
  },
  list: {
    title: 'Configuration', lead: 'Everything in force for {node}, {count} items.', search: 'Find by name, id or file', searchLabel: 'Find configuration', searchKey: 'Ctrl K',
    all: 'All', broken: 'With errors', warned: 'With warnings', clean: 'Fine', local: 'Set locally', name: 'Name', kind: 'Kind', origin: 'From', state: 'State', changed: 'Changed',
    sort: 'Sort', sortName: 'By name', sortChanged: 'Latest change first', sortFindings: 'Most findings first', sortKind: 'By kind', stateTabs: 'Filter by state',
    fine: 'Fine', problems: '{count} × {severity}', shown: '{shown} of {all} shown', more: 'Show {count} more', export: 'Export list', exportName: 'configuration',
    emptyTitle: 'No configuration yet', emptyBody: 'Once the unit chooses a pack, or imports configuration of its own, forms, flows and time limits are listed here. First step: ask the city centre to choose a pack in the unit’s file.', emptyAct: 'See release history',
    noneTitle: 'Nothing matches', noneBody: 'Try other words, or drop the filters.', clear: 'Drop all filters', filters: 'Filter', filterKind: 'Kind', filterPack: 'App', filteredBy: 'Filtered by', remove: 'Remove “{name}”',
    banner: '{count} items have errors, so their changes are not in force; what was published before keeps running.', bannerAct: 'See errors', unread: 'title unreadable',
  },
  artifact: {
    back: 'Configuration', source: 'Source', effective: 'In force', layers: 'Origin', findings: 'Findings', tabs: 'View', file: 'File', copy: 'Copy', copied: 'Copied', copyFailed: 'The browser refuses to copy; select the text and press Ctrl+C', download: 'Download', readOnly: 'Read only', wrap: 'Wrap lines', fingerprint: 'Fingerprint',
    effectiveLead: 'All layers merged: this is what the system works by.', sourceOf: 'Source of {name}', effectiveOf: '{name} as in force', originCount: '{count} settings', lines: '{count} lines',
    layersLead: 'Merged from top to bottom; the lower one wins.', origins: 'Where each setting comes from', pointer: 'Setting', layer: 'Layer', last: 'has the last word', rules: 'What the levels below may not change, or how far', rule: 'Rule', locked: 'Locked', bounded: 'Bound: {may}', noOrigins: 'All settings come from one file.', findOrigin: 'Find a setting', noFindings: 'No findings', noFindingsBody: 'This item passed every check.',
    changedAt: 'changed {time}', missing: 'There is no source to show for this item.',
  },
  findings: {
    title: 'Findings', lead: '{count} findings in the configuration of {node}.', leadNone: 'The configuration of {node} has no findings.', all: 'All', tabs: 'Filter by severity', search: 'Find in findings', searchHint: 'By text, file or code', line: 'line {line}', open: 'Open', whole: 'whole file', cleanTitle: 'Everything passed', cleanBody: 'Every item of this unit passed its checks.', cleanAct: 'See configuration', noneTitle: 'Nothing matches', list: 'List of findings',
  },
  history: {
    title: 'Release history', lead: 'Every version that came into force for {node}, latest first.', current: 'In use', by: 'Released by', since: 'In force since', bundle: 'Version', changes: 'Changes', added: 'New', changed: 'Changed', removed: 'Retired', none: 'No change in content', emptyTitle: 'Nothing has been released yet', emptyBody: 'After the first import every change is recorded here: who, when and what.', running: 'Cases in hand keep the version they began with.', moreChanges: 'Show {count} more changes', firstImport: 'First import', unchanged: 'Same as the version before',
  },
  operations: {
    incidentsTitle: 'Incidents', incidentsLead: 'What the system cannot go on with by itself stands here: calls, timers or automatic steps that failed again and again.', instancesTitle: 'Matters under way', instancesLead: 'Find matters by number, title, process, step and state; see how far each is and what holds it up.', processesTitle: 'Process heat', processesLead: 'How processes are used. A suspended one does not start; what runs goes on.',
    open: 'Open', retried: 'Retried', skipped: 'Skipped', gone: 'Gone', all: 'All', running: 'Running', ended: 'Ended', standing: 'With incident', standsAt: 'Stands at "{step}":', tabs: 'Filter by state',
    step: 'Step', connector: 'Connector', cause: 'Cause', attempts: '{count} attempts', raised: 'Raised', at: 'Node', by: 'by {who}', picture: 'See the diagram', retry: 'Retry', skip: 'Skip', edit: 'Edit data', process: 'Process', number: 'Number or title', since: 'Started', until: 'Ended', openSteps: 'Open steps', waits: 'Waits for a system', incidents: '{count} incidents',
    find: 'Find', findNumber: 'Number or title', findStep: 'Present step', anyProcess: 'All processes', noIncidents: 'No incidents', noIncidentsBody: 'All runs well. What fails after all tries appears here.', noInstances: 'Nothing fits', noInstancesBody: 'Try another number or fewer filters.', noProcesses: 'No process was used yet', noProcessesBody: 'After the first case its process appears here.',
    reason: 'Reason (required, goes to the audit)', values: 'Values given to the process (JSON, optional)', variables: 'Data to change (JSON)', badJson: 'Not a JSON object; write e.g. {example}', confirm: 'Confirm', dismiss: 'Cancel', done: 'Done', retryTitle: 'Call "{name}" again', skipTitle: 'Skip "{name}"', editTitle: 'Edit data', suspendTitle: 'Suspend "{name}"', resumeTitle: 'Resume "{name}"',
    skipHelp: 'The process goes on with the values below and waits no longer for the other system.', retryHelp: 'Calls at once, with what the process keeps now.', suspendHelp: 'It does not start at this node and below; what runs goes on.', resumeHelp: 'It may start again.', editHelp: 'Only data the process declares; the change goes to the audit.',
    drawing: 'Diagram', drawingLabel: 'Diagram of the process "{name}"', passed: 'Passed', here: 'Now', trouble: 'Incident', steps: 'Course', current: 'Data on the way', took: '{who}', opened: 'Reached', waited: 'Waited', worked: 'Worked', stood: 'Suspended', notDrawn: 'The diagram cannot be shown: {reason}',
    suspend: 'Suspend', resume: 'Resume', stopped: 'Suspended: {reason}', started: '{count} started', runningCount: '{count} running', heat: 'See the heat', heatTitle: 'Heat of "{name}"', heatLead: 'Last {days} days: the darker, the longer on average; the number says how often.', measure: 'Colour shows', total: 'Total time', count: 'Count', average: 'On average waited {waiting} · worked {working} · suspended {suspended}', openNow: '{count} open', days: 'Last {count} days', more: 'Next page', less: 'Previous page', shown: '{count} in all', causes: { status: 'The other side answered {what}', noAnswer: 'No answer in {what} s', secret: 'The secret for header {what} is not set', host: 'The host is not allowed', tooLong: 'The answer is too long', unreadable: 'The answer cannot be read', connector: 'The connector cannot be read', unreachable: 'The other side cannot be reached', nobody: 'No post can take the next step', script: 'The script failed ({what})', rule: 'The rule failed ({what})' }, parts: { KeepAudit: 'Audit', EndAssisting: 'End of assistance' }, stuckTitle: 'Stuck messages inside ({count})', stuckLead: 'Messages that one part of the system could not take again and again; they are put aside and hold back nothing.', stuckOne: '"{who}" could not take it', stuckRetryTitle: 'Hand over to "{who}" again', stuckRetryHelp: 'At once; if it fails again the cause is shown and it stays here.', stuckSkipTitle: 'Let it go for "{who}"', stuckSkipHelp: 'That part will never get this message; the act goes to the audit.', retryTimerTitle: 'Let "{name}" fire again', retryTimerHelp: 'At once; remove the cause first, e.g. appoint somebody or correct the data.', skipTimerHelp: 'This reminder fires no more; the matter goes on. A timer the process must wait for cannot be skipped.', outcomes: { handled: 'handled', partly: 'partly handled', returned: 'returned', refused: 'refused', escalated: 'escalated', cancelled: 'cancelled' }, d: '{n} d', h: '{n} h', m: '{n} min', s: '{n} s',
  },
  people: {
    title: 'People and posts', lead: 'People with a post at {node} and below: {count}.', add: 'Register a person', find: 'Find by name or login', none: 'Nobody is registered yet', noneBody: 'Once people are registered with a post, they can log in and work.', noneFound: 'Nothing found', noneFoundBody: 'Try other words, or clear the search.', shown: '{from} to {to} of {count}',
    me: 'me', out: 'shut out', elsewhere: 'holds posts elsewhere', login: 'Login', name: 'Name', posts: 'Posts', edit: 'Change', password: 'New password', disable: 'Shut out', enable: 'Let in again', save: 'Save',
    addTitle: 'Register a person', editTitle: 'Change “{name}”', loginHelp: 'Letters, digits, dots or dashes; unique in all cities; cannot be changed later.', loginMissing: 'Give a login of letters, digits, dots and dashes.', nameMissing: 'Give a name.', postMissing: 'Choose a post and a unit.', choosePost: 'Choose a post', chooseUnit: 'Choose a unit', addPost: 'Another post', dropPost: 'Take this post away',
    madeTitle: '“{name}” can log in', passwordIs: 'Password', passwordOnce: 'It is shown this once; tell the person in private.', passwordKept: 'The identity system knew this login already; its password stays.', noted: 'Noted',
    disableTitle: 'Shut “{name}” out?', disableHelp: 'The person cannot log in from now on. Unfinished work stays where it is; transfer it first. The person can be let in again at any time.', enableTitle: 'Let “{name}” in again?', enableHelp: 'The person can log in again, with the posts of before.', passwordTitle: 'Give “{name}” a new password?', passwordHelp: 'The old one ends at once; the new one is shown once.',
  },
  migration: {
    title: 'Migration', lead: 'After a new version of a process is published, open matters go on under the old one. A dry run says what would become of each; then decide.', movable: 'Processes with matters under an earlier version', behind: '{count} under an earlier version', try: 'Dry run', none: 'Nothing to migrate', noneBody: 'All open matters run under the version in force. After the next release those under the old version are listed here.', orders: 'Orders', noOrders: 'Nothing was migrated yet', noOrdersBody: 'Progress and report of every order are kept here.',
    moved: '{moved} / {all} moved', newTitle: 'Dry run: {name}', newLead: 'A dry run changes nothing.', which: 'Which', from: 'Earlier version', fromAll: 'All earlier versions', version: 'Version {id} ({count})', to: 'To the version in force, published', concerns: 'Concerns {count} open matters', clocks: 'Limits and timers', keep: 'Keep', keepHelp: 'Time used so far counts; due dates stay', restart: 'Begin anew', restartHelp: 'Counted anew by the new version from the move on', mapping: 'Steps', goneLead: 'The new version lacks these {count}; say which step takes the place. What is left open cannot move (a timer stops).', goneNone: 'Every step of the old version is in the new one; nothing to say.', mapTo: 'What takes the place of "{name}"', choose: 'Choose a step', stops: 'Stops', clockOf: 'Clock of "{name}"', every: 'Choose one by one ({count})', fewer: 'Only what must be said', tryHelp: 'Only works it out, moves nothing.',
    planTitle: 'Dry run: {name}', orderTitle: 'Migration: {name}', verdict: '{possible} can move, {impossible} cannot', hinders: 'Hinders {count}:', toKnow: 'To know, for {count}:', discard: 'Change choices', start: 'Start', startTitle: 'Move {count} matters?', startBody: '{possible} go on under the new version, {impossible} stay under the old one. Those who handle them see the move in the time line; what does nothing afterwards can be rolled back.', stop: 'Stop', stopTitle: 'Stop the migration?', stopBody: 'What was moved stays moved; the rest stays under the old version.', back: 'Roll back', backTitle: 'Roll back {count} matters?', backBody: 'What did nothing since goes back to the old version with its limits as they were; what has gone on stays.',
    possible: 'Can move', impossible: 'Cannot move', matter: 'Matter', can: 'Can it move', outcome: 'Outcome', landing: 'Lands at', notes: 'Notes', yes: 'Yes', no: 'No', noItems: 'Nothing here', noItemsBody: 'Look under another tab.',
    states: { PLANNED: 'Dry run', RUNNING: 'Moving', DONE: 'Done', CANCELLED: 'Stopped', ROLLING_BACK: 'Rolling back', ROLLED_BACK: 'Rolled back' }, outcomes: { WAITING: 'Waiting', MOVED: 'Moved', REFUSED: 'Refused', GONE: 'Ended before', SKIPPED: 'Not its turn', BACK: 'Moved back', MOVED_ON: 'Went on' }, fates: { limitKEEP: 'limit kept', limitRESTART: 'limit begins anew', limitSTART: 'limit starts', limitSTOP: 'no limit any more', KEEP: 'kept', RESTART: 'begins anew', START: 'starts', STOP: 'stops' },
  },
  ui: uiEn,
  changes: changesEn,
  editor: editorEn,
  form: formEn,
  decision: decisionEn,
  diff: diffEn,
  review: reviewEn,
  publish: publishEn,
  campaign: campaignEn,
  packages: packagesEn,
  compare: compareEn,
  time: { today: 'today {time}', yesterday: 'yesterday {time}', unknown: 'time unknown' },
}

export default en
