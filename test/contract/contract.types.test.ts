import path from 'node:path'
import ts from 'typescript'

describe('the link from the code to the contract', () => {
  it('accepts what equals the contract and refuses every difference when it is compiled', () => {
    const cases = path.join(__dirname, 'contract.types.cases.ts')
    const root = path.resolve(__dirname, '../..')
    const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, root)
    const program = ts.createProgram([cases], { ...options, noEmit: true })
    const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(cases))
    expect(diagnostics.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'))).toEqual([])
  })
})
