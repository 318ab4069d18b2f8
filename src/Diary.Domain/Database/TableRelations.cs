using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Database;

/// <summary>Relations are plain ids: no navigation, and nothing disappears because something else was deleted.</summary>
internal static class TableRelations
{
    public static void References<TOther>(this EntityTypeBuilder builder, string property)
        where TOther : class =>
        builder.HasOne(typeof(TOther)).WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>A dated row: <c>valid_from</c> is not after <c>valid_to</c>, both days included.</summary>
    public static void IsDated<TRow>(
        this EntityTypeBuilder<TRow> builder,
        Expression<Func<TRow, DateOnly>> from,
        Expression<Func<TRow, DateOnly?>> to
    )
        where TRow : class
    {
        builder.Property(from).HasColumnName("valid_from");
        builder.Property(to).HasColumnName("valid_to");
        builder.HasCheck("valid_from <= valid_to");
    }

    public static void HasCheck<TRow>(this EntityTypeBuilder<TRow> builder, string sql, string about = "dates")
        where TRow : class =>
        builder.ToTable(table => table.HasCheckConstraint($"ck_{builder.Metadata.GetTableName()}_{about}", sql));
}
