import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * What outsiders ask for about certificates; t is the tenant, as in keys.ts.
 *
 * | item           | pk            | sk                       | asked for by                       | read as          |
 * |----------------|---------------|--------------------------|------------------------------------|------------------|
 * | journal's edge | T#t#J         | EDGE                     | appending                          | Get              |
 * | journal entry  | T#t#J         | <index, twelve digits>   | anybody: entries, proofs           | Query range; Get |
 * | checkpoint     | T#t#JC        | <size, twelve digits>    | anybody: the latest                | Query            |
 * | status list    | T#t#CS        | <list, four digits>      | anybody: the list; issuing         | Get; Query       |
 * | status index   | T#t#CS#<list> | <index>                  | drawing a free one                 | Get, Put         |
 * | wallet offer   | T#t#W         | OFFER#<hash of its code> | a wallet that was given the offer  | Get; Update      |
 * | wallet token   | T#t#W         | TOKEN#<hash>             | the wallet, for its credential     | Get; Delete      |
 * | wallet nonce   | T#t#W         | NONCE#<hash>             | a proof: was its nonce used before | Put              |
 */

/** The public log of what was issued. */
export const journalPk = (tenant: TenantId) => join('T', tenant, 'J');

export const journalEdgeKey = (tenant: TenantId): Key => ({ pk: journalPk(tenant), sk: 'EDGE' });

/** Twelve digits, so that text order is the order of entries. */
export const journalSk = (index: number) => String(index).padStart(12, '0');

export const journalEntryKey = (tenant: TenantId, index: number): Key => ({
  pk: journalPk(tenant),
  sk: journalSk(index),
});

/** Signed checkpoints of the journal, the smallest first. */
export const checkpointsPk = (tenant: TenantId) => join('T', tenant, 'JC');

export const checkpointKey = (tenant: TenantId, size: number): Key => ({
  pk: checkpointsPk(tenant),
  sk: journalSk(size),
});

/** Status lists, the oldest first. */
export const statusListsPk = (tenant: TenantId) => join('T', tenant, 'CS');

export const statusListKey = (tenant: TenantId, list: string): Key => ({ pk: statusListsPk(tenant), sk: list });

/** That an index of a list belongs to a certificate; to which, only its case knows. */
export const statusIndexKey = (tenant: TenantId, at: { readonly list: string; readonly index: number }): Key => ({
  pk: join('T', tenant, 'CS', at.list),
  sk: String(at.index),
});

/** What a wallet needs on its way to a credential, by the hash of its secret. */
export const walletKey = (tenant: TenantId, kind: 'OFFER' | 'TOKEN' | 'NONCE', hash: string): Key => ({
  pk: join('T', tenant, 'W'),
  sk: join(kind, hash),
});
