"""knowledge: answers, versions, feedback, gaps, labels"""

from alembic import op
import sqlalchemy as sa


revision = '0002'
down_revision = '0001'
BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('guide_feedback',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('guide_id', sa.String(), nullable=False),
    sa.Column('helpful', sa.Boolean(), nullable=False),
    sa.Column('remark', sa.String(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('guide_feedback', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_guide_feedback_guide_id'), ['guide_id'], unique=False)

    op.create_table('guide_version',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('guide_id', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('superseded_by', sa.String(), nullable=True),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('guide_id', 'number')
    )
    with op.batch_alter_table('guide_version', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_guide_version_guide_id'), ['guide_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_guide_version_state'), ['state'], unique=False)

    op.create_table('answer',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('ticket_id', BIG, nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('guides', sa.JSON(), nullable=False),
    sa.Column('reusable', sa.Boolean(), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['ticket_id'], ['ticket.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answer_reusable'), ['reusable'], unique=False)
        batch_op.create_index(batch_op.f('ix_answer_ticket_id'), ['ticket_id'], unique=False)

    op.create_table('gap',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('topic', sa.String(), nullable=True),
    sa.Column('province', sa.String(), nullable=True),
    sa.Column('ticket_id', BIG, nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['ticket_id'], ['ticket.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('gap', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_gap_kind'), ['kind'], unique=False)

    op.create_table('label',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('ticket_id', BIG, nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('topic', sa.String(), nullable=True),
    sa.Column('subtopic', sa.String(), nullable=False),
    sa.Column('predicted_topic', sa.String(), nullable=True),
    sa.Column('predicted_subtopic', sa.String(), nullable=True),
    sa.Column('confidence', sa.Float(), nullable=True),
    sa.Column('model_id', sa.String(), nullable=True),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('reviewer', sa.String(), nullable=True),
    sa.Column('reviewed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['ticket_id'], ['ticket.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('label', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_label_state'), ['state'], unique=False)
        batch_op.create_index(batch_op.f('ix_label_ticket_id'), ['ticket_id'], unique=False)

    with op.batch_alter_table('ticket', schema=None) as batch_op:
        batch_op.add_column(sa.Column('topic_confirmed', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column('outcome', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('ticket', schema=None) as batch_op:
        batch_op.drop_column('closed_at')
        batch_op.drop_column('outcome')
        batch_op.drop_column('topic_confirmed')

    with op.batch_alter_table('label', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_label_ticket_id'))
        batch_op.drop_index(batch_op.f('ix_label_state'))

    op.drop_table('label')
    with op.batch_alter_table('gap', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_gap_kind'))

    op.drop_table('gap')
    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_answer_ticket_id'))
        batch_op.drop_index(batch_op.f('ix_answer_reusable'))

    op.drop_table('answer')
    with op.batch_alter_table('guide_version', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_guide_version_state'))
        batch_op.drop_index(batch_op.f('ix_guide_version_guide_id'))

    op.drop_table('guide_version')
    with op.batch_alter_table('guide_feedback', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_guide_feedback_guide_id'))

    op.drop_table('guide_feedback')
