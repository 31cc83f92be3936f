const columns = `client_key, id, service_request_id, document_id, status, version, sender_ura, sender_team,
                 receiver_ura, receiver_team, client_informed, published_at, changed_at`;

export const locate = {
  task: { name: 'handover-by-task', text: `select ${columns} from handover.handovers where id = $1` },
  'service-request': { name: 'handover-by-request', text: `select ${columns} from handover.handovers where service_request_id = $1` },
  document: { name: 'handover-by-document', text: `select ${columns} from handover.handovers where document_id = $1` },
} as const;

/** Every dimension that is not asked for is null. */
export const find = {
  name: 'handover-find',
  text: `select ${columns} from handover.handovers
         where ($1::uuid is null or client_key = $1)
           and ($2::text is null or sender_ura = $2 or receiver_ura = $2)
           and ($3::text is null or receiver_ura = $3)
           and ($4::text is null or sender_ura = $4)
           and ($5::text is null or status = $5)
           and ($6::timestamptz is null or (changed_at, id) < ($6, $7::uuid))
         order by changed_at desc, id desc limit $8`,
};

export const contents = {
  name: 'handover-contents',
  text: `select content.handover_id, content.sealed, data_key.key_version, data_key.wrapped,
                (select said from handover.facts fact where fact.client_key = $1 and fact.handover_id = content.handover_id and said is not null order by version desc limit 1) as said
         from handover.contents content
         join handover.handovers handover on handover.client_key = content.client_key and handover.id = content.handover_id
         join handover.data_keys data_key on data_key.client_key = content.client_key and data_key.holder = handover.sender_ura
         where content.client_key = $1 and content.handover_id = any($2::uuid[]) and content.part = $3`,
};

export const lockedHandover = `select ${columns} from handover.handovers where client_key = $1 and id = $2 for update`;
export const facts = 'select fact, happened_at from handover.facts where client_key = $1 and handover_id = $2 order by version';
export const dataKey = 'select key_version, wrapped from handover.data_keys where client_key = $1 and holder = $2';
export const addKey = 'insert into handover.data_keys (client_key, holder, key_version, wrapped, made_at) values ($1, $2, $3, $4, $5)';
export const addHandover = `insert into handover.handovers (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
export const addContent = 'insert into handover.contents (client_key, handover_id, part, sealed) values ($1, $2, $3, $4)';
export const setStatus = 'update handover.handovers set status = $3, version = $4, changed_at = $5 where client_key = $1 and id = $2';
export const addFact = `insert into handover.facts (client_key, handover_id, version, fact, happened_at, organisation, team, person, role, said)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
