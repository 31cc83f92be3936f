const columns = `client_key, id, service_request_id, document_id, status, version, sender_ura, sender_team,
                 receiver_ura, receiver_team, client_informed, published_at, changed_at`;

export const locate = {
  task: { name: 'handover-by-task', text: `select ${columns} from handover.handovers where id = $1` },
  'service-request': { name: 'handover-by-request', text: `select ${columns} from handover.handovers where service_request_id = $1` },
  document: { name: 'handover-by-document', text: `select ${columns} from handover.handovers where document_id = $1` },
} as const;

/** $2 to $4, owner, sender and status: null where it is not asked for. */
const asAsked = '($2::text is null or receiver_ura = $2) and ($3::text is null or sender_ura = $3) and ($4::text is null or status = $4)';
const latestFirst = 'order by changed_at desc, id desc';

/** As few rows as there are senders and receivers, however many handovers there are. */
export const routes = {
  name: 'handover-routes',
  text: `select distinct sender_ura, sender_team, receiver_ura, receiver_team, client_informed from handover.handovers where client_key = $1 and ${asAsked}`,
};

export const onRoutes = {
  name: 'handover-on-routes',
  text: `select ${columns} from handover.handovers handover
         where client_key = $1 and ${asAsked} and exists (
           select from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[]) as route (sender, sender_team, receiver, receiver_team, informed)
           where route.sender = sender_ura and route.sender_team = handover.sender_team and route.receiver = receiver_ura
             and route.receiver_team is not distinct from handover.receiver_team and route.informed = client_informed)
         ${latestFirst} limit $10`,
};

/** From after $5, $6 on, and of none of the senders $7. */
const ofParty = (condition: string): string => `
  select ${columns} from handover.handovers
  where ${condition} and ${asAsked} and ($5::timestamptz is null or (changed_at, id) < ($5, $6::uuid)) and sender_ura <> all($7::text[])
  ${latestFirst} limit $8`;

/** What $1 sent, and what was directed to $1 with the client informed: each by its own index. */
export const workList = {
  name: 'handover-work-list',
  text: `select * from ((${ofParty('receiver_ura = $1 and client_informed')}) union (${ofParty('sender_ura = $1')})) found ${latestFirst} limit $8`,
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
export const waiting = "select count(*)::int as count from handover.handovers where client_key = $1 and sender_ura = $2 and status = 'requested'";
export const facts = 'select fact, happened_at from handover.facts where client_key = $1 and handover_id = $2 order by version';
export const dataKey = 'select key_version, wrapped from handover.data_keys where client_key = $1 and holder = $2';
export const addKey = 'insert into handover.data_keys (client_key, holder, key_version, wrapped, made_at) values ($1, $2, $3, $4, $5)';
export const addHandover = `insert into handover.handovers (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
export const addContent = 'insert into handover.contents (client_key, handover_id, part, sealed) values ($1, $2, $3, $4)';
export const setStatus = 'update handover.handovers set status = $3, version = $4, changed_at = $5 where client_key = $1 and id = $2';
export const addFact = `insert into handover.facts (client_key, handover_id, version, fact, happened_at, organisation, team, person, role, said)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
