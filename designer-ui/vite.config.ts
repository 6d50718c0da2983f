import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const server = process.env.GRIDLOOM_URL ?? 'http://127.0.0.1:4180'
const toServer = { target: server, changeOrigin: false }

export default defineConfig({
  base: '/designer/',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  // Straight into the jar: the server serves META-INF/resources of every jar.
  build: {
    outDir: 'target/classes/META-INF/resources/designer',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: 'chrome100',
    assetsInlineLimit: 0, // no data: addresses, the content policy is 'self'
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { port: 4181, proxy: { '/api': toServer, '/login': toServer, '/logout': toServer } },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
})
