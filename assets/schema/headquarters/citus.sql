-- Spreads headquarters' tables over many PostgreSQL servers with the Citus extension. Run it on the coordinator after
-- headquarters has made or updated its tables, as often as you like:  psql -d NAME -f citus.sql
-- The program stays as it is: every key begins with the owner by which a table is spread, and what is joined has the same owner.

create extension if not exists citus;

with spread (name, owner) as (values
    ('terminal', 'terminal_id'),
    ('terminal_key', 'terminal_id'),
    ('terminal_revoked', 'terminal_id'),
    ('terminal_former', 'terminal_id'),
    ('request_seen', 'terminal_id'),
    ('intake_progress', 'terminal_id'),
    ('apply_progress', 'terminal_id'),
    ('journal_entry', 'terminal_id'),
    ('journal_fork', 'terminal_id'),
    ('entry_outcome', 'terminal_id'),
    ('sale', 'terminal_id'),
    ('sale_taken', 'terminal_id'),
    ('sale_line', 'terminal_id'),
    ('sale_tender', 'terminal_id'),
    ('day_closed', 'terminal_id'),
    ('terminal_contact', 'terminal_id'),
    ('day_seal', 'terminal_id'),
    ('parcel_waiting', 'terminal_id'),
    ('member', 'member_id'),
    ('member_scope', 'member_id'),
    ('points_ledger', 'member_id'),
    ('vehicle_owner', 'member_id'),
    ('member_link', 'member_id'),
    ('consent', 'member_id'),
    ('vehicle', 'vin'),
    ('feed_head', 'scope'),
    ('change_feed', 'scope'),
    ('hq_case', 'scope'),
    ('repair_choice', 'scope'),
    ('product_successor', 'scope'),
    ('feed_day', 'scope'),
    ('snapshot', 'scope'),
    ('snapshot_segment', 'scope'),
    ('snapshot_claim', 'scope'),
    ('lookup_audit', 'terminal_id'),
    ('reservation', 'terminal_id'),
    ('points_hold', 'member_id'),
    ('voucher_hold', 'voucher'),
    ('member_voucher', 'member_id'),
    ('voucher_use', 'voucher'),
    ('points_dispute', 'member_id'),
    ('member_category', 'member_id'),
    ('growth_grant', 'member_id'),
    ('member_advice', 'member_id'),
    ('handover_move', 'member_id'),
    ('interaction', 'member_id'),
    ('no_calls', 'member_id'),
    ('suggestion', 'suggestion_id'),
    ('suggestion_support', 'suggestion_id'),
    ('call_back', 'store'),
    ('prize_draw', 'terminal_id')
)
select name, create_distributed_table(name, owner) from spread
 where not exists (select 1 from pg_dist_partition where logicalrelid = name::regclass);

-- Small, and the same everywhere.
with everywhere (name) as (values
    ('schema_version'),
    ('feed_epoch'),
    ('imported_file'),
    ('import_run'),
    ('operator'),
    ('operator_recovery'),
    ('console_session'),
    ('console_audit'),
    ('enrolment_code'),
    ('handover')
)
select name, create_reference_table(name) from everywhere
 where not exists (select 1 from pg_dist_partition where logicalrelid = name::regclass);
