import { expect, test } from 'vitest'
import { isPassive } from './passive.ts'

test.each([
  ['en', 'The deal is booked in March.'],
  ['en', 'Calls were never answered.'],
  ['en', 'It has been quietly taken down.'],
  ['en', 'Leads got lost on the way.'],
  ['en', 'The price will be shown to you.'],
  ['en', 'She was not told.'],
  ['en', 'They are being nurtured.'],
  ['de', 'Der Anruf wurde nie beantwortet.'],
  ['de', 'Die Liste wird jeden Montag von uns geprüft.'],
  ['de', 'Das ist oft versucht worden, und dann wurde es aufgegeben.'],
])('%s, passive: %s', (language, sentence) => {
  expect(isPassive(sentence, language)).toBe(true)
})

test.each([
  ['en', 'We booked the deal in March.'],
  ['en', 'She is interested in the price.'],
  ['en', 'The buyers are tired of calls.'],
  ['en', 'He was in need of a red bed.'],
  ['en', 'You are used to it.'],
  ['en', 'The team has answered every call.'],
  ['en', 'It is a limited offer.'],
  ['de', 'Wir werden morgen anrufen.'],
  ['de', 'Sie haben die Liste geprüft.'],
])('%s, active: %s', (language, sentence) => {
  expect(isPassive(sentence, language)).toBe(false)
})

test('of a language whose passive is not known nothing is said', () => {
  expect(isPassive('Przetarg został wygrany.', 'pl')).toBeNull()
})
