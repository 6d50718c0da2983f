// Generated from openapi.json by `npm run api`. Not to be edited.
export type AbsoluteIri = {
  scheme: string
  schemeAuthority: string
  value: string
}
export type ActBodySent = {
  values?: Record<string, string[]> | null
  version?: number
}
export type ActField = {
  kind: Kind
  name: string
  options: Option[]
  required: boolean
}
export type ActSent = {
  values?: Record<string, string[]> | null
  version?: number
}
export type AddSent = {
  another?: boolean
  answers?: Record<string, unknown>
  placeId?: string | null
  relations?: Record<string, string> | null
  validFrom?: LocalDateSent | null
}
export type Added = {
  id: string
  node: string
  placeId?: string | null
}
export type Affected = {
  byType: Count[]
  openCases: number
}
export type Affected1 = {
  newBundle: number
  openCases: number
  sentence: string
}
export type Answer = {
  due: Instant
  from: Instant
  limit: string
  lines: string[]
  provisional: boolean
  warnAt?: Instant | null
}
export type AnswerLine = {
  attachments: string[]
  field: string
  label: Record<string, string>
  text: Record<string, string>
}
export type AnswersSent = {
  answers?: Record<string, unknown> | null
  straightBack?: boolean | null
  version?: number
}
export type AtNodeSent = {
  node?: string
  reason?: string
}
export type AtSent = {
  path: string
  version?: number
}
export type AtVersionSent = {
  version?: number
}
export type BackSent = {
  casesSince?: string
  reason: string
}
export type BackShown = {
  at: Instant
  by: Who
  reason: string
}
export type Base = {
  stale: string[]
}
export type BecauseSent = {
  reason?: string
}
export type Begin1Sent = {
  change: string
  reason?: string
  title?: string
}
export type BeginSent = {
  node: string
  reason?: string
  title: string
}
export type Begun = {
  id: string
}
export type Builder = {
  formatKeywordFactory: FormatKeywordFactory
  formats: Record<string, Format>
  id: string
  idKeyword: string
  keywords: Record<string, Keyword>
  specificationVersion: SpecificationVersion
  unknownKeywordFactory: KeywordFactory
  vocabularies: Record<string, boolean>
  vocabularyRegistry: VocabularyRegistry
}
export type Case = {
  actual?: string | null
  expected?: string | null
  name: string
  passed: boolean
  taken: Taken[]
  wrong?: string | null
}
export type CaseCard = {
  caseType: string
  closedAt?: Instant | null
  dueAt?: Instant | null
  id: string
  late: boolean
  merged: number
  mergedInto?: string | null
  node: string
  number: string
  placeName: string
  reportedAt: Instant
  stars?: number | null
  state: CaseState
  suspended: boolean
  title: string
  urgency: string
  version: number
}
export type CaseState = 'OPEN' | 'CLOSED' | 'CANCELLED'
export type CasesSent = {
  cases: OneCaseSent[]
  decision: string
  text: string
}
export type Cell = {
  from: string
  to: string
}
export type Change = {
  change: string
  kind: string
  name: string
  title: Title
}
export type Change1Sent = {
  another?: boolean
  changes?: Record<string, unknown>
  placeId?: string | null
  reason?: string | null
  version?: number
}
export type ChangeState = 'draft' | 'submitted' | 'returned' | 'approved' | 'scheduled' | 'published' | 'rejected' | 'withdrawn' | 'deleted'
export type Changed1 = {
  version: number
}
export type ChangedSent = {
  name: string
  posts: HeldSent[]
  version?: number
}
export type Checked = {
  files: FileShown1[]
  findings: FindingShown[]
  mayImport: boolean
  name: string
  needs: Record<string, string>
  platform: string
  signature: SignatureShown
  version: string
  what: string
}
export type Checked1 = {
  findings: Said1[]
}
export type Choice1 = {
  code: string
  title: Record<string, string>
}
export type ChoiceSent = {
  node: string
}
export type ChoicesSent = {
  choices: ChosenSent[]
}
export type ChosenSent = {
  choice: string
  path: string
  pointer: string
  value?: JsonNodeSent
}
export type ClockMove = {
  fate: Fate
  from: string
  to: string
}
export type CommentSent = {
  text?: string | null
  version?: number
}
export type CommentShown = {
  at: Instant
  by: Who
  id: string
  path: string
  pointer: string
  resolved: boolean
  stale: boolean
  text: string
  version: number
}
export type Compared = {
  empty: boolean
  groups: Group[]
}
export type CompiledExpression = Record<string, unknown>
export type Computation = {
  feel?: FeelExpression | null
  field: string
  script?: Script | null
}
export type ConditionShown = {
  at: Instant
  by: Who
  id: string
  met?: Met | null
  text: string
}
export type Copy = {
  caseId: string
  caseNumber: string
  caseType: string
  from: string
  id: string
  readAt?: Instant | null
  sentAt: Instant
  stepName: string
  text: string
}
export type Count = {
  caseType: string
  cases: number
}
export type Counts = {
  error: number
  hint: number
  warning: number
}
export type DecisionSent = {
  conditions?: string
  reason?: string
  verdict: string
  version?: number
}
export type Description = {
  fields: Field2[]
  form: string
  mayExport: boolean
  mayImport: boolean
  mayReveal: boolean
  offer: Offer
  relations: Link[]
}
export type Dialect = {
  builder: Builder
  id: string
  idKeyword: string
  keywords: Record<string, Keyword>
  specificationVersion: SpecificationVersion
  vocabularies: Record<string, boolean>
}
export type DialectRegistry = Record<string, unknown>
export type Diff = {
  affected: Affected1
  empty: boolean
  groups: Group[]
}
export type Done = {
  version: number
}
export type Done1 = {
  version: number
  yours: boolean
}
export type Drawn = {
  faults: Record<string, string>
  hidden: string[]
  html: string
  judged: boolean
  typed: Record<string, string[]>
}
export type Edit = {
  at: Instant
  by: Who
  kind: string
  name: string
  others: OtherEdit[]
  path: string
  title: string
  version: number
  what: string
}
export type Emergencies = {
  emergencies: Row3[]
}
export type EndRelationSent = {
  until?: LocalDateSent | null
}
export type EndSent = {
  reason?: string | null
  until?: LocalDateSent | null
  version?: number
}
export type Entry = {
  actor?: string | null
  at: Instant
  hash: string
  id: string
  node: string
  seq: number
  subject: string
  type: string
}
export type Entry1 = {
  at: Instant
  changes: FieldChange[]
  deed: string
  personName: string
  placeId?: string | null
  reason?: string | null
  validFrom: LocalDate
  validUntil?: LocalDate | null
  version: number
}
export type ExecutionContextCustomizer = Record<string, unknown>
export type ExportSent = {
  descending?: boolean
  filters?: FilterSent[] | null
  format?: string
  placeId?: string | null
  sort?: string | null
  words?: string | null
}
export type Fate = 'KEEP' | 'RESTART' | 'START' | 'STOP'
export type FeelExpression = {
  bounded: boolean
  compiled: CompiledExpression
  text: string
}
export type Field = {
  changes: string[]
  label: string
  name: string
  what: string
}
export type Field1 = {
  editable: boolean
  label: string
  masked: boolean
  name: string
  revealable: boolean
  text: string
  value: unknown
}
export type Field2 = {
  choices: Choice1[]
  editable: boolean
  index: IndexAs
  label: Record<string, string>
  masked: boolean
  name: string
  required: boolean
  widget: string
}
export type FieldChange = {
  field: string
  from: string
  label: string
  to: string
}
export type FileEdit = {
  path: string
  text?: string | null
}
export type FileShown = {
  baseText: string
  kind: string
  name: string
  path: string
  removed: boolean
  schema: JsonNode
  stale: boolean
  startText: string
  target: Target
  targetSchema: JsonNode
  text: string
  title: string
  version: number
}
export type FileShown1 = {
  kind: string
  name: string
  path: string
  title: string
  what: string
}
export type FilterSent = {
  field?: string
  op?: OpSent
  values?: string[]
}
export type FindSent = {
  descending?: boolean
  filters?: FilterSent[] | null
  limit?: number | null
  node?: string | null
  offset?: number
  on?: LocalDateSent | null
  placeId?: string | null
  related?: Related2Sent | null
  sort?: string | null
  words?: string | null
}
export type FindingShown = {
  code: string
  file: string
  kind: string
  line: number
  message: string
  name: string
  pointer: string
  repair?: RepairShown | null
  severity: string
}
export type Flow = {
  after: string
  before: string
  marks: Mark[]
}
export type Form = {
  check: SchemaCheck
  computed: Computation[]
  fields: FormField[]
  name: string
  pages: FormPage[]
  rules: FormRules
  schema: JsonNode
  title: Record<string, string>
}
export type Form1 = {
  fields: Field[]
}
export type FormField = {
  bool: boolean
  choices: string
  columns: FormField[]
  help: Record<string, string>
  integer: boolean
  label: Record<string, string>
  many: boolean
  max: string
  maxLength: number
  min: string
  name: string
  options: Option1[]
  required: boolean
  showIf: ShowIf
  when: When
  widget: Widget
}
export type FormPage = {
  kind: Kind2
  sections: Section[]
  title: Record<string, string>
}
export type FormRules = {
  compiled: Record<string, FeelExpression>
  names: string[]
  rules: Rule1[]
}
export type Format = {
  messageKey: string
  name: string
}
export type FormatKeywordFactory = Record<string, unknown>
export type Found = {
  findings: FindingShown[]
}
export type Found1 = {
  findings: FindingShown[]
}
export type Found2 = {
  more: boolean
  offset: number
  rows: RecordCard[]
  total: number
}
export type Ground = {
  id: string
  level: string
  name: string
  node: string
  parent: string
  sample: boolean
}
export type Group = {
  flow?: Flow | null
  form?: Form1 | null
  kind: string
  lines: Line[]
  name: string
  node: string
  table?: Table | null
  title: string
  what: string
}
export type HeatMap = {
  days: number
  drawing: string
  process: string
  steps: StepHeat[]
  title: Record<string, string>
}
export type HeldClock = {
  dueAt?: Instant | null
  late: boolean
  limit: string
  minutes: number
  parties: Party[]
  provisional: boolean
  rule: string
  startedAt: Instant
  step: string
  stoppedAt?: Instant | null
}
export type HeldSent = {
  post: string
  unit: string
}
export type History = {
  bundles: Step[]
}
export type ImportState = 'CHECKING' | 'CHECKED' | 'KEEPING' | 'KEPT' | 'DROPPED'
export type IncidentCard = {
  attempts: number
  caseId: string
  cause: string
  connector: string
  endedAt?: Instant | null
  endedBy?: string | null
  id: string
  legId: string
  node: string
  number: string
  process: string
  processTitle: Record<string, string>
  raisedAt: Instant
  reason?: string | null
  state: IncidentState
  step: string
  stepName: string
  title: Record<string, string>
}
export type IncidentState = 'OPEN' | 'RETRIED' | 'SKIPPED' | 'GONE'
export type IndexAs = 'KEYWORD' | 'TEXT' | 'NUMBER' | 'DATE' | 'KEYED'
export type InstanceRow = {
  bundle: string
  caseId: string
  caseType: string
  endedAt?: Instant | null
  id: string
  incidents: number
  instanceId?: string | null
  node: string
  number: string
  outcome?: string | null
  process: string
  processTitle: Record<string, string>
  startedAt: Instant
  steps: OpenStep[]
  title: Record<string, string>
}
export type Instant = string
export type InstantSent = string
export type Item = {
  files: number
  name: string
  needs: string[]
  signed: boolean
  title: string
  version: string
  what: string
}
export type ItemShown = {
  caseId: string
  findings: Said[]
  fromBundle: string
  instanceId: string
  landings: Landed[]
  node: string
  number: string
  outcome: MigrationOutcome
  possible: boolean
  title: Record<string, string>
  toBundle: string
}
export type Items = {
  items: Item[]
}
export type JsonNode = {
  array: boolean
  bigDecimal: boolean
  bigInteger: boolean
  binary: boolean
  boolean: boolean
  containerNode: boolean
  double: boolean
  empty: boolean
  float: boolean
  floatingPointNumber: boolean
  int: boolean
  integralNumber: boolean
  long: boolean
  missingNode: boolean
  nodeType: JsonNodeType
  null: boolean
  number: boolean
  object: boolean
  pojo: boolean
  short: boolean
  textual: boolean
  valueNode: boolean
}
export type JsonNodeSent = {
  array?: boolean
  bigDecimal?: boolean
  bigInteger?: boolean
  binary?: boolean
  boolean?: boolean
  containerNode?: boolean
  double?: boolean
  empty?: boolean
  float?: boolean
  floatingPointNumber?: boolean
  int?: boolean
  integralNumber?: boolean
  long?: boolean
  missingNode?: boolean
  nodeType?: JsonNodeTypeSent
  null?: boolean
  number?: boolean
  object?: boolean
  pojo?: boolean
  short?: boolean
  textual?: boolean
  valueNode?: boolean
}
export type JsonNodeType = 'ARRAY' | 'BINARY' | 'BOOLEAN' | 'MISSING' | 'NULL' | 'NUMBER' | 'OBJECT' | 'POJO' | 'STRING'
export type JsonNodeTypeSent = 'ARRAY' | 'BINARY' | 'BOOLEAN' | 'MISSING' | 'NULL' | 'NUMBER' | 'OBJECT' | 'POJO' | 'STRING'
export type KeepSent = {
  goodOnly?: boolean
}
export type Keys = {
  keys: PackageKey[]
}
export type Keyword = {
  value: string
}
export type KeywordFactory = Record<string, unknown>
export type KeywordValidator = {
  keyword: string
  schemaLocation: SchemaLocation
}
export type Kind = 'REASON' | 'TEXT' | 'PERSON' | 'PEOPLE' | 'STEP' | 'CHOICE' | 'DAYS' | 'INSTANT' | 'TOLD'
export type Kind1 = 'REPORTED' | 'HANDED_OVER' | 'STEP' | 'COMMENT' | 'RETURN' | 'TRANSFER' | 'ACT' | 'LEG_ENDED' | 'CLOSED' | 'RATED'
export type Kind2 = 'PLAIN' | 'TAB' | 'STEP'
export type Landed = {
  clocks: ClockMove[]
  from: string
  limit: Fate
  to: string
}
export type LayerShown = {
  changedAt: Instant
  file: string
  hash: string
  layer: string
  layerName: string
  number: number
  text: string
}
export type Limit = {
  at: string
  file: string
  label: string
  may: JsonNode
  node: string
  nodeName: string
  said: string
}
export type Line = {
  code: string
  from?: string | null
  pointer: string
  sentence: string
  to?: string | null
  weight: Weight
}
export type Line1 = {
  id: string
  notes: string[]
  results: string[]
  tests: string[]
}
export type Lineage = {
  lineage: Ground[]
}
export type Link = {
  many: boolean
  name: string
  required: boolean
  title: Record<string, string>
  to: string
}
export type Listed = {
  process: string
  running: number
  started: number
  stopped: StoppedAt[]
  title: Record<string, string>
}
export type Listing = {
  artifacts: Row[]
  bundle: string
  node: string
}
export type Listing1 = {
  changes: Row2[]
  total: number
}
export type Listing2 = {
  proofs: Shown4[]
}
export type Listing3 = {
  publications: Row3[]
  total: number
}
export type Listing4 = {
  campaigns: Row4[]
}
export type LocalDate = string
export type LocalDateSent = string
export type Locale = {
  ISO3Country: string
  ISO3Language: string
  country: string
  displayCountry: string
  displayLanguage: string
  displayName: string
  displayScript: string
  displayVariant: string
  extensionKeys: string[]
  language: string
  script: string
  unicodeLocaleAttributes: string[]
  unicodeLocaleKeys: string[]
  variant: string
}
export type Lock = {
  at: string
  file: string
  label: string
  node: string
  nodeName: string
}
export type Looked = {
  tables: Table1[]
}
export type Lost = {
  gone: boolean
  label: Record<string, string>
  name: string
  shown: string[]
  values: string[]
}
export type Mark = {
  id: string
  what: string
}
export type Me = {
  city: string
  id: string
  login: string
  name: string
  node: Node
  nodes: Node[]
  permissions: string[]
  posts: Post[]
}
export type Merged = {
  id: string
  number: string
}
export type MessageSource = Record<string, unknown>
export type Met = {
  at: Instant
  by: Who
  note: string
}
export type Met1Sent = {
  note?: string
}
export type MigrationOutcome = 'WAITING' | 'MOVED' | 'REFUSED' | 'GONE' | 'SKIPPED' | 'BACK' | 'MOVED_ON'
export type MigrationState = 'PLANNED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'ROLLING_BACK' | 'ROLLED_BACK'
export type Movable = {
  earlier: Version[]
  process: string
  target: Version[]
  title: Record<string, string>
}
export type Moved = {
  from: string
  node: string
  to: string
}
export type NamedSent = {
  reason?: string
  title: string
  version?: number
}
export type NewKeySent = {
  kinds?: string[]
  name: string
  node: string
  publicKey: string
}
export type NewSent = {
  login: string
  name: string
  posts: HeldSent[]
}
export type Node = {
  level: string
  name: string
  path: string
}
export type NodePath = {
  hash: number
  nameCount: number
  parent: NodePath
  pathSegment: string
  pathSegmentIndex: number
  pathType: PathType
  type: PathType
  value: string
}
export type NodeReader = Record<string, unknown>
export type Offer = {
  mayEdit: boolean
  name: string
  sample: boolean
  title: Record<string, string>
}
export type Offered = {
  acts: OfferedAct[]
  version: number
}
export type Offered1 = {
  group?: string | null
  icon?: string | null
  name: string
  open: boolean
  title: Record<string, string>
}
export type OfferedAct = {
  action: TaskAction
  asks: ActField[]
}
export type OneCaseSent = {
  expect: Record<string, unknown>
  given: Record<string, unknown>
  name: string
}
export type OpSent = 'IS' | 'LIKE' | 'FROM' | 'UNTIL'
export type OpenStep = {
  name: string
  since: Instant
  step: string
}
export type Option = {
  label: string
  value: string
}
export type Option1 = {
  label: Record<string, string>
  needs: string
  value: string
}
export type Ordered = {
  migrations: string[]
}
export type Origin = {
  file: string
  layer: string
  layerName: string
  line: number
  number: number
  pointer: string
  version: string
}
export type Origin1 = {
  file: string
  node: string
  nodeName: string
  version: string
}
export type OtherEdit = {
  by: Who
  change: string
  title: string
}
export type PackageKey = {
  addedAt: Instant
  id: string
  kinds: string[]
  name: string
  node: string
  publicKey: string
  revokedAt?: Instant | null
}
export type Page = {
  affected: Affected
  change: Shown1
  comments: CommentShown[]
  conditions: ConditionShown[]
  course: Step2[]
  findings: FindingShown[]
  mayDecide: boolean
  mayNotReason: string
  parts: Record<string, unknown>
  twoPersons: boolean
  verdicts: string[]
}
export type PageCaseCard = {
  offset: number
  rows: CaseCard[]
  total: number
}
export type PageCopy = {
  offset: number
  rows: Copy[]
  total: number
}
export type PageIncidentCard = {
  offset: number
  rows: IncidentCard[]
  total: number
}
export type PageInstanceRow = {
  offset: number
  rows: InstanceRow[]
  total: number
}
export type PageItemShown = {
  offset: number
  rows: ItemShown[]
  total: number
}
export type PagePerson = {
  offset: number
  rows: Person[]
  total: number
}
export type PageShown = {
  offset: number
  rows: Shown3[]
  total: number
}
export type PageStuckEvent = {
  offset: number
  rows: StuckEvent[]
  total: number
}
export type PageTaskCard = {
  offset: number
  rows: TaskCard[]
  total: number
}
export type Party = {
  minutes: number
  person: string
  unit: string
}
export type Password = {
  password: string
}
export type PathType = 'LEGACY' | 'JSON_PATH' | 'JSON_POINTER' | 'URI_REFERENCE'
export type PeriodSent = {
  from: string
  to: string
}
export type Person = {
  active: boolean
  elsewhere: boolean
  id: string
  login: string
  name: string
  posts: PostShown[]
  sample: boolean
  version: number
}
export type Picture = {
  drawing: string
  incidents: IncidentCard[]
  instance: InstanceRow
  steps: Step1[]
  variables: Record<string, unknown>
}
export type Place = {
  id: string
  limited: boolean
  name: string
  timed: boolean
  type: string
}
export type Planned = {
  added: string[]
  changeSet?: string | null
  changed: string[]
  findings: FindingShown[]
  nodes: string[]
  removed: string[]
}
export type Position = {
  address: string
  latitude: number
  longitude: number
}
export type Post = {
  node: string
  post: string
  title: string
  unit: string
  unitKind: string
  unitName: string
}
export type PostChoice = {
  post: string
  title: string
}
export type PostShown = {
  node: string
  post: string
  title: string
  unit: string
  unitName: string
}
export type PredicateAbsoluteIri = Record<string, unknown>
export type Progress = {
  bad: number
  done: number
  endedAt?: Instant | null
  fileName: string
  findings: RowFinding[]
  id: string
  kept: number
  startedAt: Instant
  state: ImportState
  total: number
  type: string
}
export type PublicationState = 'scheduled' | 'canary' | 'done' | 'rolled-back' | 'failed' | 'cancelled'
export type RatingSent = {
  stars?: number
  text?: string | null
}
export type ReadSent = {
  decision: string
  file?: string
  text: string
}
export type Reason = {
  answers: Record<string, unknown>
  notes: string[]
  rows: number[]
  table: string
  version: string
}
export type Reason1Sent = {
  reason: string
}
export type Reason2Sent = {
  reason?: string | null
  version?: number
}
export type ReasonShown = {
  instances: number
  said: Said
}
export type RecordCard = {
  changedAt: Instant
  id: string
  label: string
  node: string
  placeId?: string | null
  placeName: string
  texts: Record<string, string>
  type: string
  validFrom: LocalDate
  validUntil?: LocalDate | null
  version: number
}
export type RegularExpressionFactory = Record<string, unknown>
export type RelateSent = {
  from?: LocalDateSent | null
  relation?: string
  to?: string
}
export type Related = {
  id?: string | null
}
export type Related1 = {
  incoming: boolean
  label: string
  recordId: string
  relation: string
  relationId: string
  title: string
  type: string
  validFrom: LocalDate
  validUntil?: LocalDate | null
}
export type Related2Sent = {
  relation?: string
  toId?: string
}
export type RemarkSent = {
  path?: string
  pointer?: string
  text: string
}
export type RepairShown = {
  also: FileEdit[]
  label: string
  path: string
  text?: string | null
}
export type ReportSent = {
  answers?: Record<string, unknown>
  caseType?: string
  placeId?: string | null
  position?: WhereSent | null
}
export type Reported = {
  caseId: string
  followCode: string
  number: string
}
export type ResourceLoader = Record<string, unknown>
export type RevealSent = {
  field?: string
  reason?: string
}
export type Revealed = {
  field: string
  value: unknown
}
export type Review = {
  late: boolean
  number: string
  open: boolean
}
export type Row = {
  changedAt: Instant
  file: string
  findings: Counts
  hash: string
  kind: string
  layer: string
  name: string
  pack: string
  title: Title
}
export type Row1 = {
  cells: Cell[]
  id: string
  what: string
}
export type Row2 = {
  author: Who
  edits: number
  errors: number
  id: string
  node: string
  nodeName: string
  reason: string
  since: Instant
  state: ChangeState
  title: string
  version: number
  warnings: number
}
export type Row3 = {
  askedAt: Instant
  by: Who
  canary: string[]
  change: Subject
  doneAt?: Instant | null
  dueAt: Instant
  emergency: boolean
  evidence: JsonNode
  failure: string
  id: string
  moves: Moved[]
  node: string
  nodeName: string
  openConditions: number
  reason: string
  review?: Review | null
  rolledBack?: BackShown | null
  state: PublicationState
}
export type Row4 = {
  author: Who
  change: string
  id: string
  reason: string
  since: Instant
  state: string
  title: string
}
export type RowFinding = {
  code: string
  column: string
  line: number
  text: string
}
export type Rows = {
  aggregation: string
  findings: FindingShown[]
  policy: string
  rows: Line1[]
}
export type Rule = {
  at: string
  file: string
  label: string
  layer: string
  layerName: string
  may: string
  said: string
  version: string
}
export type Rule1 = {
  check: string
  field: string
  text: Record<string, string>
}
export type Said = {
  code: string
  element: string
  message: string
  severity: string
}
export type Said1 = {
  code: string
  message: string
  pointer: string
  records: string[]
}
export type Saved = {
  findings: FindingShown[]
  others: OtherEdit[]
  version: number
}
export type Schema = {
  id: string
  parentSchema: Schema
  recursiveAnchor: boolean
  schemaContext: SchemaContext
  schemaLocation: SchemaLocation
  schemaNode: JsonNode
  schemaResourceRoot: boolean
  suppressSubSchemaRetrieval: boolean
  unevaluatedItemsPresent: boolean
  unevaluatedPropertiesPresent: boolean
  validators: KeywordValidator[]
  validatorsLoaded: boolean
}
export type SchemaCheck = {
  schema: Schema
}
export type SchemaContext = {
  dialect: Dialect
  discriminatorKeywordEnabled: boolean
  dynamicAnchors: Record<string, Schema>
  nullableKeywordEnabled: boolean
  schemaReferences: Record<string, Schema>
  schemaRegistry: SchemaRegistry
  schemaRegistryConfig: SchemaRegistryConfig
  schemaResources: Record<string, Schema>
}
export type SchemaIdResolver = Record<string, unknown>
export type SchemaIdValidator = Record<string, unknown>
export type SchemaLoader = {
  allow: PredicateAbsoluteIri
  block: PredicateAbsoluteIri
  resourceLoaders: ResourceLoader[]
  schemaIdResolvers: SchemaIdResolver[]
}
export type SchemaLocation = {
  absoluteIri: AbsoluteIri
  fragment: NodePath
  value: string
}
export type SchemaRegistry = {
  defaultDialectId: string
  dialectRegistry: DialectRegistry
  nodeReader: NodeReader
  schemaCache: Record<string, Schema>
  schemaCacheEnabled: boolean
  schemaLoader: SchemaLoader
  schemaRegistryConfig: SchemaRegistryConfig
}
export type SchemaRegistryConfig = {
  cacheRefs: boolean
  errorMessageKeyword: string
  executionContextCustomizer: ExecutionContextCustomizer
  failFast: boolean
  formatAssertionsEnabled: boolean
  locale: Locale
  losslessNarrowing: boolean
  messageSource: MessageSource
  pathType: PathType
  preloadSchema: boolean
  regularExpressionFactory: RegularExpressionFactory
  schemaIdValidator: SchemaIdValidator
  strictness: Record<string, boolean>
  typeLoose: boolean
}
export type Score = {
  changes: number
  noticed: number
  percent: number
  survivors: Survivor[]
}
export type Script = {
  names: string[]
  text: string
}
export type SeatState = 'OPEN' | 'CLAIMED' | 'LENT' | 'DONE' | 'WITHDRAWN'
export type SeatView = {
  lead: boolean
  now: boolean
  person?: string | null
  posts: string[]
  stage: number
  state: SeatState
  taskId: string
  vote: Verdict1
}
export type Section = {
  fields: string[]
  title: Record<string, string>
}
export type Seen = {
  at: string
  given: Record<string, unknown>
  kind: string
  message: string
  rows: number[]
  severity: string
  tests: string[]
}
export type Sent = {
  caseId: string
  caseNumber: string
  id: string
  sentAt: Instant
  stepName: string
  to: string
}
export type ShowIf = {
  field: string
  values: string[]
}
export type Shown = {
  bounds: Rule[]
  changedAt: Instant
  effective: string
  effectiveFormat: string
  file: string
  findings: FindingShown[]
  format: string
  hash: string
  kind: string
  layer: string
  layers: LayerShown[]
  locks: Rule[]
  name: string
  node: string
  origins: Origin[]
  pack: string
  title: Title
}
export type Shown1 = {
  author: Who
  base: Base
  canRedo: boolean
  canUndo: boolean
  edits: Edit[]
  errors: number
  id: string
  mayEdit: boolean
  mayPublish: boolean
  maySubmit: boolean
  node: string
  nodeName: string
  reason: string
  since: Instant
  state: ChangeState
  title: string
  version: number
  warnings: number
}
export type Shown2 = {
  bounds: Limit[]
  labels: Record<string, string>
  locks: Lock[]
  origins: Record<string, Origin1>
  title: string
  tree: JsonNode
}
export type Shown3 = {
  endedAt?: string | null
  id: string
  impossible: number
  node: string
  person: string
  possible: number
  process: string
  progress: Record<string, number>
  reasons: ReasonShown[]
  startedAt: string
  state: MigrationState
  title: Record<string, string>
}
export type Shown4 = {
  done: number
  endedAt?: Instant | null
  from?: Instant | null
  id: string
  kind: string
  result?: JsonNode[] | null
  stale: boolean
  startedAt: Instant
  state: string
  to?: Instant | null
  total: number
}
export type Shown5 = {
  author: Who
  change: string
  id: string
  node: string
  proofs: Shown4[]
  reason: string
  since: Instant
  state: string
  title: string
  units: Unit[]
}
export type Sides = {
  base?: JsonNode[] | null
  baseText: string
  choice?: string | null
  kind: string
  label: string
  mine?: JsonNode[] | null
  mineText: string
  name: string
  path: string
  pointer: string
  theirs?: JsonNode[] | null
  theirsText: string
  title: string
}
export type SignatureShown = {
  fingerprint: string
  key: string
  kinds: string[]
  node: string
  state: string
}
export type Similar = {
  id: string
  metres?: number | null
  number: string
  placeName: string
  reportedAt: Instant
}
export type SpecificationVersion = 'DRAFT_4' | 'DRAFT_6' | 'DRAFT_7' | 'DRAFT_2019_09' | 'DRAFT_2020_12'
export type StandingSent = {
  version?: number
}
export type Started = {
  id: string
}
export type Started1 = {
  id: string
}
export type State = 'TRYING' | 'STUCK' | 'DONE' | 'SKIPPED'
export type Step = {
  bundle: string
  byName: string
  byPerson: string
  changes: Change[]
  current: boolean
  since: Instant
}
export type Step1 = {
  endedAt?: Instant | null
  name: string
  openedAt: Instant
  person?: string | null
  result?: string | null
  state: string
  step: string
  takenAt?: Instant | null
}
export type Step2 = {
  at: Instant
  conditions: string
  person: Who
  reason: string
  step: string
  verdict: string
}
export type StepHeat = {
  count: number
  name: string
  open: number
  step: string
  suspendedSeconds: number
  waitingSeconds: number
  workingSeconds: number
}
export type StoppedAt = {
  node: string
  reason: string
  since: Instant
}
export type StuckEvent = {
  cause: string
  endedAt?: Instant | null
  endedBy?: string | null
  eventId: string
  firstAt: Instant
  id: string
  lastAt: Instant
  node: string
  reason?: string | null
  state: State
  subject: string
  subscriber: string
  tries: number
  type: string
}
export type Subject = {
  id: string
  title: string
}
export type SubmissionSent = {
  urgent?: boolean
  version?: number
}
export type Survivor = {
  cell: string
  column: string
  from: string
  row: number
  table: string
  to: string
}
export type Table = {
  columns: string[]
  rows: Row1[]
}
export type Table1 = {
  decision: string
  id: string
  label: string
  rows: number
  seen: Seen[]
}
export type Taken = {
  rows: number[]
  table: string
}
export type Target = {
  kind: string
  name: string
}
export type TaskAction = 'CLAIM' | 'RELEASE' | 'COMPLETE' | 'SAVE_DRAFT' | 'RETURN' | 'RETURN_TO' | 'REJECT' | 'RESUBMIT' | 'WITHDRAW' | 'JUMP' | 'TRANSFER' | 'DELEGATE' | 'RESOLVE' | 'ADD_BEFORE' | 'ADD_AFTER' | 'ADD_SIGNER' | 'REMOVE_SIGNER' | 'COMMENT' | 'COPY' | 'URGE' | 'SUPERVISE' | 'SUSPEND' | 'RESUME' | 'EXTEND' | 'GRANT' | 'ASSIST' | 'CANCEL' | 'MERGE' | 'UNMERGE' | 'MIGRATE'
export type TaskCard = {
  caseId: string
  caseNumber: string
  caseType: string
  dueAt?: Instant | null
  endedAt?: Instant | null
  held: boolean
  id: string
  openedAt: Instant
  result?: string | null
  state: TaskState
  step: string
  stepName: string
  suspended: boolean
  urged: number
  urgency: string
  version: number
  warnAt?: Instant | null
}
export type TaskState = 'OPEN' | 'WAITING' | 'DONE' | 'WITHDRAWN'
export type Tenant = {
  code: string
  level: string
  name: string
  path: string
}
export type Tested = {
  cases: Case[]
  coverage: Untaken[]
  failed: number
  passed: number
  score: Score
}
export type Text1Sent = {
  text: string
}
export type TextSent = {
  ontoPresent?: boolean
  path: string
  text: string
  version?: number
}
export type TextsSent = {
  judge?: boolean
  name: string
  sample?: boolean
  schema: string
  typed?: Record<string, string[]>
  ui: string
}
export type TimelineEntry = {
  answers: AnswerLine[]
  at: Instant
  dueAt?: Instant | null
  endedAt?: Instant | null
  kind: Kind1
  late: boolean
  legId: string
  person?: string | null
  result?: string | null
  stepName: string
  text?: string | null
  unit: string
}
export type Title = {
  en: string
  zh: string
}
export type TransferSent = {
  reason?: string | null
  toPersonId?: string
  version?: number
}
export type Tried = {
  answers: Record<string, unknown>
  taken: Taken[]
}
export type TrySent = {
  decision: string
  given: Record<string, unknown>
  text: string
}
export type Unit = {
  carried: number
  change?: string | null
  conflicts: Sides[]
  findings: FindingShown[]
  node: string
  nodeName: string
  state: string
}
export type Unit1 = {
  id: string
  kind: string
  name: string
  node: string
  parent: string
  place: string
}
export type Untaken = {
  rows: number
  table: string
  untaken: number[]
}
export type ValuesSent = {
  reason?: string
  values?: Record<string, unknown>
}
export type Verdict = {
  brokenAt?: number | null
  head: string
  length: number
}
export type Verdict1 = 'NONE' | 'APPROVE' | 'REJECT'
export type Version = {
  bundle: string
  instances: number
  places: Place[]
  since?: Instant | null
  version: string
}
export type Version1 = {
  version: number
}
export type Version1Sent = {
  version?: number
}
export type View = {
  answers: AnswerLine[]
  bundle: string
  card: CaseCard
  followCode?: string | null
  merged: Merged[]
  outcome?: string | null
  position?: Position | null
  ratingText?: string | null
  reasons: Reason[]
  reportedByCaller: boolean
  timeline: TimelineEntry[]
}
export type View1 = {
  card: RecordCard
  fields: Field1[]
  mayEdit: boolean
  related: Related1[]
  sample: boolean
  typeTitle: string
}
export type View2 = {
  actions: TaskAction[]
  acts: OfferedAct[]
  answers: Record<string, unknown>
  bundle: string
  card: TaskCard
  clock: string
  draft: Record<string, string[]>
  form?: Form | null
  legId: string
  lender: boolean
  lent: boolean
  lost: Lost[]
  seats: SeatView[]
  unitId: string
}
export type VocabularyRegistry = Record<string, unknown>
export type Wanted1Sent = {
  name: string
  what: string
}
export type Wanted2Sent = {
  cases?: boolean
  replay?: PeriodSent
  scenarios?: boolean
}
export type Wanted3Sent = {
  at?: InstantSent
  canary?: string[]
}
export type WantedSent = {
  clocks?: Record<string, string>
  from?: string
  node?: string
  process?: string
  steps?: Record<string, string>
  usual?: string
}
export type Weight = 'PERMISSION' | 'STRUCTURE' | 'VALUE' | 'TEXT'
export type When = {
  require: string
  show: string[]
}
export type WhereSent = {
  address?: string | null
  latitude?: number
  longitude?: number
}
export type Who = {
  id: string
  name: string
}
export type Widget = 'TEXT' | 'TEXTAREA' | 'NUMBER' | 'MONEY' | 'DATE' | 'TIME' | 'DATETIME' | 'RADIO' | 'SELECT' | 'CHECKBOX' | 'PHOTO' | 'SIGNATURE' | 'LOCATION' | 'TABLE' | 'PERSON' | 'ORGANISATION' | 'COMPUTED' | 'NOTE'
export type WithdrawalSent = {
  version?: number
}
export type WriteSent = {
  decision: string
  text: string
}
export type Written = {
  file: string
}
export interface Answers {
  'GET /api/audit': Entry[]
  'GET /api/audit/verify': Verdict
  'GET /api/campaigns': Listing4
  'POST /api/campaigns': unknown
  'GET /api/campaigns/{id}': Shown5
  'POST /api/campaigns/{id}/apply': Shown5
  'GET /api/case-types': Offered1[]
  'GET /api/case-types/{name}/form': Form
  'GET /api/cases': PageCaseCard
  'POST /api/cases': Reported
  'GET /api/cases/{id}': View
  'GET /api/cases/{id}/acts': Offered
  'POST /api/cases/{id}/acts/{word}': Done
  'GET /api/cases/{id}/clocks': HeldClock[]
  'GET /api/cases/{id}/similar': Similar[]
  'GET /api/changes': Listing1
  'POST /api/changes': unknown
  'GET /api/changes/{id}': Shown1
  'PUT /api/changes/{id}': Shown1
  'POST /api/changes/{id}/comments': Page
  'POST /api/changes/{id}/comments/{comment}/resolve': Page
  'POST /api/changes/{id}/conditions/{condition}/met': Page
  'POST /api/changes/{id}/decide': Page
  'GET /api/changes/{id}/diff': Diff
  'GET /api/changes/{id}/effective': Shown2
  'POST /api/changes/{id}/emergency': Begun
  'GET /api/changes/{id}/file': FileShown
  'PUT /api/changes/{id}/file': Saved
  'DELETE /api/changes/{id}/file': Saved
  'POST /api/changes/{id}/file/reset': Saved
  'GET /api/changes/{id}/findings': Found1
  'POST /api/changes/{id}/form-preview': Drawn
  'POST /api/changes/{id}/import': Shown1
  'GET /api/changes/{id}/proofs': Listing2
  'POST /api/changes/{id}/proofs': unknown
  'POST /api/changes/{id}/publish': Begun
  'POST /api/changes/{id}/redo': Shown1
  'GET /api/changes/{id}/review': Page
  'POST /api/changes/{id}/submit': Shown1
  'POST /api/changes/{id}/tables/look': Looked
  'POST /api/changes/{id}/tables/read-excel': Rows
  'POST /api/changes/{id}/tables/test': Tested
  'POST /api/changes/{id}/tables/try': Tried
  'POST /api/changes/{id}/tables/write-excel': Written
  'POST /api/changes/{id}/undo': Shown1
  'POST /api/changes/{id}/withdraw': Shown1
  'POST /api/config/apply': Planned
  'GET /api/config/artifacts': Listing
  'GET /api/config/artifacts/{kind}/{name}': Shown
  'GET /api/config/bundles': History
  'GET /api/config/bundles/compare': Compared
  'GET /api/config/findings': Found
  'POST /api/config/plan': Planned
  'GET /api/copies': PageCopy
  'GET /api/copies/sent': Sent[]
  'POST /api/files': unknown
  'GET /api/incidents': PageIncidentCard
  'GET /api/instances': PageInstanceRow
  'GET /api/instances/{id}': Picture
  'GET /api/me': Me
  'POST /api/me/node': unknown
  'GET /api/migrations': PageShown
  'POST /api/migrations': Started
  'POST /api/migrations/plan': Started
  'GET /api/migrations/versions': Movable[]
  'GET /api/migrations/{id}': Shown3
  'GET /api/migrations/{id}/items': PageItemShown
  'GET /api/packages': Items
  'POST /api/packages/check': Checked
  'POST /api/packages/import': unknown
  'GET /api/packages/keys': Keys
  'POST /api/packages/keys': unknown
  'GET /api/people': PagePerson
  'POST /api/people': unknown
  'GET /api/people/posts': PostChoice[]
  'GET /api/people/{id}': Person
  'POST /api/people/{id}/password': Password
  'GET /api/places': Ground[]
  'GET /api/places/at': Lineage
  'GET /api/processes': Listed[]
  'GET /api/processes/{name}/heat': HeatMap
  'GET /api/publications': Listing3
  'GET /api/publications/emergencies': Emergencies
  'POST /api/publications/{id}/roll-back': Ordered
  'GET /api/records/imports/{id}': Progress
  'GET /api/records/types': Offer[]
  'GET /api/records/types/{type}': Description
  'POST /api/records/types/{type}': Added
  'POST /api/records/types/{type}/check': Checked1
  'POST /api/records/types/{type}/find': Found2
  'POST /api/records/types/{type}/import': Started1
  'GET /api/records/{id}': View1
  'PUT /api/records/{id}': Changed1
  'GET /api/records/{id}/history': Entry1[]
  'POST /api/records/{id}/relations': Related
  'POST /api/records/{id}/reveal': Revealed
  'GET /api/stuck-events': PageStuckEvent
  'GET /api/tasks': PageTaskCard
  'GET /api/tasks/counts': Record<string, number>
  'GET /api/tasks/{id}': View2
  'POST /api/tasks/{id}/acts/{word}': Done1
  'POST /api/tasks/{id}/claim': Version1
  'POST /api/tasks/{id}/release': Version1
  'GET /api/tenants': Tenant[]
  'GET /api/units': Unit1[]
  'GET /api/what-if/due': Answer
  'GET /designer/{address}': unknown
}
export interface Bodies {
  'POST /api/campaigns': Begin1Sent
  'POST /api/campaigns/{id}/units/{node}/choices': ChoicesSent
  'POST /api/cases': ReportSent
  'POST /api/cases/{id}/acts/{word}': ActSent
  'POST /api/cases/{id}/rate': RatingSent
  'POST /api/changes': BeginSent
  'PUT /api/changes/{id}': NamedSent
  'POST /api/changes/{id}/comments': RemarkSent
  'POST /api/changes/{id}/conditions/{condition}/met': Met1Sent
  'POST /api/changes/{id}/decide': DecisionSent
  'POST /api/changes/{id}/emergency': Reason1Sent
  'PUT /api/changes/{id}/file': TextSent
  'POST /api/changes/{id}/file/reset': AtSent
  'POST /api/changes/{id}/form-preview': TextsSent
  'POST /api/changes/{id}/proofs': Wanted2Sent
  'POST /api/changes/{id}/publish': Wanted3Sent
  'POST /api/changes/{id}/redo': AtVersionSent
  'POST /api/changes/{id}/submit': SubmissionSent
  'POST /api/changes/{id}/tables/look': Text1Sent
  'POST /api/changes/{id}/tables/read-excel': ReadSent
  'POST /api/changes/{id}/tables/test': CasesSent
  'POST /api/changes/{id}/tables/try': TrySent
  'POST /api/changes/{id}/tables/write-excel': WriteSent
  'POST /api/changes/{id}/undo': AtVersionSent
  'POST /api/changes/{id}/withdraw': WithdrawalSent
  'POST /api/incidents/{id}/retry': BecauseSent
  'POST /api/incidents/{id}/skip': ValuesSent
  'POST /api/instances/{id}/variables': ValuesSent
  'POST /api/me/node': ChoiceSent
  'POST /api/migrations': WantedSent
  'POST /api/migrations/plan': WantedSent
  'POST /api/packages/export': Wanted1Sent
  'POST /api/packages/keys': NewKeySent
  'POST /api/people': NewSent
  'PUT /api/people/{id}': ChangedSent
  'POST /api/people/{id}/disable': StandingSent
  'POST /api/people/{id}/enable': StandingSent
  'POST /api/processes/{name}/resume': AtNodeSent
  'POST /api/processes/{name}/suspend': AtNodeSent
  'POST /api/publications/{id}/roll-back': BackSent
  'POST /api/records/imports/{id}/keep': KeepSent
  'POST /api/records/types/{type}': AddSent
  'POST /api/records/types/{type}/check': AddSent
  'POST /api/records/types/{type}/export': ExportSent
  'POST /api/records/types/{type}/find': FindSent
  'PUT /api/records/{id}': Change1Sent
  'POST /api/records/{id}/end': EndSent
  'POST /api/records/{id}/relations': RelateSent
  'POST /api/records/{id}/relations/{relation}/end': EndRelationSent
  'POST /api/records/{id}/reveal': RevealSent
  'POST /api/stuck-events/{id}/retry': BecauseSent
  'POST /api/stuck-events/{id}/skip': BecauseSent
  'POST /api/tasks/{id}/acts/{word}': ActBodySent
  'POST /api/tasks/{id}/claim': Version1Sent
  'POST /api/tasks/{id}/comment': CommentSent
  'POST /api/tasks/{id}/complete': AnswersSent
  'POST /api/tasks/{id}/release': Version1Sent
  'POST /api/tasks/{id}/return': Reason2Sent
  'POST /api/tasks/{id}/transfer': TransferSent
}
