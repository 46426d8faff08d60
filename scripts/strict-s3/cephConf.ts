import path from 'node:path';

export interface CephPorts {
  monitor: number;
  monitorV1: number;
  rgw: number;
}

/** The configuration of one monitor, one in-memory store and one gateway, all on loopback and in one folder. */
export const cephConf = (folder: string, fsid: string, { monitor, monitorV1, rgw }: CephPorts): string => `[global]
keyring = ${path.join(folder, 'keyring')}
fsid = ${fsid}
mon initial members = a
mon host = [v2:127.0.0.1:${String(monitor)}/0,v1:127.0.0.1:${String(monitorV1)}/0]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
run dir = ${folder}/run
admin socket = ${folder}/run/$cluster-$name.asok
pid file = ${folder}/run/$name.pid
log file = ${folder}/log/$name.log
crash dir = ${folder}/run
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 2
osd pool default pgp num = 2
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon warn on pool no redundancy = false
mon max pg per osd = 1000
mon data avail warn = 1
mon data avail crit = 1
ms bind ipv6 = false
auth allow insecure global id reclaim = false
[mon.a]
mon data = ${folder}/mon
mon addr = 127.0.0.1
[osd]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 4294967296
osd op num shards = 2
osd memory target = 939524096
osd class load list = *
osd class default list = *
[client.rgw]
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${String(rgw)}
rgw thread pool size = 64
rgw dns name = localhost
rgw sts key = abcdefghijklmnop
rgw s3 auth use sts = true
rgw enable apis = s3, sts, iam, admin
rgw gc max objs = 8
rgw usage num shards = 1
rgw override bucket index max shards = 1
rgw data log num shards = 1
rgw md log max shards = 1
rgw lc max objs = 1
rgw reshard num logs = 1
rgw objexp hints num shards = 1
`;
