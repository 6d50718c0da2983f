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
  nav: { main: 'Main', artifacts: 'Configuration', findings: 'Findings', history: 'Release history', kinds: 'By kind', packs: 'By app', allKinds: 'All kinds', allPacks: 'All apps', own: 'Own' },
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
    layersLead: 'Merged from top to bottom; the lower one wins.', origins: 'Where each setting comes from', pointer: 'Setting', layer: 'Layer', last: 'has the last word', noOrigins: 'All settings come from one file.', findOrigin: 'Find a setting', noFindings: 'No findings', noFindingsBody: 'This item passed every check.',
    changedAt: 'changed {time}', missing: 'There is no source to show for this item.',
  },
  findings: {
    title: 'Findings', lead: '{count} findings in the configuration of {node}.', leadNone: 'The configuration of {node} has no findings.', all: 'All', tabs: 'Filter by severity', search: 'Find in findings', searchHint: 'By text, file or code', line: 'line {line}', open: 'Open', whole: 'whole file', cleanTitle: 'Everything passed', cleanBody: 'Every item of this unit passed its checks.', cleanAct: 'See configuration', noneTitle: 'Nothing matches', list: 'List of findings',
  },
  history: {
    title: 'Release history', lead: 'Every version that came into force for {node}, latest first.', current: 'In use', by: 'Released by', since: 'In force since', bundle: 'Version', changes: 'Changes', added: 'New', changed: 'Changed', removed: 'Retired', none: 'No change in content', emptyTitle: 'Nothing has been released yet', emptyBody: 'After the first import every change is recorded here: who, when and what.', running: 'Cases in hand keep the version they began with.', moreChanges: 'Show {count} more changes', unchanged: 'Same as the version before',
  },
  time: { today: 'today {time}', yesterday: 'yesterday {time}', unknown: 'time unknown' },
}

export default en
