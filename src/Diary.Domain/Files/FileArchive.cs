using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>What somebody has kept: «мои файлы».</summary>
public sealed class FileArchive(DiaryDbContext db, FileLimits limits)
{
    /// <summary>The newest first. Two queries, however much there is.</summary>
    public async Task<FilePage> ReadAsync(
        Viewer viewer,
        FileSearch search,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var owners = viewer.Persons.Select(person => person.PersonId).ToList();
        var schools = viewer.Persons.Select(person => person.SchoolId).Distinct().ToList();
        var attachments = db.FileAttachments;
        var held = db.PersonalFiles.Where(file =>
            schools.Contains(file.SchoolId)
            && owners.Contains(file.OwnerId)
            && (
                file.DeletedAt == null
                || attachments.Any(other => other.SchoolId == file.SchoolId && other.FileId == file.Id)
            )
        );
        var found = search.In(held.Where(file => file.DeletedAt == null));
        var totals = await held.GroupBy(_ => 1)
            .Select(all => new { Taken = all.Sum(file => file.Length), Count = found.Count() })
            .SingleOrDefaultAsync(cancellationToken);
        var files = await found
            .OrderByDescending(file => file.CreatedAt)
            .ThenByDescending(file => file.Id)
            .Skip(skip)
            .Take(take)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new FilePage(files, totals?.Count ?? 0, totals?.Taken ?? 0, limits.Of(viewer).Quota);
    }
}

/// <summary>A part of somebody's archive.</summary>
/// <param name="Count">How many there are of what was asked for.</param>
/// <param name="Taken">Of all files together, in bytes.</param>
public sealed record FilePage(IReadOnlyList<PersonalFile> Files, int Count, long Taken, long Quota);

/// <summary>Which files are looked for: those that all terms find; without terms, all.</summary>
public sealed record FileSearch(IReadOnlyList<FileTerm> Terms)
{
    public static readonly FileSearch All = new([]);

    internal IQueryable<PersonalFile> In(IQueryable<PersonalFile> files)
    {
        foreach (var (word, types) in Terms)
        {
            files = files.Where(file => file.FoldedName.Contains(word) || types.Contains(file.ContentType));
        }

        return files;
    }
}

/// <param name="Word">A part of the name, folded.</param>
/// <param name="ContentTypes">Kinds that the word stands for: a presentation need not be called so.</param>
public sealed record FileTerm(string Word, IReadOnlyList<string> ContentTypes);
