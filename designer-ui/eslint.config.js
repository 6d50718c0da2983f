import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const door = 'A feature is entered through its door: import "@/feature", never a file inside it.'

export default ts.config(
  { ignores: ['src/api/types.gen.ts', 'target', 'node_modules'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['src/**/*.ts', 'src/**/*.vue'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'any' } }],
      'vue/no-v-html': 'error',
      'no-eval': 'error',
      'no-restricted-imports': ['error', { patterns: [
        { regex: '^@/[^/]+/.+', message: door },
        { regex: '^\\.\\./', message: door },
        { regex: '^\\./(?!styles/)[^/]+/', message: door },
        { group: ['element-plus/dist/*'], message: 'Element Plus comes component by component, see src/element.ts.' },
      ] }],
      'no-restricted-syntax': ['error', { selector: 'ImportExpression > Literal[value=/^(@\\u002F[^\\u002F]+\\u002F|\\.\\.\\u002F)/]', message: door }],
      'max-lines': ['error', { max: 250 }],
    },
  },
)
