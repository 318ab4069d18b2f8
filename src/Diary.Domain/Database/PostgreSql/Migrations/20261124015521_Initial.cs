using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Diary.Domain.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,");

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attendance_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    counts_as_absence = table.Column<bool>(type: "boolean", nullable: false),
                    needs_note = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    entity_type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    chain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.chain_id);
                });

            migrationBuilder.CreateTable(
                name: "channel_copies",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    holder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    external_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_copies", x => new { x.school_id, x.hash, x.holder, x.form });
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    user_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: true),
                    last_sequence = table.Column<long>(type: "bigint", nullable: false),
                    wake_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_owner = table.Column<int>(type: "integer", nullable: true),
                    lease_token = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demo_loads",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    loaded_for = table.Column<DateOnly>(type: "date", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_loads", x => x.school_id);
                });

            migrationBuilder.CreateTable(
                name: "invite_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    user_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invite_attempts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    short_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    support_phone = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    support_email = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    support_hours = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    locale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    days_per_week = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schools", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    secret = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => new { x.purpose, x.number });
                });

            migrationBuilder.CreateTable(
                name: "unmatched_phrases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unmatched_phrases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "web_sessions",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    user_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    conversation_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_web_sessions", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "channel_bindings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    user_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    device_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    blocked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_bindings", x => x.id);
                    table.ForeignKey(
                        name: "fk_channel_bindings_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inbox_entries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    external_id = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<long>(type: "bigint", nullable: false),
                    activity = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_entries", x => x.sequence);
                    table.ForeignKey(
                        name: "fk_inbox_entries_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    activity = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    unknown_outcomes = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_entries_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transcript_entries",
                columns: table => new
                {
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    source_id = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    activity = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transcript_entries", x => new { x.conversation_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_transcript_entries_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "absence_counting_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    late_is_missed_after_minutes = table.Column<int>(type: "integer", nullable: true),
                    missed_day_lessons = table.Column<int>(type: "integer", nullable: true),
                    missed_week_percent = table.Column<int>(type: "integer", nullable: false),
                    month_warning_percent = table.Column<int>(type: "integer", nullable: true),
                    month_counts = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    term_warning_lessons = table.Column<int>(type: "integer", nullable: true),
                    term_counts = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence_counting_policies", x => x.id);
                    table.CheckConstraint("ck_absence_counting_policies_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_absence_counting_policies_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "academic_years",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_academic_years", x => x.id);
                    table.CheckConstraint("ck_academic_years_dates", "starts_on <= ends_on");
                    table.ForeignKey(
                        name: "fk_academic_years_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    visible_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.id);
                    table.ForeignKey(
                        name: "fk_alerts_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "buildings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    address = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_buildings", x => x.id);
                    table.ForeignKey(
                        name: "fk_buildings_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "correction_settings",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_settings", x => x.school_id);
                    table.ForeignKey(
                        name: "fk_correction_settings_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grading_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    method = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false),
                    term_five = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    term_four = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    term_three = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    year_five = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    year_four = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    year_three = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    min_marks = table.Column<int>(type: "integer", nullable: false),
                    failed_test_cap = table.Column<int>(type: "integer", nullable: true),
                    not_attested = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    due_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grading_policies", x => x.id);
                    table.CheckConstraint("ck_grading_policies_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_grading_policies_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mark_rule_settings",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    severity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mark_rule_settings", x => new { x.school_id, x.rule });
                    table.ForeignKey(
                        name: "fk_mark_rule_settings_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    given_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    patronymic = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication_settings",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    mode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    hour = table.Column<TimeOnly>(type: "time without time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_settings", x => new { x.school_id, x.audience });
                    table.ForeignKey(
                        name: "fk_publication_settings_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shifts", x => x.id);
                    table.ForeignKey(
                        name: "fk_shifts_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    short_title = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subjects", x => x.id);
                    table.ForeignKey(
                        name: "fk_subjects_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timetable_revisions",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timetable_revisions", x => x.school_id);
                    table.ForeignKey(
                        name: "fk_timetable_revisions_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_load_rules",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    max_per_day = table.Column<int>(type: "integer", nullable: false),
                    max_per_week = table.Column<int>(type: "integer", nullable: false),
                    strictness = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_load_rules", x => x.school_id);
                    table.CheckConstraint("ck_work_load_rules_limits", "max_per_day > 0 AND max_per_day <= max_per_week");
                    table.ForeignKey(
                        name: "fk_work_load_rules_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    min_grade = table.Column<int>(type: "integer", nullable: false),
                    max_grade = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                    table.CheckConstraint("ck_terms_dates", "starts_on <= ends_on");
                    table.CheckConstraint("ck_terms_grades", "min_grade <= max_grade");
                    table.ForeignKey(
                        name: "fk_terms_academic_years_year_id",
                        column: x => x.year_id,
                        principalTable: "academic_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_terms_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timetable_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timetable_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_timetable_versions_academic_years_year_id",
                        column: x => x.year_id,
                        principalTable: "academic_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    building_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
                    table.ForeignKey(
                        name: "fk_rooms_buildings_building_id",
                        column: x => x.building_id,
                        principalTable: "buildings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rooms_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grading_weights",
                columns: table => new
                {
                    policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grading_weights", x => new { x.policy_id, x.work_type });
                    table.CheckConstraint("ck_grading_weights_weight", "weight BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "fk_grading_weights_grading_policies_policy_id",
                        column: x => x.policy_id,
                        principalTable: "grading_policies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "absence_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    code_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    lesson = table.Column<int>(type: "integer", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approval = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence_notices", x => x.id);
                    table.CheckConstraint("ck_absence_notices_dates", "valid_from <= valid_to");
                    table.CheckConstraint("ck_absence_notices_lesson", "lesson IS NULL OR lesson BETWEEN 1 AND 12");
                    table.CheckConstraint("ck_absence_notices_minutes", "minutes IS NULL OR minutes BETWEEN 1 AND 240");
                    table.ForeignKey(
                        name: "fk_absence_notices_attendance_codes_code_id",
                        column: x => x.code_id,
                        principalTable: "attendance_codes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_notices_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_notices_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_persons_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_persons_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_persons_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "correction_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nature = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    proposed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_escalated = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_correction_requests_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_requests_people_owner_id",
                        column: x => x.owner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_requests_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_requests_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "guardianships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guardian_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    access = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    scopes = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardianships", x => x.id);
                    table.CheckConstraint("ck_guardianships_dates", "valid_from <= valid_to");
                    table.CheckConstraint("ck_guardianships_two_people", "guardian_id <> student_id");
                    table.ForeignKey(
                        name: "fk_guardianships_people_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardianships_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardianships_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "homework_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    needs_submission = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_templates", x => x.id);
                    table.ForeignKey(
                        name: "fk_homework_templates_people_owner_id",
                        column: x => x.owner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invite_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    issued_by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_by_account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invite_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_invite_codes_accounts_issued_by_account_id",
                        column: x => x.issued_by_account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invite_codes_accounts_used_by_account_id",
                        column: x => x.used_by_account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invite_codes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invite_codes_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personal_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_personal_files_people_owner_id",
                        column: x => x.owner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_personal_files_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekday = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_hours", x => x.id);
                    table.CheckConstraint("ck_staff_hours_times", "starts_at <= ends_at");
                    table.ForeignKey(
                        name: "fk_staff_hours_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_hours_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bell_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    day_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bell_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_bell_schedules_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bell_schedules_shifts_shift_id",
                        column: x => x.shift_id,
                        principalTable: "shifts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "classes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: false),
                    letter = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    profile = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    building_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classes", x => x.id);
                    table.ForeignKey(
                        name: "fk_classes_academic_years_year_id",
                        column: x => x.year_id,
                        principalTable: "academic_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_classes_buildings_building_id",
                        column: x => x.building_id,
                        principalTable: "buildings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_classes_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_classes_shifts_shift_id",
                        column: x => x.shift_id,
                        principalTable: "shifts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "term_grades",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_id = table.Column<Guid>(type: "uuid", nullable: true),
                    computed_sum = table.Column<long>(type: "bigint", nullable: true),
                    computed_weight = table.Column<long>(type: "bigint", nullable: true),
                    proposed = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    fixed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    marks_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_grades", x => x.id);
                    table.CheckConstraint("ck_term_grades_value", "CASE WHEN kind = 'numeric' THEN value IS NOT NULL AND value BETWEEN 1 AND 5 ELSE value IS NULL END");
                    table.ForeignKey(
                        name: "fk_term_grades_grading_policies_policy_id",
                        column: x => x.policy_id,
                        principalTable: "grading_policies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_term_grades_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_term_grades_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_term_grades_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "correction_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deed = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_correction_steps_correction_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "correction_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_steps_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_attachments",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_attachments", x => new { x.school_id, x.holder, x.holder_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_file_attachments_personal_files_file_id",
                        column: x => x.file_id,
                        principalTable: "personal_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bell_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bell_schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bell_slots", x => x.id);
                    table.CheckConstraint("ck_bell_slots_times", "starts_at <= ends_at");
                    table.ForeignKey(
                        name: "fk_bell_slots_bell_schedules_bell_schedule_id",
                        column: x => x.bell_schedule_id,
                        principalTable: "bell_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bell_slots_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    acts_as_weekday = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    min_grade = table.Column<int>(type: "integer", nullable: false),
                    max_grade = table.Column<int>(type: "integer", nullable: false),
                    bell_schedule_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => x.id);
                    table.CheckConstraint("ck_calendar_days_grades", "min_grade <= max_grade");
                    table.ForeignKey(
                        name: "fk_calendar_days_academic_years_year_id",
                        column: x => x.year_id,
                        principalTable: "academic_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_days_bell_schedules_bell_schedule_id",
                        column: x => x.bell_schedule_id,
                        principalTable: "bell_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_days_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_academic_years_year_id",
                        column: x => x.year_id,
                        principalTable: "academic_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_groups_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_groups_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_roles", x => x.id);
                    table.CheckConstraint("ck_staff_roles_class", "(kind = 'class_teacher') = (class_id IS NOT NULL)");
                    table.CheckConstraint("ck_staff_roles_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_staff_roles_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_roles_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_roles_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "term_grade_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grade_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    old_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    old_value = table.Column<int>(type: "integer", nullable: true),
                    new_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    new_value = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_grade_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_term_grade_revisions_term_grades_grade_id",
                        column: x => x.grade_id,
                        principalTable: "term_grades",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_memberships", x => x.id);
                    table.CheckConstraint("ck_group_memberships_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_group_memberships_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "teaching_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    teacher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teaching_assignments", x => x.id);
                    table.CheckConstraint("ck_teaching_assignments_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_teaching_assignments_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_teaching_assignments_people_teacher_id",
                        column: x => x.teacher_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_teaching_assignments_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_teaching_assignments_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timetable_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekday = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    week = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timetable_slots", x => x.id);
                    table.ForeignKey(
                        name: "fk_timetable_slots_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_timetable_slots_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "rooms",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_timetable_slots_teaching_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "teaching_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_timetable_slots_timetable_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "timetable_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_occurrences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    teacher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    topic = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_occurrences", x => x.id);
                    table.CheckConstraint("ck_lesson_occurrences_time", "starts_at < ends_at");
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_lesson_occurrences_merged_with_id",
                        column: x => x.merged_with_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_people_teacher_id",
                        column: x => x.teacher_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "rooms",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_occurrences_timetable_slots_slot_id",
                        column: x => x.slot_id,
                        principalTable: "timetable_slots",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "attendance_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note_due = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_records", x => x.id);
                    table.CheckConstraint("ck_attendance_minutes", "minutes IS NULL OR minutes BETWEEN 1 AND 60");
                    table.ForeignKey(
                        name: "fk_attendance_records_attendance_codes_code_id",
                        column: x => x.code_id,
                        principalTable: "attendance_codes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendance_records_attendance_codes_reason_id",
                        column: x => x.reason_id,
                        principalTable: "attendance_codes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_records_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendance_records_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_code_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_code_id = table.Column<Guid>(type: "uuid", nullable: true),
                    old_minutes = table.Column<int>(type: "integer", nullable: true),
                    new_minutes = table.Column<int>(type: "integer", nullable: true),
                    old_reason_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_reason_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendance_revisions_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_revisions_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "homework_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_lesson_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_date = table.Column<DateOnly>(type: "date", nullable: false),
                    due_lesson_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_nothing_set = table.Column<bool>(type: "boolean", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    needs_submission = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_assignments", x => x.id);
                    table.CheckConstraint("ck_homework_text", "(text = '') = is_nothing_set");
                    table.ForeignKey(
                        name: "fk_homework_assignments_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_homework_assignments_lesson_occurrences_assigned_lesson_id",
                        column: x => x.assigned_lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_homework_assignments_lesson_occurrences_due_lesson_id",
                        column: x => x.due_lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_homework_assignments_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_homework_assignments_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    old_teacher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_teacher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    old_room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_room_id = table.Column<Guid>(type: "uuid", nullable: true),
                    old_subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    old_date = table.Column<DateOnly>(type: "date", nullable: true),
                    new_date = table.Column<DateOnly>(type: "date", nullable: true),
                    old_number = table.Column<int>(type: "integer", nullable: true),
                    new_number = table.Column<int>(type: "integer", nullable: true),
                    old_starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    old_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    old_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    other_lesson_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    restored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    restored_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_lesson_changes_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mark_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    work_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mark_columns", x => x.id);
                    table.CheckConstraint("ck_mark_columns_weight", "weight BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "fk_mark_columns_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mark_columns_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mark_columns_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_works",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    work_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_works", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_works_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_works_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_works_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_works_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_works_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roll_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roll_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_roll_calls_lesson_occurrences_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "lesson_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "homework_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_homework_comments_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_homework_comments_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_homework_comments_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "homework_done",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_done", x => new { x.school_id, x.homework_id, x.student_id });
                    table.ForeignKey(
                        name: "fk_homework_done_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_homework_done_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "homework_links",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_links", x => new { x.school_id, x.homework_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_homework_links_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "homework_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    old_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    new_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    old_minutes = table.Column<int>(type: "integer", nullable: true),
                    new_minutes = table.Column<int>(type: "integer", nullable: true),
                    old_due_date = table.Column<DateOnly>(type: "date", nullable: false),
                    new_due_date = table.Column<DateOnly>(type: "date", nullable: false),
                    old_needs_submission = table.Column<bool>(type: "boolean", nullable: false),
                    new_needs_submission = table.Column<bool>(type: "boolean", nullable: false),
                    materials_changed = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_homework_revisions_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_homework_revisions_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "homework_targets",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_homework_targets", x => new { x.school_id, x.homework_id, x.student_id });
                    table.ForeignKey(
                        name: "fk_homework_targets_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_homework_targets_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    homework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviews = table.Column<int>(type: "integer", nullable: false),
                    mark_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_submissions_homework_assignments_homework_id",
                        column: x => x.homework_id,
                        principalTable: "homework_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_submissions_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_submissions_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    visible_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    student_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marks", x => x.id);
                    table.CheckConstraint("ck_marks_due", "due_on IS NULL OR kind = 'owed'");
                    table.CheckConstraint("ck_marks_value", "CASE WHEN kind = 'numeric' THEN value IS NOT NULL AND value BETWEEN 1 AND 5 ELSE value IS NULL END");
                    table.ForeignKey(
                        name: "fk_marks_mark_columns_column_id",
                        column: x => x.column_id,
                        principalTable: "mark_columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_marks_people_student_id",
                        column: x => x.student_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_marks_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mark_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    old_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    old_value = table.Column<int>(type: "integer", nullable: true),
                    old_comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    new_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    new_value = table.Column<int>(type: "integer", nullable: true),
                    new_comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mark_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_mark_revisions_marks_mark_id",
                        column: x => x.mark_id,
                        principalTable: "marks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_counting_policies_school_id_version",
                table: "absence_counting_policies",
                columns: new[] { "school_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_absence_notices_school_id_student_id_valid_to",
                table: "absence_notices",
                columns: new[] { "school_id", "student_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_notices_school_id_valid_to",
                table: "absence_notices",
                columns: new[] { "school_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_academic_years_school_id_starts_on",
                table: "academic_years",
                columns: new[] { "school_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_persons_account_id_person_id",
                table: "account_persons",
                columns: new[] { "account_id", "person_id" },
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_account_persons_school_id_person_id",
                table: "account_persons",
                columns: new[] { "school_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_school_id_entity_id_kind_revision",
                table: "alerts",
                columns: new[] { "school_id", "entity_id", "kind", "revision" },
                unique: true,
                filter: "student_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_school_id_entity_id_kind_revision_student_id",
                table: "alerts",
                columns: new[] { "school_id", "entity_id", "kind", "revision", "student_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alerts_school_id_visible_from",
                table: "alerts",
                columns: new[] { "school_id", "visible_from" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_codes_school_id_code",
                table: "attendance_codes",
                columns: new[] { "school_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_records_school_id_date",
                table: "attendance_records",
                columns: new[] { "school_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_records_school_id_lesson_id",
                table: "attendance_records",
                columns: new[] { "school_id", "lesson_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_records_school_id_student_id_date",
                table: "attendance_records",
                columns: new[] { "school_id", "student_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_records_school_id_student_id_lesson_id",
                table: "attendance_records",
                columns: new[] { "school_id", "student_id", "lesson_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_revisions_school_id_student_id_lesson_id",
                table: "attendance_revisions",
                columns: new[] { "school_id", "student_id", "lesson_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_entity_type_entity_id",
                table: "audit_entries",
                columns: new[] { "entity_type", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_school_id_at",
                table: "audit_entries",
                columns: new[] { "school_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_school_id_sequence",
                table: "audit_entries",
                columns: new[] { "school_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bell_schedules_school_id_shift_id_title",
                table: "bell_schedules",
                columns: new[] { "school_id", "shift_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bell_slots_school_id_bell_schedule_id_number",
                table: "bell_slots",
                columns: new[] { "school_id", "bell_schedule_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_school_id_date_min_grade_max_grade",
                table: "calendar_days",
                columns: new[] { "school_id", "date", "min_grade", "max_grade" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_bindings_channel_user_key",
                table: "channel_bindings",
                columns: new[] { "channel", "user_key" },
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_classes_school_id_year_id_grade_letter",
                table: "classes",
                columns: new[] { "school_id", "year_id", "grade", "letter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversations_channel_key",
                table: "conversations",
                columns: new[] { "channel", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversations_channel_user_key",
                table: "conversations",
                columns: new[] { "channel", "user_key" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_requests_author_id_created_at",
                table: "correction_requests",
                columns: new[] { "author_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_requests_school_id_fact_fact_id_author_id",
                table: "correction_requests",
                columns: new[] { "school_id", "fact", "fact_id", "author_id" },
                unique: true,
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_correction_requests_school_id_state_owner_id",
                table: "correction_requests",
                columns: new[] { "school_id", "state", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_steps_school_id_request_id_at",
                table: "correction_steps",
                columns: new[] { "school_id", "request_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_file_attachments_school_id_file_id",
                table: "file_attachments",
                columns: new[] { "school_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_grading_policies_school_id_version",
                table: "grading_policies",
                columns: new[] { "school_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_school_id_group_id",
                table: "group_memberships",
                columns: new[] { "school_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_school_id_student_id_group_id_valid_from",
                table: "group_memberships",
                columns: new[] { "school_id", "student_id", "group_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_groups_school_id_year_id_title",
                table: "groups",
                columns: new[] { "school_id", "year_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guardianships_guardian_id",
                table: "guardianships",
                column: "guardian_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardianships_school_id_student_id_guardian_id_valid_from",
                table: "guardianships",
                columns: new[] { "school_id", "student_id", "guardian_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_homework_assignments_school_id_assigned_lesson_id",
                table: "homework_assignments",
                columns: new[] { "school_id", "assigned_lesson_id" });

            migrationBuilder.CreateIndex(
                name: "ix_homework_assignments_school_id_group_id_due_date",
                table: "homework_assignments",
                columns: new[] { "school_id", "group_id", "due_date" });

            migrationBuilder.CreateIndex(
                name: "ix_homework_comments_school_id_homework_id_student_id_at",
                table: "homework_comments",
                columns: new[] { "school_id", "homework_id", "student_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_homework_revisions_school_id_homework_id_version",
                table: "homework_revisions",
                columns: new[] { "school_id", "homework_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_homework_templates_school_id_owner_id_created_at",
                table: "homework_templates",
                columns: new[] { "school_id", "owner_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_entries_channel_external_id",
                table: "inbox_entries",
                columns: new[] { "channel", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_entries_conversation_id_order_sequence",
                table: "inbox_entries",
                columns: new[] { "conversation_id", "order", "sequence" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_entries_sequence",
                table: "inbox_entries",
                column: "sequence",
                filter: "status = 'dead'");

            migrationBuilder.CreateIndex(
                name: "ix_invite_attempts_channel_user_key_at",
                table: "invite_attempts",
                columns: new[] { "channel", "user_key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_invite_codes_code_hash",
                table: "invite_codes",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesson_changes_school_id_deed_id",
                table: "lesson_changes",
                columns: new[] { "school_id", "deed_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_changes_school_id_lesson_id_published_at",
                table: "lesson_changes",
                columns: new[] { "school_id", "lesson_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_changes_school_id_old_date",
                table: "lesson_changes",
                columns: new[] { "school_id", "old_date" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_changes_school_id_old_teacher_id",
                table: "lesson_changes",
                columns: new[] { "school_id", "old_teacher_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_changes_school_id_published_at",
                table: "lesson_changes",
                columns: new[] { "school_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_occurrences_school_id_date",
                table: "lesson_occurrences",
                columns: new[] { "school_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_occurrences_school_id_group_id_date",
                table: "lesson_occurrences",
                columns: new[] { "school_id", "group_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_occurrences_school_id_room_id_date",
                table: "lesson_occurrences",
                columns: new[] { "school_id", "room_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_occurrences_school_id_teacher_id_date",
                table: "lesson_occurrences",
                columns: new[] { "school_id", "teacher_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_mark_columns_lesson_id_work_type",
                table: "mark_columns",
                columns: new[] { "lesson_id", "work_type" },
                unique: true,
                filter: "title IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mark_columns_lesson_id_work_type_title",
                table: "mark_columns",
                columns: new[] { "lesson_id", "work_type", "title" },
                unique: true,
                filter: "title IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mark_columns_school_id_group_id_subject_id_date",
                table: "mark_columns",
                columns: new[] { "school_id", "group_id", "subject_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_mark_revisions_school_id_mark_id_version",
                table: "mark_revisions",
                columns: new[] { "school_id", "mark_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marks_school_id_group_id_date",
                table: "marks",
                columns: new[] { "school_id", "group_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_marks_school_id_student_id_column_id_slot",
                table: "marks",
                columns: new[] { "school_id", "student_id", "column_id", "slot" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_marks_school_id_student_id_date",
                table: "marks",
                columns: new[] { "school_id", "student_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_entries_conversation_id_created_at_ordinal",
                table: "outbox_entries",
                columns: new[] { "conversation_id", "created_at", "ordinal" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_people_school_id_family_name_given_name",
                table: "people",
                columns: new[] { "school_id", "family_name", "given_name" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_files_deleted_at",
                table: "personal_files",
                column: "deleted_at",
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_personal_files_school_id_hash",
                table: "personal_files",
                columns: new[] { "school_id", "hash" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_files_school_id_owner_id_created_at",
                table: "personal_files",
                columns: new[] { "school_id", "owner_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_planned_works_school_id_group_id_date",
                table: "planned_works",
                columns: new[] { "school_id", "group_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_planned_works_school_id_lesson_id",
                table: "planned_works",
                columns: new[] { "school_id", "lesson_id" });

            migrationBuilder.CreateIndex(
                name: "ix_received_files_conversation_key",
                table: "received_files",
                column: "conversation_key");

            migrationBuilder.CreateIndex(
                name: "ix_roll_calls_school_id_lesson_id",
                table: "roll_calls",
                columns: new[] { "school_id", "lesson_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rooms_school_id_building_id_number",
                table: "rooms",
                columns: new[] { "school_id", "building_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shifts_school_id_number",
                table: "shifts",
                columns: new[] { "school_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_hours_school_id_person_id_weekday_starts_at",
                table: "staff_hours",
                columns: new[] { "school_id", "person_id", "weekday", "starts_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_roles_person_id",
                table: "staff_roles",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_roles_school_id_class_id",
                table: "staff_roles",
                columns: new[] { "school_id", "class_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subjects_school_id_key",
                table: "subjects",
                columns: new[] { "school_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_school_id_homework_id_student_id_version",
                table: "submissions",
                columns: new[] { "school_id", "homework_id", "student_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teaching_assignments_school_id_group_id_subject_id_teacher_~",
                table: "teaching_assignments",
                columns: new[] { "school_id", "group_id", "subject_id", "teacher_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teaching_assignments_teacher_id",
                table: "teaching_assignments",
                column: "teacher_id");

            migrationBuilder.CreateIndex(
                name: "ix_term_grade_revisions_school_id_grade_id_version",
                table: "term_grade_revisions",
                columns: new[] { "school_id", "grade_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_term_grades_school_id_student_id_term_id_subject_id",
                table: "term_grades",
                columns: new[] { "school_id", "student_id", "term_id", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_terms_school_id_year_id_kind_number_min_grade",
                table: "terms",
                columns: new[] { "school_id", "year_id", "kind", "number", "min_grade" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timetable_slots_school_id_version_id_weekday_week_number_gr~",
                table: "timetable_slots",
                columns: new[] { "school_id", "version_id", "weekday", "week", "number", "group_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timetable_versions_school_id_year_id",
                table: "timetable_versions",
                columns: new[] { "school_id", "year_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transcript_entries_conversation_id_source_id",
                table: "transcript_entries",
                columns: new[] { "conversation_id", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unmatched_phrases_text",
                table: "unmatched_phrases",
                column: "text",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unmatched_phrases_times",
                table: "unmatched_phrases",
                column: "times");

            migrationBuilder.CreateIndex(
                name: "ix_web_sessions_conversation_key",
                table: "web_sessions",
                column: "conversation_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence_counting_policies");

            migrationBuilder.DropTable(
                name: "absence_notices");

            migrationBuilder.DropTable(
                name: "account_persons");

            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "attendance_records");

            migrationBuilder.DropTable(
                name: "attendance_revisions");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "bell_slots");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "channel_bindings");

            migrationBuilder.DropTable(
                name: "channel_copies");

            migrationBuilder.DropTable(
                name: "correction_settings");

            migrationBuilder.DropTable(
                name: "correction_steps");

            migrationBuilder.DropTable(
                name: "demo_loads");

            migrationBuilder.DropTable(
                name: "file_attachments");

            migrationBuilder.DropTable(
                name: "grading_weights");

            migrationBuilder.DropTable(
                name: "group_memberships");

            migrationBuilder.DropTable(
                name: "guardianships");

            migrationBuilder.DropTable(
                name: "homework_comments");

            migrationBuilder.DropTable(
                name: "homework_done");

            migrationBuilder.DropTable(
                name: "homework_links");

            migrationBuilder.DropTable(
                name: "homework_revisions");

            migrationBuilder.DropTable(
                name: "homework_targets");

            migrationBuilder.DropTable(
                name: "homework_templates");

            migrationBuilder.DropTable(
                name: "inbox_entries");

            migrationBuilder.DropTable(
                name: "invite_attempts");

            migrationBuilder.DropTable(
                name: "invite_codes");

            migrationBuilder.DropTable(
                name: "lesson_changes");

            migrationBuilder.DropTable(
                name: "mark_revisions");

            migrationBuilder.DropTable(
                name: "mark_rule_settings");

            migrationBuilder.DropTable(
                name: "outbox_entries");

            migrationBuilder.DropTable(
                name: "planned_works");

            migrationBuilder.DropTable(
                name: "publication_settings");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "roll_calls");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "staff_hours");

            migrationBuilder.DropTable(
                name: "staff_roles");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "term_grade_revisions");

            migrationBuilder.DropTable(
                name: "timetable_revisions");

            migrationBuilder.DropTable(
                name: "transcript_entries");

            migrationBuilder.DropTable(
                name: "unmatched_phrases");

            migrationBuilder.DropTable(
                name: "web_sessions");

            migrationBuilder.DropTable(
                name: "work_load_rules");

            migrationBuilder.DropTable(
                name: "attendance_codes");

            migrationBuilder.DropTable(
                name: "bell_schedules");

            migrationBuilder.DropTable(
                name: "correction_requests");

            migrationBuilder.DropTable(
                name: "personal_files");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "marks");

            migrationBuilder.DropTable(
                name: "homework_assignments");

            migrationBuilder.DropTable(
                name: "term_grades");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "mark_columns");

            migrationBuilder.DropTable(
                name: "grading_policies");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "lesson_occurrences");

            migrationBuilder.DropTable(
                name: "timetable_slots");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "teaching_assignments");

            migrationBuilder.DropTable(
                name: "timetable_versions");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "classes");

            migrationBuilder.DropTable(
                name: "academic_years");

            migrationBuilder.DropTable(
                name: "buildings");

            migrationBuilder.DropTable(
                name: "shifts");

            migrationBuilder.DropTable(
                name: "schools");
        }
    }
}
