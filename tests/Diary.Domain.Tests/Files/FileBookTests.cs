using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Files;

public sealed class FileBookTests
{
    private readonly FileShelf _shelf = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_file_is_kept_once_for_its_content_and_belongs_to_each_who_sent_it(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);

        var mothers = await _shelf.KeepAsync(database, "mother", FileShelf.Text("записка.txt", "привет"));
        var teachers = await _shelf.KeepAsync(database, "mathematician", FileShelf.Text("другое имя.txt", "привет"));

        Assert.Equal(mothers.Hash, teachers.Hash);
        Assert.Equal($"{mothers.SchoolId:N}/{mothers.Hash[..2]}/{mothers.Hash}", Assert.Single(_shelf.Store.Keys));
        Assert.Equal("записка.txt", Assert.Single((await _shelf.ArchiveAsync(database, "mother")).Files).Name);
        Assert.True(await _shelf.MayReadAsync(database, "mother", mothers.Id));
        Assert.False(await _shelf.MayReadAsync(database, "mother", teachers.Id));
        await using var db = database.CreateDbContext();
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "file.kept", Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Many_small_files_do_not_get_over_the_quota(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);

        foreach (var round in Enumerable.Range(0, 5))
        {
            var files = Enumerable.Range(0, 10).Select(n => FileShelf.Text($"{round}-{n}.txt", 100)).ToList();
            await _shelf.KeepAsync(database, "mother", files);
        }

