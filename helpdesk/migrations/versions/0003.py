"""the desk: accounts, sessions, replies, notes, drafts, letters, audit trail; asker addresses in small letters"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
OLD_UNIQUE = ['ticket_id', 'audience', 'channel', 'recipient']
NAMING = {'uq': 'uq_%(table_name)s_%(column_0_name)s'}
APPEND_ONLY = ('audit_event', 'ticket_event')
UNUSED = ('staff_id', 'status')  # indexes that no query uses; each costs every question that comes in


def upgrade() -> None:
    op.create_table('account',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('gemeente_code', sa.String(), nullable=True),
    sa.Column('staff_id', sa.String(), nullable=True),
    sa.Column('password_hash', sa.String(), nullable=True),
    sa.Column('totp_secret', sa.String(), nullable=True),
    sa.Column('totp_step', sa.Integer(), nullable=False),
    sa.Column('demo', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('disabled_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('account', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_account_email'), ['email'], unique=True)
        batch_op.create_index(batch_op.f('ix_account_staff_id'), ['staff_id'], unique=False)

    op.create_table('attempt',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_attempt_key'), ['key'], unique=False)

    op.create_table('audit_event',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('account_id', BIG, nullable=True),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('object_kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.String(), nullable=False),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('origin', sa.String(), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('audit_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_audit_event_account_id'), ['account_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_audit_event_action'), ['action'], unique=False)
        batch_op.create_index(batch_op.f('ix_audit_event_created_at'), ['created_at'], unique=False)

    op.create_table('draft',
    sa.Column('account_id', BIG, autoincrement=False, nullable=False),
    sa.Column('ticket_id', BIG, autoincrement=False, nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('account_id', 'ticket_id')
    )
    op.create_table('letter',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('recipient', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('body', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('last_error', sa.String(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_letter_state'), ['state'], unique=False)

    op.create_table('sign_in_link',
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('goes_to', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('token_hash')
    )
    op.create_table('note',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('ticket_id', BIG, nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('account_id', BIG, nullable=True),
    sa.Column('form_key', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['ticket_id'], ['ticket.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('form_key')
    )
    with op.batch_alter_table('note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_note_ticket_id'), ['ticket_id'], unique=False)

    op.create_table('reply',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('ticket_id', BIG, nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('guides', sa.JSON(), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('account_id', BIG, nullable=True),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('form_key', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('send_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['ticket_id'], ['ticket.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('form_key')
    )
    with op.batch_alter_table('reply', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reply_ticket_id'), ['ticket_id'], unique=False)

    op.create_table('sign_in',
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('account_id', BIG, nullable=False),
    sa.Column('half', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['account.id'], ),
    sa.PrimaryKeyConstraint('token_hash')
    )
    with op.batch_alter_table('sign_in', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sign_in_account_id'), ['account_id'], unique=False)

    _notices(['occasion'])
    for column in (
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.Column('waiting_since', sa.DateTime(timezone=True), nullable=True),
        sa.Column('first_response_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('satisfaction', sa.String(), nullable=True),
    ):
        op.add_column('ticket', column)
    op.execute('UPDATE ticket SET asker_email = lower(asker_email)')
    op.create_index('ix_ticket_asker_email', 'ticket', ['asker_email'])
    for column in UNUSED:
        op.drop_index(f'ix_ticket_{column}', 'ticket')
    for table in APPEND_ONLY:
        _append_only(table)


def _notices(extra):
    """A notice per occasion instead of one per receiver. SQLite gave the old rule no name."""
    on_sqlite = op.get_bind().dialect.name == 'sqlite'
    old = 'uq_notice_ticket_id' if on_sqlite else 'notice_ticket_id_audience_channel_recipient_key'
    with op.batch_alter_table('notice', naming_convention=NAMING) as batch_op:
        batch_op.add_column(sa.Column('occasion', sa.String(), server_default='ontvangen', nullable=False))
        batch_op.add_column(sa.Column('not_before', sa.DateTime(timezone=True), nullable=True))
        batch_op.drop_constraint(old, type_='unique')
        batch_op.create_unique_constraint('uq_notice_occasion', [*OLD_UNIQUE, *extra])


def _append_only(table):
    """Nothing edits or deletes what happened, not even a fault in our own code."""
    message = f'{table} wordt alleen aangevuld'
    if op.get_bind().dialect.name == 'sqlite':
        for verb in ('UPDATE', 'DELETE'):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(
        f'CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} '
        f'FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()'
    )


def downgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == 'sqlite'
    for table in APPEND_ONLY:
        if on_sqlite:
            op.execute(f'DROP TRIGGER {table}_no_update')
            op.execute(f'DROP TRIGGER {table}_no_delete')
        else:
            op.execute(f'DROP TRIGGER {table}_append_only ON {table}')
            op.execute(f'DROP FUNCTION {table}_append_only')
    op.drop_index('ix_ticket_asker_email', 'ticket')
    for column in UNUSED:
        op.create_index(f'ix_ticket_{column}', 'ticket', [column])
    with op.batch_alter_table('ticket') as batch_op:
        for name in ('satisfaction', 'first_response_at', 'waiting_since', 'version'):
            batch_op.drop_column(name)
    with op.batch_alter_table('notice') as batch_op:
        batch_op.drop_constraint('uq_notice_occasion', type_='unique')
        batch_op.drop_column('not_before')
        batch_op.drop_column('occasion')
        batch_op.create_unique_constraint('notice_ticket_id_audience_channel_recipient_key', OLD_UNIQUE)
    for table in ('sign_in', 'reply', 'note', 'sign_in_link', 'letter', 'draft', 'audit_event', 'attempt', 'account'):
        op.drop_table(table)
