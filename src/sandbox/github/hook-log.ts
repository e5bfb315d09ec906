import { type Call, notFound } from './call.ts';
import type { Answer } from './emulator.ts';
import { forTheApp, type House, type Route, stamp } from './house.ts';
import { type Thing, thing } from './json.ts';
import type { Delivery } from './webhooks.ts';

/** The App's delivery log, by which lost webhooks are found and asked for again. */
export function hookLogRoutes(house: House): Route[] {
  const find = (id: string | undefined): Delivery | undefined =>
    house.webhooks.log().find((delivery) => delivery.id === Number(id));
  return [
    forTheApp('GET /app/hook/deliveries', (call) => page(house, call)),
    forTheApp('GET /app/hook/deliveries/{id}', (_, { id }) => {
      const delivery = find(id);
      return delivery === undefined ? notFound() : { status: 200, body: whole(delivery, house) };
    }),
    forTheApp('POST /app/hook/deliveries/{id}/attempts', (_, { id }) =>
      house.webhooks.redeliver(Number(id)) ? { status: 202, body: {} } : notFound(),
    ),
    forTheApp('GET /app/hook/config', () => {
      const url = house.webhooks.target();
      const config = { content_type: 'json', insecure_ssl: '0', secret: '********' };
      return { status: 200, body: url === null ? config : { ...config, url } };
    }),
  ];
}

/** Newest first; `cursor` is the id of the first delivery of the page. */
function page(house: House, call: Call): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page')) || 30));
  const cursor = Number(call.query.get('cursor')) || Number.POSITIVE_INFINITY;
  const status = call.query.get('status');
  const wanted = house.webhooks.log().filter(({ id, statusCode }) => {
    const fits = status === null || (status === 'success') === statusCode < 400;
    return id <= cursor && fits;
  });
  const shown = wanted.slice(0, size).map((delivery) => brief(delivery, house));
  const next = wanted[size];
  if (next === undefined) return { status: 200, body: shown };
  const query = new URLSearchParams(call.query);
  query.set('cursor', String(next.id));
  return { status: 200, headers: { link: `<${house.front}${call.path}?${query}>; rel="next"` }, body: shown };
}

function brief(delivery: Delivery, house: House): Thing {
  const { id, guid, event, action, deliveredAt, redelivery, duration, status, statusCode, payload } = delivery;
  const repository = thing(payload.repository).id;
  return {
    id,
    guid,
    delivered_at: stamp(deliveredAt),
    redelivery,
    duration,
    status,
    status_code: statusCode,
    event,
    action,
    installation_id: house.installationId,
    repository_id: typeof repository === 'number' ? repository : null,
    throttled_at: null,
  };
}

function whole(delivery: Delivery, house: House): Thing {
  const { requestHeaders, responseHeaders, response, payload } = delivery;
  return {
    ...brief(delivery, house),
    url: house.webhooks.target() ?? '',
    request: { headers: { ...requestHeaders }, payload },
    response: { headers: { ...responseHeaders }, payload: response === '' ? null : response },
  };
}
