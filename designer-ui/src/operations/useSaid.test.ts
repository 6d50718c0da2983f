import { expect, it } from 'vitest'
import { causeOf } from './useSaid'

it('knows the causes a connector gives up for', () => {
  expect(causeOf('status 503')).toEqual({ key: 'status', what: '503' })
  expect(causeOf('no answer in 10s')).toEqual({ key: 'noAnswer', what: '10' })
  expect(causeOf('secret not set for header Authorization, STEP_FAILED')).toEqual({ key: 'secret', what: 'Authorization' })
  expect(causeOf('TASK_NOBODY_RESPONSIBLE')?.key).toBe('nobody')
  expect(causeOf('HttpConnectTimeoutException')?.key).toBe('unreachable')
})
it('leaves other words as they are', () => expect(causeOf('interrupted')).toBeUndefined())
