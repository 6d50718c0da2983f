import { createI18n } from 'vue-i18n'
import en from './en'
import zh from './zh'

export type Language = 'zh-CN' | 'en'
const STORE = 'gridloom-language'

function remembered(): Language {
  try {
    return localStorage.getItem(STORE) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN' // storage switched off by policy
  }
}

export const i18n = createI18n({ legacy: false, locale: remembered() as string, fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en } })

export const currentLanguage = () => i18n.global.locale.value as Language

export function speak(language: Language) {
  i18n.global.locale.value = language
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORE, language)
  } catch {
    // lasts for this page only
  }
}
