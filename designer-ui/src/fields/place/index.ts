import type { FieldType } from '@/fields'

/** A position with an address. */
export const place: FieldType = {
  word: 'place', widget: 'location', group: 'people',
  property: () => ({
    type: 'object',
    properties: {
      lon: { title: '经度', 'x-title': { en: 'Longitude' }, type: 'number', minimum: -180, maximum: 180 },
      lat: { title: '纬度', 'x-title': { en: 'Latitude' }, type: 'number', minimum: -90, maximum: 90 },
      address: { title: '地址或参照物', 'x-title': { en: 'Address or landmark' }, type: 'string', maxLength: 200 },
    },
    required: ['lon', 'lat'],
    additionalProperties: false,
  }),
  matches: (widget) => widget === 'location',
  settings: [],
}
