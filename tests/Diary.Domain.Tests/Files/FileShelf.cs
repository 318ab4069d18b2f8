using System.Text;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Diary.Testing.Files;

namespace Diary.Domain.Files;

/// <summary>People of <see cref="JournalScene"/> with files, a store and a scanner of this test's own.</summary>
internal sealed class FileShelf
{
    public FileShelf() => Store = new MemoryFileStore(Scene.Clock);

    public JournalScene Scene { get; } = new();

    public MemoryFileStore Store { get; }

    public SampleScanner Scanner { get; } = new();

    public FileLimits Limits { get; } =
        new()
        {
            Family = new FileAllowance { LargestFile = 1000, Quota = 3000 },
            Staff = new FileAllowance { LargestFile = 2000, Quota = 9000 },
        };

    /// <summary>Who may read what things are attached to.</summary>
    public List<IFileGate> Gates { get; } = [];

    public static NewFile Text(string name, int length = 10) =>
        new(name, Encoding.ASCII.GetBytes(new string('x', length)));

    public static NewFile Text(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public async Task<KeptFiles> KeepAsync(TestDatabase database, string userKey, params IReadOnlyList<NewFile> files)
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var kept = await Book(db).KeepAsync(viewer, Scene.School.School.Id, files, CancellationToken.None);
        await db.SaveChangesAsync();
        return kept;
    }

    public async Task<PersonalFile> KeepAsync(TestDatabase database, string userKey, NewFile file)
    {
        var kept = await KeepAsync(database, userKey, [file]);
        return kept.Kept.Single();
    }

    public async Task<TResult> ActAsync<TResult>(
        TestDatabase database,
        string userKey,
        Func<FileBook, Viewer, Task<TResult>> act
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var result = await act(Book(db), viewer);
        await db.SaveChangesAsync();
        return result;
    }

    public static async Task<FileRefusal?> AttachAsync(
        TestDatabase database,
        string userKey,
        FilePlace place,
        params Guid[] files
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await new FileAttacher(db).AttachAsync(viewer, place, files, CancellationToken.None);
        await db.SaveChangesAsync();
        return outcome.Refusal;
    }

    public async Task<bool> MayReadAsync(TestDatabase database, string userKey, Guid file)
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        return (await new FileReader(db, Store, Gates).FindAsync(viewer, file, CancellationToken.None)).Refusal is null;
    }

    public async Task<FilePage> ArchiveAsync(TestDatabase database, string userKey, FileSearch? search = null)
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        return await new FileArchive(db, Limits).ReadAsync(
            viewer,
            search ?? FileSearch.All,
            0,
            100,
            CancellationToken.None
        );
    }

    private FileBook Book(DiaryDbContext db) =>
        new(db, Store, Scanner, Limits, new AuditLog(db, Scene.Clock), Scene.Clock);
}

/// <summary>Lets in whom the test says.</summary>
internal sealed class SampleGate(FileHolder holder, Func<Viewer, Guid, bool> mayRead) : IFileGate
{
    public FileHolder Holder => holder;

    public Task<bool> MayReadAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> holderIds,
        CancellationToken cancellationToken
    ) => Task.FromResult(holderIds.Any(id => mayRead(viewer, id)));
}
