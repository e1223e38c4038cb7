import express, { type Router } from 'express'
import absolutePath from 'swagger-ui-dist/absolute-path.js'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Isnad API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
})
`

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** Swagger UI from this server alone: its own page and script beside the package's files. */
export function docsRouter(): Router {
  const router = express.Router()
  router.get('/', (_request, response) => {
    response.type('html').send(PAGE)
  })
  router.get('/start.js', (_request, response) => {
    response.type('text/javascript').send(START)
  })
  for (const asset of ASSETS)
    router.get(`/${asset}`, (_request, response) => {
      response.sendFile(asset, { root: absolutePath(), maxAge: '1d' })
    })
  return router
}
