import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

const ZONE = 'Asia/Shanghai'
const parts = (at: Date) => {
  const found = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
      .formatToParts(at).map((part) => [part.type, part.value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
  return { ...found, date: `${found.year}-${found.month}-${found.day}`, clock: `${found.hour}:${found.minute}` }
}

export interface TimeWords { today: (time: string) => string; yesterday: (time: string) => string; unknown: string }

/** As people say it: "今天 16:30", "11月3日 09:12", with the year only when it is another one. */
export function spoken(stamp: string, now: Date, language: string, words: TimeWords): string {
  const at = new Date(stamp)
  if (Number.isNaN(at.getTime())) return words.unknown
  const then = parts(at)
  const here = parts(now)
  if (then.date === here.date) return words.today(then.clock)
  if (then.date === parts(new Date(now.getTime() - 86_400_000)).date) return words.yesterday(then.clock)
  const sameYear = then.year === here.year
  const day = new Intl.DateTimeFormat(language, { timeZone: ZONE, year: sameYear ? undefined : 'numeric', month: language.startsWith('zh') ? 'long' : 'short', day: 'numeric' }).format(at)
  return sameYear ? `${day} ${then.clock}` : day
}

/** Exact, for the title on hover. */
export function exact(stamp: string): string {
  const at = new Date(stamp)
  if (Number.isNaN(at.getTime())) return stamp
  const then = parts(at)
  return `${then.date} ${then.clock}:${then.second}`
}

export function useTime(stamp: () => string, now: () => Date = () => new Date()): { said: ComputedRef<string>; full: ComputedRef<string> } {
  const { t, locale } = useI18n()
  const words: TimeWords = { today: (time) => t('time.today', { time }), yesterday: (time) => t('time.yesterday', { time }), get unknown() { return t('time.unknown') } }
  return { said: computed(() => spoken(stamp(), now(), locale.value, words)), full: computed(() => exact(stamp())) }
}
