import type { CertificateId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of what was issued, in the same table as all others (../keys.ts).
 *
 * | item             | pk                       | sk    | asked for by                               | read as |
 * |------------------|--------------------------|-------|---------------------------------------------|---------|
 * | certificate      | T#t#CR#<HMAC of code>    | ROW   | checking by code; the case that it is of    | Get     |
 * | pointer by file  | T#t#CH#<SHA-256 of file> | ROW   | checking a file                             | Get     |
 * | pointer by number| T#t#CN                   | <id>  | the case that it is of; each number is once | Get     |
 * | key of the seal  | T#t#CSK                  | <kid> | anybody: what checks seals                  | Query   |
 */

export const certificateKey = (tenant: TenantId, codeHash: string): Key => ({
  pk: join('T', tenant, 'CR', codeHash),
  sk: 'ROW',
});

/** `fileHash`: SHA-256, base64url. */
export const certificateFileKey = (tenant: TenantId, fileHash: string): Key => ({
  pk: join('T', tenant, 'CH', fileHash),
  sk: 'ROW',
});

export const certificateNumberKey = (tenant: TenantId, id: CertificateId): Key => ({
  pk: join('T', tenant, 'CN'),
  sk: id,
});

export const sealKeysPk = (tenant: TenantId) => join('T', tenant, 'CSK');

export const sealKeyKey = (tenant: TenantId, kid: string): Key => ({ pk: sealKeysPk(tenant), sk: kid });
