export * from '../../src/contract/api.generated'
export * from './client'
export * from './errors'
export * from './paging'
