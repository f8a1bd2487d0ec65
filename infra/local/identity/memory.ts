import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Everything the provider remembers (sessions, codes, grants), until the portal ends. */
export function memory(): (model: string) => Adapter {
  const items = new Map<string, AdapterPayload>();
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = async (name: 'uid' | 'userCode', value: string) =>
      [...items].find(([key, item]) => key.startsWith(`${model}:`) && item[name] === value)?.[1];
    return {
      upsert: async (id, payload) => {
        items.set(keyOf(id), payload);
      },
      find: async (id) => items.get(keyOf(id)),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      consume: async (id) => {
        const item = items.get(keyOf(id));
        // The provider asks only whether it is set; its own checks of `exp` keep the time.
        if (item) items.set(keyOf(id), { ...item, consumed: true });
      },
      destroy: async (id) => {
        items.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, item] of items) if (item.grantId === grantId) items.delete(key);
      },
    };
  };
}
