import { startApi } from '../support/api'
it('x', async () => {
  const t0 = Date.now()
  const api = await startApi({ seed: 'demo' })
  console.log('start', Date.now() - t0)
  const r = await api.get('/v1/claims?limit=2')
  console.log(r.status, JSON.stringify(r.body).slice(0, 1500), await api.rows())
  for (const p of ['/healthz','/readyz','/metrics','/openapi.json','/openapi.yaml','/v1/sources','/v1/events','/v1/documents','/v1/figures','/v1/sources/unresolved','/v1/changes','/v1/comparisons/figures?event=october-7-attack&measure=killed']) {
    try { console.log(p, (await api.get(p)).status) } catch (e) { console.log(p, (e as Error).message.slice(0, 800)) }
  }
  await api.stop()
}, 60000)
