using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What belongs to homework besides its words. What it adds is committed by the caller, once.</summary>
public sealed class MaterialBook(DiaryDbContext db, FileAttacher files)
{
    /// <summary>From then on exactly these belong to it.</summary>
    /// <returns>Whether anything changes.</returns>
    internal async Task<Outcome<bool, HomeworkRefusal>> SetAsync(
        Viewer viewer,
        HomeworkAssignment homework,
        NewMaterials materials,
        CancellationToken cancellationToken
    )
    {
        if (materials.Refuse() is { } refusal)
        {
            return refusal;
        }

        var place = new FilePlace(homework.SchoolId, FileHolder.Homework, homework.Id);
        var attached = await files.AttachAsync(viewer, place, materials.FileIds, cancellationToken);
        return attached.Succeeded(out var filesChanged, out _)
            ? await SetLinksAsync(homework, materials.Links, cancellationToken) || filesChanged
            : HomeworkRefusal.FilesRefused;
    }

    private async Task<bool> SetLinksAsync(
        HomeworkAssignment homework,
        IReadOnlyList<string> links,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .HomeworkLinks.Where(link => link.SchoolId == homework.SchoolId && link.HomeworkId == homework.Id)
            .ToListAsync(cancellationToken);
        var removed = held.Where(link => !links.Contains(link.Url)).ToList();
        var added = links.Except(held.Select(link => link.Url)).ToList();
        var next = held.Select(link => link.Ordinal + 1).DefaultIfEmpty().Max();
        db.HomeworkLinks.RemoveRange(removed);
        db.HomeworkLinks.AddRange(added.Select((url, index) => Link(homework, url, next + index)));
        return removed.Count > 0 || added.Count > 0;
    }

    private static HomeworkLink Link(HomeworkAssignment homework, string url, int ordinal) =>
        new()
        {
            SchoolId = homework.SchoolId,
            HomeworkId = homework.Id,
            Ordinal = ordinal,
            Url = url,
        };
}

/// <summary>Files and pages that are to belong to homework.</summary>
/// <param name="FileIds">Those that are not there already have to be the teacher's own.</param>
/// <param name="Links">Whole addresses.</param>
public sealed record NewMaterials(IReadOnlyList<Guid> FileIds, IReadOnlyList<string> Links)
{
    private const int MostLinks = 10;

    public static readonly NewMaterials None = new([], []);

    internal bool IsEmpty => FileIds.Count == 0 && Links.Count == 0;

    internal HomeworkRefusal? Refuse() =>
        Links.Count > MostLinks || Links.Any(link => !IsAddress(link)) ? HomeworkRefusal.LinksRefused : null;

    private static bool IsAddress(string link) =>
        link.Length <= HomeworkLink.MaxUrlLength
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
