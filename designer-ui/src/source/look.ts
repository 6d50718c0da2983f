import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Words, colours and measures of the editor, by the tokens of the page. */
export const zh = { Find: '查找', next: '下一个', previous: '上一个', all: '全部', 'match case': '区分大小写', regexp: '正则表达式', 'by word': '全字匹配', close: '关闭', 'current match': '当前匹配', 'on line': '在行', 'Control character': '控制字符', 'Selection deleted': '已删除', 'Folded lines': '已折叠', 'Unfolded lines': '已展开', to: '到', 'folded code': '已折叠的内容', unfold: '展开', 'Fold line': '折叠', 'Unfold line': '展开', 'Go to line': '跳到行', go: '跳转' }
export const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.tagName, tags.typeName], color: 'var(--code-key)' },
  { tag: [tags.string, tags.attributeValue, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.attributeName], color: 'var(--code-number)' },
  { tag: [tags.keyword, tags.labelName, tags.meta, tags.processingInstruction], color: 'var(--code-word)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--code-note)', fontStyle: 'italic' },
])
export const look = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '13px', maxHeight: '70vh' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6' },
  '.cm-content': { padding: '8px 0' },
  '.cm-content:focus-visible': { outline: 'none' },
  '&.cm-editor.cm-focused': { outline: '2px solid var(--blue)', outlineOffset: '-2px' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--ink-soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--blue-wash)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--amber-wash)' },
  '.cm-searchMatch': { backgroundColor: 'var(--amber-wash)', outline: '1px solid var(--amber)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--blue-wash)', outline: '2px solid var(--blue)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--blue-wash)' },
  '.cm-panels, .cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel button': { backgroundImage: 'none', backgroundColor: 'var(--ground)', color: 'var(--ink)' },
  '.cm-panel input.cm-textfield': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--line-strong)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--ground)', borderColor: 'var(--line)', color: 'var(--ink-soft)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--red)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--amber)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--blue)' },
  '.cm-lint-marker': { width: '12px', height: '12px', content: 'none', borderRadius: '50%', margin: '4px 0 0 1px' },
  '.cm-lint-marker-error': { backgroundColor: 'var(--red)' },
  '.cm-lint-marker-warning': { backgroundColor: 'var(--amber)', borderRadius: '2px' },
  '.cm-lint-marker-info': { backgroundColor: 'var(--blue)' },
  '.cm-diagnostic': { fontFamily: 'var(--font)', padding: '6px 10px' },
})
