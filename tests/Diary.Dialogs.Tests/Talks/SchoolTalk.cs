using Diary.Dialogs.Demo;
using Diary.Dialogs.Files;
using Diary.Domain;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Talks;

/// <summary>
/// The product's dialogs over a real database with a school in it: activities in, activities out. Between two turns
/// nothing is kept but the state's JSON.
/// </summary>
internal sealed class SchoolTalk : IAsyncDisposable
{
    public const string Channel = "test";
    private readonly TestDatabase _database;

    private SchoolTalk(TestDatabase database, FakeTimeProvider clock)
    {
        _database = database;
        Clock = clock;
        Store = new MemoryFileStore(clock);
        Services = Connect();
    }

    public static TheoryData<DatabaseKind> Databases => [.. Enum.GetValues<DatabaseKind>()];

    public ServiceProvider Services { get; }

    public FakeTimeProvider Clock { get; }

    public MemoryFileStore Store { get; }

    /// <summary>What the channel keeps of what people sent, by its address.</summary>
    public SentFiles Sent { get; } = new();

    /// <summary>Every statement that went to the database.</summary>
    public RoundTrips Statements { get; } = new();

    public static async Task<SchoolTalk> OpenAsync(SchoolBuilder school, DateTimeOffset now, DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await school.SaveAsync(database);
        return new SchoolTalk(database, new FakeTimeProvider(now));
    }

    /// <summary>Somebody whose account has this key.</summary>
    public TalkingPerson As(string userKey) => new(this, userKey);

    public DiaryDbContext OpenDatabase() => _database.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private ServiceProvider Connect()
    {
        var services = new ServiceCollection();
        services.AddDiaryDomain(_database.Options);
        services.AddDiaryDialogs(new DemoSettings(Enabled: false));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Understanding.Reading.Reader);
        services.AddSingleton<IFileStore>(Store);
        services.AddSingleton<IFileScanner>(new SampleScanner());
        services.AddSingleton(new FileLimits());
        services.AddSingleton<IAttachmentSource>(Sent);
        Statements.AddTo(services);
        return services.BuildServiceProvider();
    }
}