        var page = await _shelf.ArchiveAsync(database, "mother");
        Assert.Equal((30, 3000, 3000), (page.Count, page.Taken, page.Quota));
        var over = await _shelf.KeepAsync(database, "mother", [FileShelf.Text("last.txt", 1)]);
        Assert.Equal(FileRefusal.OverQuota, Assert.Single(over.Refused).Reason);
        Assert.Single((await _shelf.KeepAsync(database, "mathematician", [FileShelf.Text("mine.txt", 1)])).Kept);
    }

    [Theory, EveryDatabase]
    public async Task One_file_that_is_refused_does_not_keep_the_others_out(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);

        var kept = await _shelf.KeepAsync(
            database,
            "mother",
            FileShelf.Text("good.txt"),
            FileShelf.Text("empty.txt", 0),
            FileShelf.Text("large.txt", 1001),
            new NewFile("virus.txt", SampleScanner.Virus.ToArray()),
            FileShelf.Text("also good.txt")
        );

        Assert.Equal(["good.txt", "also good.txt"], kept.Kept.Select(file => file.Name));
        Assert.Equal(
            [FileRefusal.Empty, FileRefusal.TooLarge, FileRefusal.Infected],
            kept.Refused.Select(file => file.Reason)
        );
        Assert.Single((await _shelf.KeepAsync(database, "mathematician", [FileShelf.Text("large.txt", 1001)])).Kept);
    }

    [Theory, EveryDatabase]
    public async Task Unseen_by_the_scanner_nothing_is_taken_and_more_than_ten_at_once_are_not(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);
        var eleven = Enumerable.Range(0, 11).Select(n => FileShelf.Text($"{n}.txt")).ToList();

        var kept = await _shelf.KeepAsync(database, "mother", eleven);
        Assert.Equal((10, FileRefusal.TooMany), (kept.Kept.Count, Assert.Single(kept.Refused).Reason));

        _shelf.Scanner.IsAway = true;
        var refused = await _shelf.KeepAsync(database, "mother", [FileShelf.Text("x.txt")]);
        Assert.Equal(FileRefusal.ScannerAway, Assert.Single(refused.Refused).Reason);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_file_comes_back_for_a_month_and_is_then_gone_for_good(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);
        var file = await _shelf.KeepAsync(database, "mother", FileShelf.Text("a.txt"));

        Assert.Equal(FileRefusal.NotYours, await DeleteAsync(database, "mathematician", file.Id));
        Assert.Null(await DeleteAsync(database, "mother", file.Id));
        Assert.Equal((0, 0), Counts(await _shelf.ArchiveAsync(database, "mother")));
        Assert.False(await _shelf.MayReadAsync(database, "mother", file.Id));

        await _shelf.ActAsync(database, "mother", (book, viewer) => book.RestoreAsync(viewer, file.Id, Cancel));
        Assert.Equal((1, 10), Counts(await _shelf.ArchiveAsync(database, "mother")));

        await DeleteAsync(database, "mother", file.Id);
        _shelf.Scene.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await SweepAsync(database));
        _shelf.Scene.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await SweepAsync(database));
        Assert.Empty(_shelf.Store.Keys);
    }

    [Theory, EveryDatabase]
    public async Task What_something_holds_stays_and_counts_although_its_owner_deleted_it(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);
        var place = new FilePlace(_shelf.Scene.School.School.Id, FileHolder.Homework, _shelf.Scene.Algebra.Id);
        _shelf.Gates.Add(new SampleGate(FileHolder.Homework, (viewer, _) => viewer.Students.Count > 0));
        var file = await _shelf.KeepAsync(database, "mathematician", FileShelf.Text("worksheet.txt"));

        Assert.False(await _shelf.MayReadAsync(database, "mother", file.Id));
        Assert.Equal(FileRefusal.NotYours, await FileShelf.AttachAsync(database, "mother", place, file.Id));
        Assert.Null(await FileShelf.AttachAsync(database, "mathematician", place, file.Id, file.Id));
        await DeleteAsync(database, "mathematician", file.Id);

        Assert.True(await _shelf.MayReadAsync(database, "mother", file.Id));
        Assert.False(await _shelf.MayReadAsync(database, "historian", file.Id));
        Assert.Equal((0, 10), Counts(await _shelf.ArchiveAsync(database, "mathematician")));
        _shelf.Scene.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(0, await SweepAsync(database));
        Assert.NotEmpty(_shelf.Store.Keys);
    }

    [Theory, EveryDatabase]
    public async Task The_same_content_of_another_owner_survives_a_sweep(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);
        var file = await _shelf.KeepAsync(database, "mother", FileShelf.Text("a.txt"));
        var other = await _shelf.KeepAsync(database, "mathematician", FileShelf.Text("b.txt"));
        await DeleteAsync(database, "mother", file.Id);
        _shelf.Scene.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, await SweepAsync(database));

        Assert.Single(_shelf.Store.Keys);
        Assert.True(await _shelf.MayReadAsync(database, "mathematician", other.Id));
    }

    [Theory, EveryDatabase]
    public async Task A_search_finds_by_words_and_by_kinds_literally(DatabaseKind kind)
    {
        await using var database = await _shelf.Scene.OpenAsync(kind);
        await _shelf.KeepAsync(
            database,
            "mother",
            FileShelf.Text("Доклад о Бетховене.txt"),
            FileShelf.Text("100%_готово.txt"),
            new NewFile("фото.png", SamplePictures.Png)
        );

        Assert.Equal(["Доклад о Бетховене.txt"], await FindAsync(database, new FileTerm("бетховен", [])));
        Assert.Equal(["100%_готово.txt"], await FindAsync(database, new FileTerm("%", [])));
        Assert.Equal(["фото.png"], await FindAsync(database, new FileTerm("снимок", [FileKind.Png])));
        Assert.Empty(await FindAsync(database, new FileTerm("' OR 1=1 --", [])));
        Assert.Empty(await FindAsync(database, new FileTerm("доклад", []), new FileTerm("100", [])));
    }

    private static (int, long) Counts(FilePage page) => (page.Count, page.Taken);

    private async Task<IEnumerable<string>> FindAsync(TestDatabase database, params FileTerm[] terms) =>
        (await _shelf.ArchiveAsync(database, "mother", new FileSearch(terms))).Files.Select(file => file.Name);

    private async Task<FileRefusal?> DeleteAsync(TestDatabase database, string userKey, Guid file) =>
        (await _shelf.ActAsync(database, userKey, (book, viewer) => book.DeleteAsync(viewer, file, Cancel))).Refusal;

    private async Task<int> SweepAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await new FileSweep(db, _shelf.Store, _shelf.Scene.Clock).RunAsync(Cancel);
    }
}
