import './element'
import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { currentLanguage, i18n, speak } from '@/i18n'
import { createDesignerRouter, restoreTheme } from '@/shell'

restoreTheme()
speak(currentLanguage())
createApp(App).use(createPinia()).use(i18n).use(createDesignerRouter()).mount('#app')
