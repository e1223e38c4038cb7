import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { median } from './measure'
import { PEER_NAMES, type PeerName, type PeerOrder } from './peer'
import { printSpeeds } from './speed'
import { check } from './targets'

/** compromise takes more than a second for each. */
const TURNS = 9

interface Peer {
  name: PeerName
  process: ChildProcess
  /** Rejected where the process ends in its turn. */
  ended: Promise<never>
  times: number[]
}

async function answer({ process, ended }: Peer, message: PeerOrder | 'turn'): Promise<number> {
  process.send(message)
  const [time] = await Promise.race([once(process, 'message'), ended])
  return time
}

function started(name: PeerName): Peer {
  const process = fork(join(__dirname, 'peer.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(process, 'exit').then(([code]): never => {
    throw new Error(`${name} ended with ${code}`)
  })
  ended.catch(() => {})
  return { name, process, ended, times: [] }
}

/**
 * English: the engine against libraries that each do a part of its work. Each has a process of its own, one at work at
 * a time: the collections that the garbage of one brings about would drop the compiled code of another.
 */
export async function englishSpeed(texts: string[]): Promise<void> {
  const peers = PEER_NAMES.map(started)
  for (const peer of peers) await answer(peer, { name: peer.name, texts })
  for (let turn = 0; turn < TURNS; turn++)
    for (const peer of peers) peer.times.push(await answer(peer, 'turn'))
  for (const { process } of peers) process.disconnect()
  const times = peers.map((peer) => median(peer.times))
  const [engine, , ...others] = printSpeeds(texts, PEER_NAMES, times)
  others.forEach((speed, at) => {
    const faster = engine! / speed
    check(`${faster.toFixed(2)} times as fast as ${PEER_NAMES[at + 2]}`, faster > 1, 'to be faster')
  })
}
