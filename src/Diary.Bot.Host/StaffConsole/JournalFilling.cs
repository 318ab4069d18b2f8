using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Marks;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>
/// Saves a column of the grid by the same book as the chat. Where somebody was faster by a moment, it is looked at again,
/// so that the person is told what stands there.
/// </summary>
internal sealed class JournalFilling(IServiceScopeFactory scopes)
{
    private const int Tries = 3;

    public async Task<FilledAnswer> FillAsync(Viewer viewer, FilledForm form, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DiaryDbContext>();
            try
            {
                return await FillAsync(scope.ServiceProvider, db, viewer, form, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // The same cell or work was written at this moment: now it can be read.
            }
        }
    }

    private static async Task<FilledAnswer> FillAsync(
        IServiceProvider services,
        DiaryDbContext db,
        Viewer viewer,
        FilledForm form,
        CancellationToken cancellationToken
    )
    {
        var letters = await LettersAsync(db, viewer, cancellationToken);
        var read = CellTexts.Read(form, letters);
        if (read.Problem is not null || read.Entries is null)
        {
            return new FilledAnswer(form) { Problem = read.Problem, Unread = read.Unread };
        }

        var filled = await services.GetRequiredService<ColumnBook>().FillAsync(viewer, read.Entries, cancellationToken);
        if (!filled.Succeeded(out var column, out var refusal))
        {
            return new FilledAnswer(form) { Refusal = refusal };
        }

        if (column.Receipt is not null)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return new FilledAnswer(form) { Column = column };
    }

    private static async Task<IReadOnlyList<AttendanceLetter>> LettersAsync(
        DiaryDbContext db,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var codes = await db
            .AttendanceCodes.AsNoTracking()
            .Where(code => schools.Contains(code.SchoolId))
            .OrderBy(code => code.Code)
            .ToListAsync(cancellationToken);
        return [.. codes.Select(AttendanceLetter.Of)];
    }
}

/// <summary>What the page sends: one column.</summary>
public sealed class FilledForm
{
    public Guid Lesson { get; set; }

    public string? Work { get; set; }

    public string? Title { get; set; }

    /// <summary>A line for each cell: the student, what was seen there, what is to stand there, parted by tabs.</summary>
    public string? Cells { get; set; }

    public string? Reason { get; set; }

    public bool Accept { get; set; }
}

/// <summary>What became of it.</summary>
/// <param name="Form">To be sent again, with what was missing.</param>
internal sealed record FilledAnswer(FilledForm Form)
{
    /// <summary>A word of the page for what cannot be read at all.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<string> Unread { get; init; } = [];

    public MarkRefusal? Refusal { get; init; }

    public FilledColumn? Column { get; init; }
}
