using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.People;

public static class PeopleTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<GroupMembership> GroupMemberships => db.Set<GroupMembership>();

        public DbSet<Guardianship> Guardianships => db.Set<Guardianship>();

        public DbSet<TeachingAssignment> TeachingAssignments => db.Set<TeachingAssignment>();

        public DbSet<StaffRole> StaffRoles => db.Set<StaffRole>();

        public DbSet<StaffHours> StaffHours => db.Set<StaffHours>();
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.FamilyName).HasMaxLength(Person.MaxNameLength);
        builder.Property(p => p.GivenName).HasMaxLength(Person.MaxNameLength);
        builder.Property(p => p.Patronymic).HasMaxLength(Person.MaxNameLength);
        builder.References<SchoolProfile>(nameof(Person.SchoolId));
        builder.HasIndex(p => new
        {
            p.SchoolId,
            p.FamilyName,
            p.GivenName,
        });
    }
}

internal sealed class GroupMembershipTable : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.ToTable("group_memberships");
        builder.IsDated(m => m.From, m => m.To);
        builder.References<SchoolProfile>(nameof(GroupMembership.SchoolId));
        builder.References<Group>(nameof(GroupMembership.GroupId));
        builder.References<Person>(nameof(GroupMembership.StudentId));
        builder
            .HasIndex(m => new
            {
                m.SchoolId,
                m.StudentId,
                m.GroupId,
                m.From,
            })
            .IsUnique();
        builder.HasIndex(m => new { m.SchoolId, m.GroupId });
    }
}

internal sealed class GuardianshipTable : IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardianship> builder)
    {
        builder.ToTable("guardianships");
        builder.IsDated(g => g.From, g => g.To);

        // Flags are a number: a name for each of the sixteen sums would say less.
        builder.Property(g => g.Scopes).HasConversion<int>();
        builder.HasCheck("guardian_id <> student_id", "two_people");
        builder.References<SchoolProfile>(nameof(Guardianship.SchoolId));
        builder.References<Person>(nameof(Guardianship.GuardianId));
        builder.References<Person>(nameof(Guardianship.StudentId));
        builder.HasIndex(g => g.GuardianId);
        builder
            .HasIndex(g => new
            {
                g.SchoolId,
                g.StudentId,
                g.GuardianId,
                g.From,
            })
            .IsUnique();
    }
}

internal sealed class TeachingAssignmentTable : IEntityTypeConfiguration<TeachingAssignment>
{
    public void Configure(EntityTypeBuilder<TeachingAssignment> builder)
    {
        builder.ToTable("teaching_assignments");
        builder.IsDated(a => a.From, a => a.To);
        builder.References<SchoolProfile>(nameof(TeachingAssignment.SchoolId));
        builder.References<Person>(nameof(TeachingAssignment.TeacherId));
        builder.References<Group>(nameof(TeachingAssignment.GroupId));
        builder.References<Subject>(nameof(TeachingAssignment.SubjectId));
        builder.HasIndex(a => a.TeacherId);
        builder
            .HasIndex(a => new
            {
                a.SchoolId,
                a.GroupId,
                a.SubjectId,
                a.TeacherId,
                a.From,
            })
            .IsUnique();
    }
}

internal sealed class StaffRoleTable : IEntityTypeConfiguration<StaffRole>
{
    public void Configure(EntityTypeBuilder<StaffRole> builder)
    {
        builder.ToTable("staff_roles");
        builder.IsDated(r => r.From, r => r.To);
        builder.HasCheck("(kind = 'class_teacher') = (class_id IS NOT NULL)", "class");
        builder.References<SchoolProfile>(nameof(StaffRole.SchoolId));
        builder.References<Person>(nameof(StaffRole.PersonId));
        builder.References<SchoolClass>(nameof(StaffRole.ClassId));
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => new { r.SchoolId, r.ClassId });
    }
}

internal sealed class StaffHoursTable : IEntityTypeConfiguration<StaffHours>
{
    public void Configure(EntityTypeBuilder<StaffHours> builder)
    {
        builder.ToTable("staff_hours");
        builder.Property(h => h.Start).HasColumnName("starts_at");
        builder.Property(h => h.End).HasColumnName("ends_at");
        builder.HasCheck("starts_at <= ends_at", "times");
        builder.References<SchoolProfile>(nameof(StaffHours.SchoolId));
        builder.References<Person>(nameof(StaffHours.PersonId));
        builder
            .HasIndex(h => new
            {
                h.SchoolId,
                h.PersonId,
                h.Weekday,
                h.Start,
            })
            .IsUnique();
    }
}
